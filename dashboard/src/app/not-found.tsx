import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { WholePage } from "@/components/shell/whole-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import type { ApiError } from "@/lib/api/errors";

/** @param error what the server said, where it was asked at all */
export function NotFound({ error }: { error?: ApiError }) {
  return (
    <WholePage title="Page not found">
      <EmptyState
        icon={SearchX}
        title="There is nothing at this address"
        action={
          <Button asChild look="primary">
            <Link to="/">To the overview</Link>
          </Button>
        }
      >
        <p>{error?.message ?? "The address may be mistyped, or what was here has been deleted."}</p>
        <p className="mt-1">What belongs to another department can&apos;t be seen from here either.</p>
      </EmptyState>
    </WholePage>
  );
}
