import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ScrollText } from "lucide-react";
import { ListFooter } from "@/components/data/list-footer";
import { ListStates } from "@/components/data/list-states";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { type AuditFilter, auditQuery, type AuditRecord } from "@/lib/api/audit/list-audit";
import { useDepartmentName } from "@/lib/api/departments/list-departments";
import { cn } from "@/lib/cn";
import { words } from "@/lib/format/words";
import { useActors } from "./actors";
import { AuditLine, LINE } from "./audit-line";
import { byDay } from "./runs";

export function AuditList({ filter }: { filter: AuditFilter }) {
  const navigate = useNavigate({ from: "/audit" });
  const query = useInfiniteQuery({ ...auditQuery(filter), placeholderData: (before) => before });
  const records = query.data?.pages.flatMap((page) => page.items) ?? [];
  const actorName = useActors(records.flatMap(({ actor, subject }) => [actor.id, subject?.type === "user" ? subject.id : null]));
  const departmentName = useDepartmentName();
  function subjectName(subject: AuditRecord["subject"]): string | null {
    if (!subject) {
      return null;
    }
    switch (subject.type) {
      case "user":
        return actorName({ kind: "user", id: subject.id });
      case "department":
        return departmentName(subject.id);
      default:
        return `${words(subject.type).toLowerCase()} ${subject.id.length > 12 ? `…${subject.id.slice(-6)}` : subject.id}`;
    }
  }
  const days = byDay(records);
  const lines = days.reduce((sum, day) => sum + day.runs.length, 0);
  return (
    <ListStates
      query={query}
      label="Records"
      rows={12}
      isEmpty={records.length === 0}
      empty={
        <EmptyState
          icon={ScrollText}
          title="Nothing like that was done"
          action={<Button onClick={() => void navigate({ search: {}, replace: true })}>Show everything</Button>}
        >
          No record matches these filters.
        </EmptyState>
      }
    >
      <div aria-hidden className={cn(LINE, "hidden h-8 border-b border-line text-xs font-medium text-ink-faint md:grid")}>
        <span />
        <span>Time</span>
        <span>Who</span>
        <span>What</span>
        <span>Department</span>
        <span>Result</span>
        <span className="justify-self-end">Hash</span>
      </div>
      {days.map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h2 className="sticky top-12 z-10 border-b border-line bg-sunken px-4 py-1.5 text-xs font-medium text-ink-soft">
            {day.name}
          </h2>
          <ul>
            {day.runs.map((run) => (
              <AuditLine
                key={run.records[0].seq}
                run={run}
                actor={actorName(run.records[0].actor)}
                subject={subjectName(run.records[0].subject)}
                department={run.records[0].department ? departmentName(run.records[0].department) : "–"}
              />
            ))}
          </ul>
        </section>
      ))}
      <ListFooter
        // Not where page after page makes the same few lines longer: that would never end.
        auto={lines * 10 >= records.length}
        shown={records.length}
        noun={records.length === 1 ? "record" : "records"}
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </ListStates>
  );
}
