import { queryOptions } from "@tanstack/react-query";
import { Unreachable } from "@/lib/api/errors";

/**
 * What draws charts: a chunk of its own, which pages that will draw prefetch before they know what. Had as data is, for what a lazy
 * component is made of is shown only 0.3 s after a page has shown that it waits for it.
 */
export const drawingQuery = queryOptions({
  queryKey: ["drawing"],
  queryFn: () =>
    import("./drawing").catch((cause: unknown) => {
      throw navigator.onLine ? cause : new Unreachable(cause);
    }),
  // Browsers don't ask again for a module that could not be had, until the page is loaded again.
  retry: false,
  staleTime: Infinity,
  structuralSharing: false,
});
