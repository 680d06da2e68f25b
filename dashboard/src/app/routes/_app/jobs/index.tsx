import { createFileRoute } from "@tanstack/react-router";
import { JobsPage } from "@/features/jobs/jobs-page";
import { jobsSearch } from "@/features/jobs/jobs-search";
import { jobsQuery } from "@/lib/api/jobs/list-jobs";

export const Route = createFileRoute("/_app/jobs/")({
  validateSearch: jobsSearch,
  // The filters change without it: the page goes on showing what it has meanwhile.
  loader: ({ context: { queryClient }, location }) =>
    queryClient.ensureInfiniteQueryData(jobsQuery(jobsSearch(location.search as Record<string, unknown>))),
  component: JobsPage,
});
