import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DatasetStatus } from "@/components/ui/status";
import { StaleNote } from "@/components/ui/stale-note";
import { TAB, TAB_ACTIVE, TabsNav } from "@/components/ui/tabs-nav";
import { TimeAgo } from "@/components/ui/time";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { formatCount } from "@/lib/format/numbers";
import { formatDate } from "@/lib/format/times";
import { useTitle } from "@/lib/use-title";
import { DatasetActions } from "./dataset-actions";
import { DatasetFailure } from "./dataset-failure";
import { UnderWay } from "./under-way";
import { jobUnderWay, useDataset } from "./use-dataset";
import { departmentOf, useDepartments } from "./use-departments";

const TABS = [
  { to: "/datasets/$id/overview", label: "Overview" },
  { to: "/datasets/$id/profile", label: "Profile" },
  { to: "/datasets/$id/rows", label: "Rows", count: (dataset: Dataset) => dataset.row_count },
  { to: "/datasets/$id/rejects", label: "Rejects", count: (dataset: Dataset) => dataset.rejected },
  { to: "/datasets/$id/insights", label: "Insights" },
  { to: "/datasets/$id/jobs", label: "Jobs" },
] as const;

/** A dataset, whichever of its pages is looked at. */
export function DatasetFrame({ id, children }: { id: string; children: ReactNode }) {
  const query = useDataset(id);
  const dataset = query.data;
  useTitle(dataset.name);
  const department = departmentOf(useDepartments(), dataset.department);
  const job = jobUnderWay(dataset);
  return (
    <Page
      trail={
        <Link to="/datasets" className="underline-offset-2 hover:text-ink hover:underline">
          Datasets
        </Link>
      }
      title={<span title={dataset.name}>{dataset.name}</span>}
      note={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DatasetStatus status={dataset.status} />
          <Badge>{department?.name ?? dataset.department}</Badge>
          <span>Version {dataset.version}</span>
          <span>
            Changed <TimeAgo at={dataset.updated_at} />
          </span>
        </span>
      }
      actions={<DatasetActions dataset={dataset} busy={job?.job_type === "etl"} />}
    >
      {dataset.description && <p className="-mt-2 max-w-3xl text-sm text-ink-soft">{dataset.description}</p>}
      <StaleNote query={query} />
      {job && <UnderWay job={job} />}
      {!job && <Failures dataset={dataset} />}
      {dataset.raw_deleted_at && (
        <p className="flex items-center gap-2 text-xs text-ink-faint">
          <Archive aria-hidden className="size-3.5" />
          The uploaded file was deleted on {formatDate(dataset.raw_deleted_at)}, as long as the department keeps files. Its rows are
          still here; it can't be read again or corrected.
        </p>
      )}
      <TabsNav label="Pages of the dataset">
        {TABS.map((tab) => {
          const count = "count" in tab ? tab.count(dataset) : null;
          return (
            <Link key={tab.to} to={tab.to} params={{ id }} className={TAB} activeProps={{ className: TAB_ACTIVE, "aria-current": "page" }}>
              {tab.label}
              {Boolean(count) && <span className="nums text-xs text-ink-faint">{formatCount(count)}</span>}
            </Link>
          );
        })}
      </TabsNav>
      {children}
    </Page>
  );
}

/** The dataset's own failure, or that of a newer version while an older one is still shown. */
function Failures({ dataset }: { dataset: Dataset }) {
  const newest = useSuspenseQuery(versionsQuery(dataset.id)).data[0];
  if (dataset.status === "failed" && dataset.error) {
    return (
      <DatasetFailure
        dataset={dataset}
        failure={newest?.failure ?? dataset.error}
        version={newest?.number ?? dataset.version}
        title="This dataset could not be loaded"
      />
    );
  }
  if (newest?.failure && newest.number > dataset.version) {
    return (
      <>
        <DatasetFailure
          dataset={dataset}
          failure={newest.failure}
          version={newest.number}
          title={`Version ${newest.number} could not be made`}
        />
        <Notice tone="info">The dataset goes on showing version {dataset.version}. Nothing is lost.</Notice>
      </>
    );
  }
  return null;
}
