import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Puzzle } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { SearchInput } from "@/components/ui/search-input";
import { EmptyState, ErrorState, SkeletonRows } from "@/components/ui/states";
import { StaleNote } from "@/components/ui/stale-note";
import { TAB, TAB_ACTIVE, TabsNav } from "@/components/ui/tabs-nav";
import { isAdmin, useMe } from "@/lib/api/auth/me";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { DepartmentReference } from "./department-reference";
import type { PluginsSearch } from "./search";

/** What a department's files may contain, as its plugin declares it. */
export function PluginsPage({ search }: { search: PluginsSearch }) {
  const me = useMe();
  const navigate = useNavigate({ from: "/plugins" });
  const query = useQuery(departmentsQuery);
  const departments = query.data?.items ?? [];
  const shown = departments.find((each) => each.id === search.department) ?? departments[0];
  return (
    <Page
      title={isAdmin(me) ? "Plugins" : "Schemas"}
      note="What a file may contain, under which names, what a row needs, and what is filled in or computed."
    >
      {departments.length > 1 && (
        <TabsNav label="Departments">
          {departments.map((each) => (
            <Link
              key={each.id}
              to="/plugins"
              search={(before) => ({ ...before, department: each.id })}
              className={each === shown ? `${TAB} ${TAB_ACTIVE}` : TAB}
              aria-current={each === shown ? "page" : undefined}
            >
              {each.name}
            </Link>
          ))}
        </TabsNav>
      )}
      <StaleNote query={query} />
      {query.isPending && (
        <Card>
          <SkeletonRows rows={10} label="The schemas load" />
        </Card>
      )}
      {query.isError && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && !shown && (
        <EmptyState icon={Puzzle} title="No department has a plugin">
          A department comes with its plugin: put its jar into the plugins folder, and it is here.
        </EmptyState>
      )}
      {shown && (
        <DepartmentReference
          key={shown.id}
          department={shown}
          query={search.q ?? ""}
          search={
            <SearchInput
              label="Find a column by any of its names"
              value={search.q ?? ""}
              onSearch={(q) => void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true })}
              className="w-full sm:max-w-sm"
            />
          }
        />
      )}
    </Page>
  );
}
