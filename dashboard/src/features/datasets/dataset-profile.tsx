import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { profileQuery } from "@/lib/api/datasets/get-profile";
import { cn } from "@/lib/cn";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { formatCount } from "@/lib/format/numbers";
import { ColumnRow } from "./column-row";
import { IssuesCard } from "./issues-card";
import { NotLoaded } from "./not-loaded";
import { Quality } from "./quality-card";
import { useDataset } from "./use-dataset";

const route = getRouteApi("/_app/datasets/$id/profile");

export function DatasetProfile({ id }: { id: string }) {
  const dataset = useDataset(id).data;
  return dataset.status === "completed" ? <Loaded dataset={dataset} /> : <NotLoaded dataset={dataset} what="is no profile" />;
}

const HEAD = "h-8 px-3 usual:text-right text-xs font-medium whitespace-nowrap text-ink-faint";

function Loaded({ dataset }: { dataset: Dataset }) {
  const profile = useSuspenseQuery(profileQuery(dataset.id, dataset.version)).data;
  const { column: open } = route.useSearch();
  const navigate = route.useNavigate();
  const toggle = (column: string) =>
    void navigate({ search: column === open ? {} : { column }, replace: true, resetScroll: false });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Card>
          <CardHeader title="Quality" note={`Of version ${dataset.version}, from 0 to 100 %.`} />
          <CardBody>
            <Quality score={profile.quality_score} formula={profile.quality_formula} />
          </CardBody>
        </Card>
        <div className="min-w-0 lg:col-span-2">
          <IssuesCard id={dataset.id} issues={profile.issues} />
        </div>
      </div>
      <Card>
        <CardHeader
          title="Columns"
          note={`${formatCount(profile.column_count)} columns of ${formatCount(profile.row_count)} clean rows. Open one to see how its values are spread.`}
        />
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className={cn(HEAD, "pl-4 text-left")}>
                  Column
                </th>
                <th scope="col" className={HEAD}>
                  Empty
                </th>
                <th scope="col" className={cn(HEAD, "hidden sm:table-cell")}>
                  Different
                </th>
                <th scope="col" className={cn(HEAD, "hidden md:table-cell")}>
                  Smallest
                </th>
                <th scope="col" className={cn(HEAD, "hidden md:table-cell")}>
                  Mean
                </th>
                <th scope="col" className={cn(HEAD, "hidden md:table-cell")}>
                  Largest
                </th>
                <th scope="col" className={cn(HEAD, "hidden pl-4 text-left lg:table-cell")}>
                  Spread, or the commonest
                </th>
              </tr>
            </thead>
            <tbody>
              {profile.columns.map((column) => (
                <ColumnRow
                  key={column.name}
                  column={column}
                  rows={profile.row_count}
                  open={column.name === open}
                  onToggle={() => toggle(column.name)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}
