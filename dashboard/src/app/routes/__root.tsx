import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { Toaster } from "sonner";
import { OfflineBar } from "@/components/shell/offline-bar";
import { useAppearance } from "@/lib/appearance";

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

function Root() {
  const theme = useAppearance((state) => state.theme);
  return (
    <>
      <OfflineBar />
      <Outlet />
      <Toaster theme={theme} position="bottom-right" closeButton toastOptions={{ className: "font-sans" }} />
    </>
  );
}
