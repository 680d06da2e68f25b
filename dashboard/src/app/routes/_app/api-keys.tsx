import { createFileRoute } from "@tanstack/react-router";
import { adminsOnly } from "@/app/admins-only";
import { ApiKeysPage } from "@/features/api-keys/api-keys-page";

export const Route = createFileRoute("/_app/api-keys")({
  beforeLoad: ({ context }) => adminsOnly(context.me),
  component: ApiKeysPage,
});
