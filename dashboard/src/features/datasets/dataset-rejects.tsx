import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CheckCircle2 } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { NotLoaded } from "./not-loaded";
import { baseVersion } from "./reject-versions";
import { RejectsWork } from "./rejects-work";
import { useSentCorrections } from "./sent-corrections";
import { useDataset } from "./use-dataset";

const route = getRouteApi("/_app/datasets/$id/rejects");

export function DatasetRejects({ id }: { id: string }) {
  const dataset = useDataset(id).data;
  const versions = useSuspenseQuery(versionsQuery(id)).data;
  const search = route.useSearch();
  const sent = useSentCorrections((state) => state.sent[id]);
  const base = baseVersion(dataset, versions);
  const version = search.version ?? base;
  const found = versions.find((each) => each.number === version);
  if (dataset.accepted === null && dataset.rejected === null && !found?.rejected) {
    return <NotLoaded dataset={dataset} what="are no rejected records" />;
  }
  if (found?.rejected === 0 && !sent) {
    return (
      <Card>
        <EmptyState icon={CheckCircle2} title="Nothing was rejected">
          Every record of version {version} is loaded.
        </EmptyState>
      </Card>
    );
  }
  // What is corrected belongs to one version: another begins anew.
  return <RejectsWork key={version} dataset={dataset} versions={versions} version={version} base={base} />;
}
