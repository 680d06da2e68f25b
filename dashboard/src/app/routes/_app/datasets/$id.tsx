import { createFileRoute, Outlet } from "@tanstack/react-router";
import { DatasetFrame } from "@/features/datasets/dataset-frame";

export const Route = createFileRoute("/_app/datasets/$id")({
  component: () => (
    <DatasetFrame id={Route.useParams().id}>
      <Outlet />
    </DatasetFrame>
  ),
});
