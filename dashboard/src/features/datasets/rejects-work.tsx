import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CheckCircle2 } from "lucide-react";
import { useEffect, useState } from "react";
import { DataTable } from "@/components/data/data-table";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/states";
import { UnsavedGuard } from "@/components/ui/unsaved-guard";
import { can, useMe } from "@/lib/api/auth/me";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { rejectsQuery } from "@/lib/api/datasets/list-rejects";
import type { Version } from "@/lib/api/datasets/list-versions";
import { rejectSummaryQuery } from "@/lib/api/datasets/summarise-rejects";
import { CorrectionBar } from "./correction-bar";
import { CorrectionOutcome } from "./correction-outcome";
import { placeOf } from "./corrections";
import { rejectColumns } from "./reject-columns";
import { RejectEditor } from "./reject-editor";
import { rejectVersions } from "./reject-versions";
import { RejectsToolbar } from "./rejects-toolbar";
import { ReviewDialog } from "./review-dialog";
import { RuleChips } from "./rule-chips";
import { useSentCorrections } from "./sent-corrections";
import { useCorrections } from "./use-corrections";
import { jobUnderWay } from "./use-dataset";

const route = getRouteApi("/_app/datasets/$id/rejects");
const HEIGHT = "max(20rem, calc(100dvh - 24rem))";
/** Beyond so many, nobody reads on by scrolling: more are asked for by hand. */
const MOST_PAGES = 50;

interface RejectsWorkProps {
  dataset: Dataset;
  versions: Version[];
  version: number;
  /** The version that corrections build on. */
  base: number;
}

/** A version's rejected records: by reason, one by one, and corrected. */
export function RejectsWork({ dataset, versions, version, base }: RejectsWorkProps) {
  const me = useMe();
  const { rule } = route.useSearch();
  const navigate = route.useNavigate();
  const summary = useQuery(rejectSummaryQuery(dataset.id, version));
  const list = useInfiniteQuery(rejectsQuery(dataset.id, version));
  const sent = useSentCorrections((state) => state.sent[dataset.id]);
  const [open, setOpen] = useState<string | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const header = summary.data?.header ?? [];
  const corrections = useCorrections(header.length);
  const { edits } = corrections;
  const busy = jobUnderWay(dataset)?.job_type === "etl";
  const allowed = can(me, "datasets:upload") && !dataset.raw_deleted_at;
  const readOnly = !allowed || busy || version !== base || !summary.data;
  const rejects = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = rule ? rejects.filter((reject) => reject.rule === rule) : rejects;
  const total = summary.data?.whole ? (rule ? summary.data.rules.find((each) => each.rule === rule)?.count : summary.data.total) : null;
  const more = list.hasNextPage && !list.isFetchNextPageError;
  const rarely = (list.data?.pages.length ?? 0) >= MOST_PAGES;
  const all = edits.size > 0 && more && !rarely && !list.isFetchingNextPage;
  const { fetchNextPage } = list;
  useEffect(() => {
    // Whoever corrects one wants to know how many others are like it.
    if (all) {
      void fetchNextPage();
    }
  }, [all, fetchNextPage]);
  const change = (search: { version?: number; rule?: string }) => void navigate({ search, replace: true, resetScroll: false });
  return (
    <div className="flex flex-col gap-4">
      {sent && <CorrectionOutcome dataset={dataset} sent={sent} onOpen={setOpen} />}
      {version !== base && (
        <Notice tone="info">
          This is how version {version} found them. Corrections build on version {base}: choose that one to correct.
        </Notice>
      )}
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-2.5">
          {rejects.length === 0 ? (
            <span />
          ) : (
            <RuleChips
              rules={summary.data?.rules ?? []}
              total={summary.data?.total ?? dataset.rejected ?? 0}
              chosen={rule}
              onChoose={(next) => change({ version: version === base ? undefined : version, rule: next })}
            />
          )}
          <RejectsToolbar
            dataset={dataset}
            version={version}
            versions={rejectVersions(versions, version)}
            empty={rejects.length === 0}
            mayCorrect={allowed && version === base && rejects.length > 0}
            busy={busy}
            onVersion={(next) => change({ version: next === base ? undefined : next, rule })}
          />
        </div>
        <ListStates
          query={list}
          label="Rejected records"
          isEmpty={rejects.length === 0}
          empty={
            <EmptyState icon={CheckCircle2} title="Nothing is rejected">
              Every record that version {version} read is loaded.
            </EmptyState>
          }
        >
          <DataTable
            caption={`Rejected records of ${dataset.name}, in the order of the file`}
            columns={rejectColumns(edits, header)}
            rows={shown}
            rowKey={placeOf}
            total={total}
            onEnd={more && !rarely ? () => void list.fetchNextPage() : undefined}
            loadingMore={list.isFetchingNextPage}
            height={HEIGHT}
            onOpen={(reject) => setOpen(placeOf(reject))}
            of={rule}
          />
          <ListFooter
            shown={shown.length}
            total={total}
            noun={shown.length === 1 ? "record" : "records"}
            hasMore={more}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </ListStates>
        {edits.size > 0 && <CorrectionBar corrections={corrections} header={header} onReview={() => setReviewing(true)} />}
      </Card>
      <RejectEditor
        open={open}
        onOpen={setOpen}
        rejects={shown}
        all={rejects}
        dataset={dataset}
        header={header}
        readOnly={readOnly}
        corrections={corrections}
      />
      {reviewing && summary.data && (
        <ReviewDialog
          dataset={dataset}
          rejects={rejects}
          edits={edits}
          header={header}
          lineName={summary.data.lineName}
          onClose={() => setReviewing(false)}
          onSent={() => {
            setReviewing(false);
            corrections.clear();
          }}
        />
      )}
      <UnsavedGuard
        dirty={edits.size > 0}
        keeps={({ pathname, search }) => pathname === `/datasets/${dataset.id}/rejects` && (search.version ?? base) === version}
      />
    </div>
  );
}
