import { useInfiniteQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { DepartmentName } from "@/components/account/department-name";
import { roleWord } from "@/components/account/role-word";
import { type Column, DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { EmptyState } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { type ApiKey, apiKeysQuery } from "@/lib/api/api-keys/list-api-keys";
import { ended } from "./key-state";
import { KeyStatus } from "./key-status";
import { NewKeyDialog } from "./new-key-dialog";
import { RevokeKey } from "./revoke-key";

export function ApiKeysPage() {
  const query = useInfiniteQuery(apiKeysQuery);
  const [making, setMaking] = useState(false);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="API keys"
      note="What programs call the API with. A key sees the data of one department, and can only what its role can."
      actions={
        <Button look="primary" onClick={() => setMaking(true)}>
          <Plus aria-hidden />
          New key
        </Button>
      }
    >
      <Card aria-label="API keys">
        <ListStates
          query={query}
          label="API keys"
          isEmpty={rows.length === 0}
          empty={
            <EmptyState
              icon={KeyRound}
              title="No program has a key"
              action={<Button onClick={() => setMaking(true)}>Make a key</Button>}
            >
              A key lets a program upload files or read results without anybody&apos;s password.
            </EmptyState>
          }
        >
          <DataTable
            caption="API keys"
            columns={COLUMNS}
            rows={rows}
            rowKey={(each) => each.id}
            rowClass={(each) => (ended(each) ? "text-ink-faint" : undefined)}
          />
          <ListFooter
            shown={rows.length}
            noun={rows.length === 1 ? "key" : "keys"}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </ListStates>
      </Card>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

const COLUMNS: Column<ApiKey>[] = [
  { id: "name", header: "Key", cell: (each) => <KeyName apiKey={each} />, className: "max-w-44 py-1.5 sm:max-w-xs" },
  { id: "role", header: "Role", cell: (each) => roleWord(each.role), wide: true },
  { id: "department", header: "Department", cell: (each) => <DepartmentName id={each.department} />, wide: true },
  { id: "status", header: "Status", cell: (each) => <KeyStatus apiKey={each} /> },
  { id: "last_used_at", header: "Last used", cell: (each) => <When at={each.last_used_at} />, wide: true },
  { id: "expires_at", header: "Ends", cell: (each) => <When at={each.revoked_at ?? each.expires_at} />, wide: true },
  {
    id: "revoke",
    header: <span className="sr-only">Revoke</span>,
    align: "right",
    cell: (each) => <RevokeKey apiKey={each} />,
  },
];

function KeyName({ apiKey }: { apiKey: ApiKey }) {
  return (
    <>
      <span className="block truncate font-medium">{apiKey.name}</span>
      <code className="block truncate font-mono text-xs text-ink-faint">af_{apiKey.prefix}…</code>
    </>
  );
}

function When({ at }: { at: string | null }) {
  return at ? <TimeAgo at={at} /> : <span className="text-ink-faint">Never</span>;
}
