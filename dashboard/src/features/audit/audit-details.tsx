import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { CopyText } from "@/components/ui/copy-text";
import type { AuditRecord } from "@/lib/api/audit/list-audit";
import { formatFull } from "@/lib/format/times";
import { words } from "@/lib/format/words";
import type { Run } from "./runs";

const FEW = 20;

/** All that the trail says of a line. */
export function AuditDetails({ id, run }: { id: string; run: Run }) {
  const [newest] = run.records;
  const others = run.records.slice(0, FEW);
  return (
    <div id={id} className="flex flex-col gap-3 bg-sunken px-4 py-3 text-sm md:pl-11">
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[7rem_1fr]">
        <Fact name="Action">
          <code className="font-mono text-xs">{newest.action}</code>{" "}
          <FilterLink search={{ action: newest.action }}>Only this action</FilterLink>
        </Fact>
        {newest.actor.id && (
          <Fact name="Who">
            <CopyText text={newest.actor.id} className="max-w-full" />{" "}
            <FilterLink search={{ actor: newest.actor.id }}>Only them</FilterLink>
          </Fact>
        )}
        {newest.subject && (
          <Fact name={words(newest.subject.type)}>
            <CopyText text={newest.subject.id} className="max-w-full" />
            <SubjectLink subject={newest.subject} />
          </Fact>
        )}
        {Object.entries(newest.details).map(([name, value]) => (
          <Fact key={name} name={words(name)}>
            {value}
          </Fact>
        ))}
        <Fact name="Answer">{newest.status === 0 ? "Nobody was answered" : `HTTP ${newest.status}`}</Fact>
        {run.records.length === 1 && <OneRecord record={newest} />}
      </dl>
      {run.records.length > 1 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface text-xs">
          {others.map((record) => (
            <li key={record.seq} className="flex flex-wrap items-center gap-x-4 px-3 py-1">
              <span className="nums text-ink-faint">{record.seq}</span>
              <span className="nums">{formatFull(record.at)}</span>
              {record.request_id && <CopyText text={record.request_id} className="max-w-full" />}
              <Chain record={record} />
            </li>
          ))}
          {run.records.length > FEW && (
            <li className="px-3 py-1.5 text-ink-faint">And {run.records.length - FEW} more before them.</li>
          )}
        </ul>
      )}
    </div>
  );
}

function OneRecord({ record }: { record: AuditRecord }) {
  return (
    <>
      <Fact name="When">{formatFull(record.at)}</Fact>
      {record.request_id && (
        <Fact name="Request">
          <CopyText text={record.request_id} className="max-w-full" />
        </Fact>
      )}
      <Fact name={`Record ${record.seq}`}>
        <Chain record={record} />
      </Fact>
    </>
  );
}

/** The record before it, and itself: who changes one breaks every later one. */
function Chain({ record }: { record: AuditRecord }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1 text-ink-faint">
      <CopyText text={record.previous} shown={`${record.previous.slice(0, 10)}…`} />
      <ArrowRight aria-label="then" className="size-3" />
      <CopyText text={record.hash} shown={`${record.hash.slice(0, 10)}…`} />
    </span>
  );
}

const LINK = "text-xs font-medium whitespace-nowrap text-accent-ink underline underline-offset-2";

function SubjectLink({ subject: { type, id } }: { subject: NonNullable<AuditRecord["subject"]> }) {
  switch (type) {
    case "user":
      return (
        <Link to="/users" search={{ user: id }} className={LINK}>
          Open the account
        </Link>
      );
    case "dataset":
      return (
        <Link to="/datasets/$id/overview" params={{ id }} className={LINK}>
          Open the dataset
        </Link>
      );
    case "job":
      return (
        <Link to="/jobs/$id" params={{ id }} className={LINK}>
          Open the job
        </Link>
      );
    default:
      return null;
  }
}

function FilterLink({ search, children }: { search: { action?: string; actor?: string }; children: ReactNode }) {
  return (
    <Link
      to="/audit"
      search={(before) => ({ ...before, ...search })}
      className={LINK}
    >
      {children}
    </Link>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-faint">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-3 text-ink-soft max-sm:mb-1">{children}</dd>
    </div>
  );
}
