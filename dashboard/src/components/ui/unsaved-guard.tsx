import { useBlocker } from "@tanstack/react-router";
import { Button } from "./button";
import { Dialog } from "./dialog";

interface UnsavedGuardProps {
  dirty: boolean;
  /** Whether what was typed outlives going there, as from one filter of the page to another. */
  keeps?: (next: { pathname: string; search: Record<string, unknown> }) => boolean;
}

/** Asks before a page is left with something typed that was not saved; the browser asks where the tab is closed. */
export function UnsavedGuard({ dirty, keeps }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => dirty && !keeps?.({ pathname: next.pathname, search: next.search as Record<string, unknown> }),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <Dialog
      open={blocker.status === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title="Leave without saving?"
      description="What you changed on this page is not saved yet, and is lost when you leave it."
    >
      <div className="flex justify-end gap-2">
        <Button data-first onClick={blocker.reset}>
          Stay here
        </Button>
        <Button look="danger" onClick={blocker.proceed}>
          Leave without saving
        </Button>
      </div>
    </Dialog>
  );
}
