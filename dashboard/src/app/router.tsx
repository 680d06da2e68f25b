import { createRouter } from "@tanstack/react-router";
import { queryClient } from "@/lib/api/query-client";
import { PageError } from "./page-error";
import { NotFound } from "./not-found";
import { PagePending } from "./page-pending";
import { routeTree } from "./routeTree.gen";

export function makeRouter() {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: () => <NotFound />,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 150,
    // What is there is shown: nobody is made to look at a skeleton.
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}

export type Router = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: Router;
  }
}
