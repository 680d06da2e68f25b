import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { OfflineBar } from "@/components/shell/offline-bar";

const Toasts = lazy(() => import("@/components/shell/toasts"));

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

function Root() {
  return (
    <>
      <OfflineBar />
      <Outlet />
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  );
}
