import { createFileRoute } from "@tanstack/react-router";
import { MonitoringPage } from "@/features/monitoring/monitoring-page";

export const Route = createFileRoute("/_app/monitoring")({ component: MonitoringPage });
