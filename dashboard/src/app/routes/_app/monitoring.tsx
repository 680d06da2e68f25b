import { createFileRoute } from "@tanstack/react-router";
import { adminsOnly } from "@/app/admins-only";
import { MonitoringPage } from "@/features/monitoring/monitoring-page";

export const Route = createFileRoute("/_app/monitoring")({
  beforeLoad: ({ context }) => adminsOnly(context.me),
  component: MonitoringPage,
});
