import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Shell } from "@/components/shell/shell";
import { meQuery } from "@/lib/api/auth/me";
import { hasStatus } from "@/lib/api/errors";
import { useTold } from "@/lib/toast";
import { useSteps } from "@/lib/use-rest";

const Toasts = lazy(() => import("@/components/shell/toasts"));

/** Everything that needs a login. */
export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) };
    } catch (error) {
      if (hasStatus(error, 401)) {
        throw redirect({ to: "/login", search: location.href === "/" ? {} : { next: location.href } });
      }
      throw error;
    }
  },
  component: App,
});

/** Made ready in small steps, while a page that opens still says so. */
function App() {
  return useSteps() ? (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <Notices />
    </>
  ) : null;
}

function Notices() {
  const told = useTold();
  return told ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}
