import type { ReactNode } from "react";
import { ErrorState, SkeletonRows } from "../ui/states";
import { StaleNote } from "../ui/stale-note";

interface ListStatesProps {
  query: {
    isPending: boolean;
    isError: boolean;
    error: unknown;
    data: unknown;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  /** What loads, for readers: "Accounts". */
  label: string;
  isEmpty: boolean;
  empty: ReactNode;
  rows?: number;
  children: ReactNode;
}

/** A list, or why there is none. */
export function ListStates({ query, label, isEmpty, empty, rows, children }: ListStatesProps) {
  if (query.isPending) {
    return <SkeletonRows rows={rows} label={`${label} load`} />;
  }
  if (query.isError && query.data === undefined) {
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <>
      {query.isError && (
        <div className="p-3">
          <StaleNote query={query} />
        </div>
      )}
      {isEmpty ? empty : children}
    </>
  );
}
