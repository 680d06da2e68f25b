import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Shell } from "@/components/shell/shell";
import { meQuery } from "@/lib/api/auth/me";
import { hasStatus } from "@/lib/api/errors";

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
  component: () => (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  ),
});
