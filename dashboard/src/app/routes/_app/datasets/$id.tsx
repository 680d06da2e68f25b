import { createFileRoute, Outlet } from "@tanstack/react-router";
import { DatasetFrame } from "@/features/datasets/dataset-frame";
import { datasetQuery } from "@/lib/api/datasets/get-dataset";
import { versionsQuery } from "@/lib/api/datasets/list-versions";
import { departmentsQuery } from "@/lib/api/departments/list-departments";

export const Route = createFileRoute("/_app/datasets/$id")({
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([
      queryClient.ensureQueryData(departmentsQuery),
      queryClient.ensureQueryData(datasetQuery(id)),
      queryClient.ensureQueryData(versionsQuery(id)),
    ]),
  component: () => (
    <DatasetFrame id={Route.useParams().id}>
      <Outlet />
    </DatasetFrame>
  ),
});
