import { createFileRoute } from "@tanstack/react-router";
import { DeadLettersPage } from "@/features/dead-letters/dead-letters-page";
import { lettersSearch } from "@/features/dead-letters/letters-search";
import { deadLettersQuery } from "@/lib/api/dead-letters/list-dead-letters";

export const Route = createFileRoute("/_app/dead-letters")({
  validateSearch: lettersSearch,
  // The filters change without it: the page goes on showing what it has meanwhile.
  loader: ({ context: { queryClient }, location }) =>
    queryClient.ensureInfiniteQueryData(deadLettersQuery(lettersSearch(location.search as Record<string, unknown>))),
  component: DeadLettersPage,
});
