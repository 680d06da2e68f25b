import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "./app/react";
import { makeRouter } from "./app/router";
import { followSessionEnd } from "./app/session-end";
import { queryClient } from "./lib/api/query-client";
import { followAppearance } from "./lib/appearance";
import "./styles.css";

/** Lets the browser do what has come up meanwhile. */
const pause = () => new Promise((done) => setTimeout(done));

followAppearance();
await pause();
const router = makeRouter();
followSessionEnd(queryClient, router);
await pause();

// The page's code is on its way while it is still asked who wants to see it.
const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
for (const route of routes) {
  void router.loadRouteChunk(route);
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
