import { createFileRoute } from "@tanstack/react-router";
import { adminsOnly } from "@/app/admins-only";
import { UsersPage } from "@/features/users/users-page";
import { usersSearch } from "@/features/users/search";

export const Route = createFileRoute("/_app/users")({
  validateSearch: usersSearch,
  beforeLoad: ({ context }) => adminsOnly(context.me),
  component: () => <UsersPage search={Route.useSearch()} />,
});
