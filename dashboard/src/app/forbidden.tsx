import { Link } from "@tanstack/react-router";
import { ShieldX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { useMaybeMe } from "@/lib/api/auth/me";
import type { ApiError } from "@/lib/api/errors";

/** Says which department or role is needed, and whose the caller is. */
export function Forbidden({ error }: { error?: ApiError }) {
  const me = useMaybeMe().data;
  return (
    <div className="grid min-h-[60vh] place-items-center">
      <div>
        <h1 className="sr-only">Not yours to see</h1>
        <EmptyState
          icon={ShieldX}
          title="This is not yours to see"
          action={
            <Button asChild look="primary">
              <Link to="/">To the overview</Link>
            </Button>
          }
        >
          <p>{error?.message ?? "It is for administrators."}</p>
          {me && (
            <p className="mt-1">
              You are logged in as {me.user.email}, {me.user.role}
              {me.user.department ? ` of ${me.user.department}` : ""}. An administrator can change that.
            </p>
          )}
        </EmptyState>
      </div>
    </div>
  );
}
