import { createFileRoute } from "@tanstack/react-router";
import { adminsOnly } from "@/app/admins-only";
import { AuditPage } from "@/features/audit/audit-page";
import { auditSearch } from "@/features/audit/search";

export const Route = createFileRoute("/_app/audit")({
  validateSearch: auditSearch,
  beforeLoad: ({ context }) => adminsOnly(context.me),
  component: () => <AuditPage search={Route.useSearch()} />,
});
