import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

export function NotFound() {
  return (
    <main className="grid min-h-[60vh] place-items-center">
      <div>
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          icon={SearchX}
          title="There is nothing at this address"
          action={
            <Button asChild look="primary">
              <Link to="/">To the overview</Link>
            </Button>
          }
        >
          It may have been deleted, or it belongs to a department that is not yours.
        </EmptyState>
      </div>
    </main>
  );
}
