import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CountsCard } from "./counts-card";
import { FileCard } from "./file-card";
import { MappingCard } from "./mapping-card";
import { QualityCard } from "./quality-card";
import { jobUnderWay, useDataset } from "./use-dataset";
import { schemaOf, useDepartments } from "./use-departments";
import { VersionsCard } from "./versions-card";

export function DatasetOverview({ id }: { id: string }) {
  const dataset = useDataset(id).data;
  const schema = schemaOf(useDepartments(), dataset);
  const loaded = dataset.row_count !== null && dataset.status === "completed";
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
        {(loaded || dataset.rejected !== null) && <CountsCard dataset={dataset} />}
        {dataset.notes.length > 0 && <NotesCard notes={dataset.notes} />}
        {loaded && <MappingCard dataset={dataset} schema={schema} />}
        <VersionsCard dataset={dataset} busy={jobUnderWay(dataset)?.job_type === "etl"} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {loaded && <QualityCard id={id} version={dataset.version} />}
        <FileCard dataset={dataset} />
      </div>
    </div>
  );
}

/** What was assumed or left aside. */
function NotesCard({ notes }: { notes: string[] }) {
  return (
    <Card>
      <CardHeader title="What was assumed" note="Decisions that the file left open. If one is wrong, have the file read again." />
      <CardBody>
        <ul className="flex list-disc flex-col gap-1 pl-4 text-sm text-ink-soft marker:text-ink-faint">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
