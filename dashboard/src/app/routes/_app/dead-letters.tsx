import { createFileRoute } from "@tanstack/react-router";
import { DeadLettersPage } from "@/features/jobs/dead-letters-page";

export const Route = createFileRoute("/_app/dead-letters")({ component: DeadLettersPage });
