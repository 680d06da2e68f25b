import type { UserStatus } from "@/lib/api/users/list-users";

export type UsersView = "invitations" | "erasures";

/** What the address says of the page. */
export interface UsersSearch {
  view?: UsersView;
  q?: string;
  status?: UserStatus;
  /** Whose account is open beside the list. */
  user?: string;
}

const VIEWS: readonly string[] = ["invitations", "erasures"] satisfies UsersView[];
const STATUSES: readonly string[] = ["active", "pending", "unverified", "inactive"] satisfies UserStatus[];

export function usersSearch(search: Record<string, unknown>): UsersSearch {
  const { view, q, status, user } = search;
  return {
    ...(typeof view === "string" && VIEWS.includes(view) ? { view: view as UsersView } : {}),
    ...(typeof q === "string" && q ? { q } : {}),
    ...(typeof status === "string" && STATUSES.includes(status) ? { status: status as UserStatus } : {}),
    ...(typeof user === "string" && user ? { user } : {}),
  };
}
