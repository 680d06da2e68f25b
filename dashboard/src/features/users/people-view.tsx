import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { UserSearch } from "lucide-react";
import { DepartmentName } from "@/components/account/department-name";
import { roleWord } from "@/components/account/role-word";
import { type Column, DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";
import { EmptyState } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { type User, type UserStatus, usersQuery } from "@/lib/api/users/list-users";
import { erased, personName } from "@/lib/api/users/person-name";
import { AccountStatus, statusWord } from "./account-status";
import { PendingCard } from "./pending-card";
import type { UsersSearch } from "./search";

const STATUSES: UserStatus[] = ["active", "pending", "unverified", "inactive"];

export function PeopleView({ search }: { search: UsersSearch }) {
  const navigate = useNavigate({ from: "/users" });
  const filter = { ...(search.q ? { q: search.q } : {}), ...(search.status ? { status: search.status } : {}) };
  const filtered = Boolean(search.q ?? search.status);
  const query = useInfiniteQuery({ ...usersQuery(filter), placeholderData: (before) => before });
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  // Who waits stands on top of everybody already.
  const rows = filtered ? found : found.filter((user) => user.status !== "pending");
  const look = (part: Partial<UsersSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <>
      {!filtered && <PendingCard />}
      <Card aria-label="Accounts">
        <div className="flex flex-wrap gap-2 border-b border-line p-3">
          <SearchInput
            label="Search by name or e-mail"
            value={search.q ?? ""}
            onSearch={(q) => look({ q: q || undefined })}
            className="min-w-48 flex-1 sm:max-w-xs"
          />
          <Select
            aria-label="Status"
            value={search.status ?? ""}
            onChange={(event) => look({ status: (event.target.value || undefined) as UserStatus | undefined })}
            className="w-40"
          >
            <option value="">Every status</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {statusWord(status)}
              </option>
            ))}
          </Select>
        </div>
        <ListStates
          query={query}
          label="Accounts"
          isEmpty={rows.length === 0}
          empty={
            <EmptyState
              icon={UserSearch}
              title="Nobody is like that"
              action={<Button onClick={() => look({ q: undefined, status: undefined })}>Show everybody</Button>}
            >
              No account matches the search and the status.
            </EmptyState>
          }
        >
          <DataTable caption="Accounts" columns={COLUMNS} rows={rows} rowKey={(user) => user.id} />
          <ListFooter
            shown={rows.length}
            noun={rows.length === 1 ? "account" : "accounts"}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </ListStates>
      </Card>
    </>
  );
}

const COLUMNS: Column<User>[] = [
  { id: "person", header: "Person", cell: (user) => <Person user={user} />, className: "max-w-52 py-1.5 sm:max-w-sm" },
  { id: "role", header: "Role", cell: (user) => roleWord(user.role), wide: true },
  { id: "department", header: "Department", cell: (user) => <DepartmentName id={user.department} />, wide: true },
  { id: "tier", header: "Tier", cell: (user) => (user.tier === "premium" ? "Premium" : "Free"), wide: true },
  { id: "status", header: "Status", cell: (user) => <AccountStatus user={user} /> },
  { id: "last_login", header: "Last login", wide: true, cell: (user) => <LastLogin user={user} /> },
  { id: "created_at", header: "Since", wide: true, cell: (user) => <TimeAgo at={user.created_at} /> },
];

function Person({ user }: { user: User }) {
  const name = personName(user);
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={name} />
      <span className="min-w-0">
        <Link
          from="/users"
          to="/users"
          search={(before) => ({ ...before, user: user.id })}
          className="block truncate font-medium hover:underline"
        >
          {name}
        </Link>
        {user.full_name && !erased(user) && <span className="block truncate text-xs text-ink-faint">{user.email}</span>}
      </span>
    </span>
  );
}

function LastLogin({ user }: { user: User }) {
  return user.last_login ? <TimeAgo at={user.last_login} /> : <span className="text-ink-faint">Never</span>;
}
