import { useInfiniteQuery } from "@tanstack/react-query";
import { FileCheck2 } from "lucide-react";
import { useState } from "react";
import { type Column, DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import type { ErasureReceipt } from "@/lib/api/users/erase-user";
import { erasuresQuery } from "@/lib/api/users/list-erasures";
import { countOf } from "@/lib/format/words";
import { Receipt } from "./receipt";

export function ErasuresView() {
  const query = useInfiniteQuery(erasuresQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-label="Erasures">
      <ListStates
        query={query}
        label="Erasures"
        isEmpty={rows.length === 0}
        empty={
          <EmptyState icon={FileCheck2} title="Nobody was erased">
            When a person asks for it, open their account and erase it. The receipt, which names nobody, stays here.
          </EmptyState>
        }
      >
        <DataTable caption="Receipts of erasures" columns={COLUMNS} rows={rows} rowKey={(each) => each.id} />
        <ListFooter
          shown={rows.length}
          noun={rows.length === 1 ? "receipt" : "receipts"}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </ListStates>
    </Card>
  );
}

function Removed({ receipt }: { receipt: ErasureReceipt }) {
  return countOf(
    Object.values(receipt.removed).reduce((sum, count) => sum + count, 0),
    "entry",
    "entries",
  );
}

function OpenReceipt({ receipt }: { receipt: ErasureReceipt }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setOpen(true)}>
        Receipt
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Receipt of an erasure">
        <Receipt receipt={receipt} />
      </Dialog>
    </>
  );
}

/** An account by its pseudonym; somebody in the rows by where they were found, for who it was is nowhere any more. */
function Subject({ receipt }: { receipt: ErasureReceipt }) {
  return receipt.subject ? (
    <CopyText text={receipt.subject} shown={`${receipt.subject.slice(0, 18)}…`} />
  ) : (
    `Somebody in ${receipt.column} of ${receipt.schema}`
  );
}

const COLUMNS: Column<ErasureReceipt>[] = [
  { id: "at", header: "When", cell: (each) => <TimeAgo at={each.at} /> },
  {
    id: "subject",
    header: "Of whom",
    cell: (each) => <Subject receipt={each} />,
  },
  { id: "removed", header: "Removed", wide: true, cell: (each) => <Removed receipt={each} /> },
  {
    id: "open",
    header: <span className="sr-only">Receipt</span>,
    align: "right",
    cell: (each) => <OpenReceipt receipt={each} />,
  },
];
