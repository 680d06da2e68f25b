import type { QueryClient } from "@tanstack/react-query";
import { hasStatus } from "@/lib/api/errors";
import type { Router } from "./router";

/** Takes people to the login, and back to where they were, once the server knows their session no more. */
export function followSessionEnd(queries: QueryClient, router: Router): void {
  function leave() {
    const { pathname, href } = router.state.location;
    if (pathname !== "/login" && router.state.matches.some((match) => match.routeId === "/_app")) {
      queries.clear();
      void router.navigate({ to: "/login", search: { next: href } });
    }
  }
  queries.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error" && hasStatus(event.action.error, 401)) {
      leave();
    }
  });
  queries.getMutationCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error" && hasStatus(event.action.error, 401)) {
      leave();
    }
  });
}
