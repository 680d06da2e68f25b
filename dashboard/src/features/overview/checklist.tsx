import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CheckCircle2, Circle, X } from "lucide-react";
import type { ReactNode } from "react";
import { useDepartment } from "@/components/shell/use-department";
import { IconButton } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { can, isAdmin, useMe } from "@/lib/api/auth/me";
import { sampleFile } from "@/lib/api/departments/sample-file";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { someUsersQuery } from "@/lib/api/users/list-users";
import { cn } from "@/lib/cn";
import { useFirstSteps } from "@/lib/first-steps";
import { firstSteps, type StepName } from "./steps";

const LINK = "font-medium text-accent-ink underline-offset-2 hover:underline";

/** What to do first, until it is done or put away. */
export function Checklist({ datasets }: { datasets: Dataset[] }) {
  const me = useMe();
  const admin = isAdmin(me);
  const department = useDepartment();
  const people = useQuery({ ...someUsersQuery({}), enabled: admin }).data?.items.length ?? null;
  const { steps, keep } = useFirstSteps();
  if (!steps || steps.dismissed) {
    return null;
  }
  const list = firstSteps({ steps, me: { id: me.user.id, uploads: can(me, "datasets:upload"), admin }, datasets, people });
  const done = list.filter((step) => step.done).length;
  if (done === list.length) {
    return null;
  }
  const rejected = datasets.find((dataset) => (dataset.rejected ?? 0) > 0);
  const uploaded = list.find((step) => step.name === "upload")?.done;
  const words: Record<StepName, ReactNode> = {
    upload: (
      <>
        <Link to="/upload" className={LINK}>
          Upload your first file
        </Link>
        {department && !uploaded && (
          <>
            , or{" "}
            <a href={sampleFile(department)} download className={LINK}>
              try a sample file
            </a>
          </>
        )}
      </>
    ),
    rejects: rejected && (
      <Link
        to="/datasets/$id/rejects"
        params={{ id: rejected.id }}
        className={LINK}
        onClick={() => keep((before) => ({ ...before, looked: { ...before?.looked, rejects: true } }))}
      >
        See what was rejected, and why
      </Link>
    ),
    dashboard: department && (
      <Link to="/dashboards/$department" params={{ department }} className={LINK}>
        Open the dashboard
      </Link>
    ),
    invite: (
      <Link to="/users" className={LINK}>
        Invite a colleague
      </Link>
    ),
  };
  return (
    <Card aria-label="First steps">
      <CardHeader
        title="First steps"
        note={<span className="nums">{`${done} of ${list.length} done`}</span>}
        actions={
          <IconButton size="sm" label="Put the first steps away" onClick={() => keep((before) => ({ ...before, dismissed: true }))}>
            <X aria-hidden />
          </IconButton>
        }
      />
      <ol className="flex flex-wrap gap-x-8 gap-y-2 px-4 pb-3.5 text-sm">
        {list.map((step) => (
          <li key={step.name} className="flex items-center gap-2">
            {step.done ? <CheckCircle2 aria-hidden className="size-4 text-good" /> : <Circle aria-hidden className="size-4 text-ink-faint" />}
            <span className={cn(step.done && "text-ink-faint line-through decoration-line-strong [&_a]:font-normal [&_a]:text-ink-faint")}>
              {words[step.name]}
            </span>
            <span className="sr-only">{step.done ? "(done)" : "(open)"}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
