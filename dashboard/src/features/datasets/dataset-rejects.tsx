import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { useLooked } from "@/lib/first-steps";
import { NotLoaded } from "./not-loaded";
import { baseVersion } from "./reject-versions";
import { RejectsWork } from "./rejects-work";
import { useDataset } from "./use-dataset";

const route = getRouteApi("/_app/datasets/$id/rejects");

export function DatasetRejects({ id }: { id: string }) {
  useLooked("rejects");
  const dataset = useDataset(id).data;
  const versions = useSuspenseQuery(versionsQuery(id)).data;
  const search = route.useSearch();
  const base = baseVersion(dataset, versions);
  const version = search.version ?? base;
  const found = versions.find((each) => each.number === version);
  if (dataset.accepted === null && dataset.rejected === null && !found?.rejected) {
    return <NotLoaded dataset={dataset} what="are no rejected records" />;
  }
  // What is corrected belongs to one version: another begins anew.
  return <RejectsWork key={version} dataset={dataset} versions={versions} version={version} base={base} />;
}
