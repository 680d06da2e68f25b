import { createFileRoute } from "@tanstack/react-router";
import { JobPage } from "@/features/jobs/job-page";

export const Route = createFileRoute("/_app/jobs/$id")({
  component: () => <JobPage id={Route.useParams().id} />,
});
