import { Link } from "@tanstack/react-router";
import { CheckCircle2, FileWarning, XCircle } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState, SkeletonRows } from "@/components/ui/states";
import { TimeAgo } from "@/components/ui/time";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { cn } from "@/lib/cn";
import type { Trouble } from "./attention";

interface AttentionCardProps {
  troubles: Trouble[] | null;
  error: unknown;
  retry: () => void;
  several: boolean;
}

/** What failed or was rejected, why, and where it is mended. */
export function AttentionCard({ troubles, error, retry, several }: AttentionCardProps) {
  const nameOf = useDepartmentName();
  return (
    <Card aria-label="What failed, and why">
      <CardHeader
        title="What failed, and why"
        actions={
          <Link to="/jobs" className="text-xs font-medium text-accent-ink underline-offset-2 hover:underline">
            All jobs
          </Link>
        }
      />
      {error && !troubles ? (
        <ErrorState error={error} retry={retry} />
      ) : !troubles ? (
        <SkeletonRows rows={3} label="Failures are loading" />
      ) : troubles.length === 0 ? (
        <p className="flex items-center gap-2 px-4 pb-4 text-sm text-ink-soft">
          <CheckCircle2 aria-hidden className="size-4 text-good" />
          Nothing failed, and nothing was rejected in the newest files.
        </p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {troubles.map((trouble) => (
            <Item key={trouble.key} trouble={trouble} department={several ? nameOf(trouble.department) : null} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Item({ trouble, department }: { trouble: Trouble; department: string | null }) {
  const failed = trouble.kind === "failed";
  const Icon = failed ? XCircle : FileWarning;
  return (
    <li className="flex gap-2.5 px-4 py-3 text-sm">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", failed ? "text-bad" : "text-warn")} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 truncate font-medium">
            <span className="sr-only">{failed ? "Failed: " : "Rejected rows: "}</span>
            {trouble.title}
          </span>
          <TimeAgo at={trouble.at} className="shrink-0 text-xs text-ink-faint" />
        </p>
        <p className="mt-0.5 line-clamp-2 text-ink-soft" title={trouble.reason}>
          {trouble.reason}
        </p>
        <p className="mt-0.5 line-clamp-2 text-xs text-ink-faint" title={trouble.remedy}>
          {department && `${department} · `}
          {trouble.remedy}
        </p>
        <p className="mt-1 text-xs">
          <Way to={trouble.to} name={trouble.title} />
        </p>
      </div>
    </li>
  );
}

const WAY = "font-medium text-accent-ink underline-offset-2 hover:underline";

function Way({ to, name }: { to: Trouble["to"]; name: string }) {
  switch (to.page) {
    case "job":
      return (
        <Link to="/jobs/$id" params={{ id: to.id }} className={WAY}>
          Open the job<span className="sr-only"> of {name}</span>
        </Link>
      );
    case "rejects":
      return (
        <Link to="/datasets/$id/rejects" params={{ id: to.id }} className={WAY}>
          See the rows<span className="sr-only"> of {name}</span>
        </Link>
      );
    default:
      return (
        <Link to="/datasets/$id/overview" params={{ id: to.id }} className={WAY}>
          Open the dataset<span className="sr-only"> {name}</span>
        </Link>
      );
  }
}
