import { queryOptions } from "@tanstack/react-query";
import { Unreachable } from "@/lib/api/errors";

/** A chunk of its own, had as data is: what a lazy component is made of is shown only 0.3 s after a page has shown that it waits for it. */
function partQuery<M>(name: string, load: () => Promise<M>) {
  return queryOptions({
    queryKey: ["part", name],
    queryFn: () =>
      load().catch((cause: unknown) => {
        throw navigator.onLine ? cause : new Unreachable(cause);
      }),
    // Browsers don't ask again for a module that could not be had, until the page is loaded again.
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
  });
}

/** What draws charts; pages that will draw prefetch it before they know what. */
export const drawingQuery = partQuery("drawing", () => import("./drawing"));

/** What shows a chart's numbers as a table. */
export const tableQuery = partQuery("table", () => import("./chart-table"));
