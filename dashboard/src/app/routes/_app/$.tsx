import { createFileRoute } from "@tanstack/react-router";
import { NotFound } from "@/app/not-found";

/** Any other address: inside the frame, so that one finds the way back. */
export const Route = createFileRoute("/_app/$")({ component: () => <NotFound /> });
