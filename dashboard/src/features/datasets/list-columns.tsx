import { Link } from "@tanstack/react-router";
import type { Column } from "@/components/data/data-table";
import { DatasetStatus } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Department } from "@/lib/api/departments/list-departments";
import { formatBytes, formatCount, formatPercent } from "@/lib/format/numbers";
import { DatasetMenu } from "./dataset-menu";
import { departmentOf, schemaOf } from "./use-departments";

/** Of what was read, how much was not taken. */
export function rejectedShare(dataset: { accepted: number | null; rejected: number | null }): number | null {
  const { accepted, rejected } = dataset;
  return accepted === null || rejected === null || accepted + rejected === 0 ? null : rejected / (accepted + rejected);
}

function Name({ dataset }: { dataset: Dataset }) {
  return (
    <div className="min-w-0 py-1.5">
      <Link
        to="/datasets/$id/overview"
        params={{ id: dataset.id }}
        className="block truncate font-medium text-ink underline-offset-2 hover:underline"
      >
        {dataset.name}
      </Link>
      {dataset.status === "failed" && dataset.error && (
        <p title={dataset.error.message} className="mt-0.5 line-clamp-2 max-w-xl text-xs whitespace-normal text-ink-faint md:line-clamp-1">
          {dataset.error.message}
        </p>
      )}
      <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-faint md:hidden">
        {dataset.accepted !== null && dataset.status === "completed" && <span>{formatCount(dataset.accepted)} rows</span>}
        {Boolean(dataset.rejected) && <span>{formatCount(dataset.rejected)} rejected</span>}
        <TimeAgo at={dataset.created_at} />
      </p>
    </div>
  );
}

function Rejected({ dataset }: { dataset: Dataset }) {
  const share = rejectedShare(dataset);
  if (!dataset.rejected || share === null) {
    return <span className="text-ink-faint">{formatCount(dataset.rejected)}</span>;
  }
  return (
    <Link
      to="/datasets/$id/rejects"
      params={{ id: dataset.id }}
      className="text-warn underline-offset-2 hover:underline"
      aria-label={`${formatCount(dataset.rejected)} rejected rows, ${formatPercent(share)}: look at them`}
    >
      {formatCount(dataset.rejected)} <span className="text-xs">({formatPercent(share)})</span>
    </Link>
  );
}

export function listColumns(departments: Department[]): Column<Dataset>[] {
  return [
    { id: "name", header: "Name", cell: (dataset) => <Name dataset={dataset} />, className: "w-full max-w-0 min-w-44" },
    ...(departments.length > 1
      ? [
          {
            id: "department",
            header: "Department",
            wide: true,
            cell: (dataset: Dataset) => departmentOf(departments, dataset.department)?.name ?? dataset.department,
          },
        ]
      : []),
    { id: "status", header: "Status", cell: (dataset) => <DatasetStatus status={dataset.status} /> },
    {
      id: "accepted",
      header: "Rows",
      align: "right",
      wide: true,
      cell: (dataset) => (dataset.status === "completed" ? formatCount(dataset.accepted) : "–"),
    },
    { id: "rejected", header: "Rejected", align: "right", wide: true, cell: (dataset) => <Rejected dataset={dataset} /> },
    {
      id: "schema",
      header: "Schema",
      wide: true,
      cell: (dataset) => schemaOf(departments, dataset)?.title ?? dataset.schema ?? "–",
    },
    { id: "version", header: "Version", align: "right", wide: true, cell: (dataset) => dataset.version },
    { id: "size", header: "Size", align: "right", wide: true, cell: (dataset) => formatBytes(dataset.file_size_bytes) },
    {
      id: "when",
      header: "Uploaded",
      align: "right",
      wide: true,
      cell: (dataset) => <TimeAgo at={dataset.created_at} className="text-ink-soft" />,
    },
    { id: "menu", header: <span className="sr-only">Actions</span>, cell: (dataset) => <DatasetMenu dataset={dataset} /> },
  ];
}
