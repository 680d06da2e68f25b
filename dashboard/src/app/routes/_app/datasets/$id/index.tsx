import { createFileRoute, redirect } from "@tanstack/react-router";

export const Route = createFileRoute("/_app/datasets/$id/")({
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/datasets/$id/overview", params, replace: true });
  },
});
