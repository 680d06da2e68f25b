import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { ShieldX } from "lucide-react";
import { WholePage } from "@/components/shell/whole-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { logout } from "@/lib/api/auth/logout";
import { useMaybeMe } from "@/lib/api/auth/me";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import type { ApiError } from "@/lib/api/errors";

/** Says which department or role is needed, and whose the caller is. */
export function Forbidden({ error }: { error?: ApiError }) {
  const me = useMaybeMe().data;
  const nameOf = useDepartmentName();
  return (
    <WholePage title="Not yours to see">
      <EmptyState
        icon={ShieldX}
        title="This is not yours to see"
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <Button asChild look="primary">
              <Link to="/">To the overview</Link>
            </Button>
            <AsSomebodyElse />
          </span>
        }
      >
        <p>{error?.message ?? "This page is for administrators."}</p>
        {me && (
          <p className="mt-1">
            You are logged in as {me.user.email}, {me.user.role}
            {me.user.department ? ` of ${nameOf(me.user.department)}` : ""}.
          </p>
        )}
      </EmptyState>
    </WholePage>
  );
}

function AsSomebodyElse() {
  const queries = useQueryClient();
  const router = useRouter();
  async function leave() {
    const next = router.state.location.href;
    await logout();
    queries.clear();
    await router.navigate({ to: "/login", search: { next } });
  }
  return <Button onClick={() => void leave()}>Log in as somebody else</Button>;
}
