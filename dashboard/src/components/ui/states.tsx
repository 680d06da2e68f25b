import { CloudOff, Inbox, RotateCw, SearchX, ShieldX, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { ApiError, hasStatus, Unreachable } from "@/lib/api/errors";
import { cn } from "@/lib/cn";
import { Button } from "./button";
import { CopyText } from "./copy-text";

/** Of the size that what is loaded will have, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-hover", className)} />;
}

/** A block that loads: what readers hear, and skeletons to see. */
export function Loading({ label = "Loading", children }: { label?: string; children: ReactNode }) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">{label} …</span>
      {children}
    </div>
  );
}

export function SkeletonRows({ rows = 6, label }: { rows?: number; label?: string }) {
  return (
    <Loading label={label}>
      <div className="flex flex-col gap-2 p-4">
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} className="h-8" />
        ))}
      </div>
    </Loading>
  );
}

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** One action, not more. */
  action?: ReactNode;
  icon?: LucideIcon;
  className?: string;
}

export function EmptyState({ title, children, action, icon: Icon = Inbox, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center gap-2 usual:px-6 usual:py-12 text-center", className)}>
      <span className="grid size-10 place-items-center rounded-full bg-hover text-ink-faint">
        <Icon aria-hidden className="size-5" />
      </span>
      <p className="font-medium text-ink">{title}</p>
      {children && <div className="max-w-md text-sm text-ink-faint">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

function Sign({ error }: { error: unknown }) {
  if (error instanceof Unreachable) {
    return <CloudOff aria-hidden className="size-5" />;
  }
  if (hasStatus(error, 403)) {
    return <ShieldX aria-hidden className="size-5" />;
  }
  return hasStatus(error, 404) ? <SearchX aria-hidden className="size-5" /> : <TriangleAlert aria-hidden className="size-5" />;
}

function titleOf(error: unknown): string {
  if (error instanceof Unreachable) {
    return "The server can't be reached";
  }
  if (hasStatus(error, 404)) {
    return "There is nothing here";
  }
  if (hasStatus(error, 403)) {
    return "This is not yours to see";
  }
  if (hasStatus(error, 429)) {
    return "Too many requests for now";
  }
  return error instanceof ApiError && error.status < 500 ? "That did not work" : "Something broke on our side";
}

function messageOf(error: unknown): string {
  if (error instanceof Unreachable) {
    return "Look at your connection, then try again. Where others can't reach it either, it is being started or mended.";
  }
  return error instanceof ApiError ? error.message : "The page could not be drawn. Load it again; where that does not help, tell your administrator.";
}

interface ErrorStateProps {
  error: unknown;
  retry?: () => void;
  className?: string;
}

/** What happened, in a sentence; the code and the request for whoever is asked for help; another try. */
export function ErrorState({ error, retry, className }: ErrorStateProps) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className={cn("flex flex-col items-center gap-2 usual:px-6 usual:py-12 text-center", className)}>
      <span className="grid size-10 place-items-center rounded-full bg-bad-soft text-bad">
        <Sign error={error} />
      </span>
      <p className="font-medium text-ink">{titleOf(error)}</p>
      <p className="max-w-lg text-sm text-ink-soft">
        {messageOf(error)} {known?.hint}
      </p>
      {known && (
        <p className="flex flex-wrap items-center justify-center gap-x-3 text-xs text-ink-faint">
          <span>
            Code <code>{known.code}</code>
          </span>
          {known.requestId && (
            <span className="inline-flex items-center gap-1">
              Request <CopyText text={known.requestId} />
            </span>
          )}
        </p>
      )}
      {retry && (
        <Button className="mt-2" onClick={retry}>
          <RotateCw aria-hidden />
          Try again
        </Button>
      )}
    </div>
  );
}
