import { CatchBoundary, createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { Shell } from "@/components/shell/shell";
import { meQuery } from "@/lib/api/auth/me";
import { hasStatus } from "@/lib/api/errors";
import { loadSonner, useTold } from "@/lib/toast";
import { useSteps } from "@/lib/use-rest";

const loadToasts = () => import("@/components/shell/toasts");
const Toasts = lazy(loadToasts);

/** After what the page itself needs. */
const UNHURRIED_MS = 3000;

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
  // At hand before it is wanted: the first thing to tell may be that there is no network.
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadToasts(), loadSonner()]).catch(() => {}), UNHURRIED_MS);
    return () => clearTimeout(timer);
  }, []);
  return told ? (
    <CatchBoundary getResetKey={() => 0} errorComponent={() => null}>
      <Suspense>
        <Toasts />
      </Suspense>
    </CatchBoundary>
  ) : null;
}
