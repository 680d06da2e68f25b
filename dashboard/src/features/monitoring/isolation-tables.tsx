import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import type { IsolationReport } from "@/lib/api/monitoring/isolation-report";
import { formatCount } from "@/lib/format/numbers";

/** What was tried, leaks first. */
export function IsolationTables({ report }: { report: IsolationReport }) {
  return (
    <div className="mt-2 grid gap-5 lg:grid-cols-2">
      <List title="Routes that read" note={`${report.routes_that_change} that change something are not tried: a leak would do harm.`}>
        {report.routes
          .toSorted((a, b) => b.leaks.length - a.leaks.length)
          .map((route) => (
            <Line key={route.route} good={route.leaks.length === 0} name={route.route}>
              {route.leaks.length === 0
                ? `${route.replays} tried`
                : route.leaks.map((leak) => `${leak.as_department} sees ${leak.of_department}`).join(", ")}
            </Line>
          ))}
      </List>
      <List title="Tables, past the routes" note="Rows there are, and how many of them another department saw.">
        {report.tables
          .toSorted((a, b) => Number(a.isolated) - Number(b.isolated))
          .map((table) => (
            <Line key={table.table} good={table.isolated} name={table.table}>
              {formatCount(table.seen)} of {formatCount(table.rows)} seen
            </Line>
          ))}
      </List>
    </div>
  );
}

function List({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-xs font-medium text-ink-soft">{title}</h3>
      <p className="text-xs text-ink-faint">{note}</p>
      <ul className="mt-2 divide-y divide-line rounded-md border border-line">{children}</ul>
    </section>
  );
}

function Line({ good, name, children }: { good: boolean; name: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2 px-3 py-1.5 text-xs">
      {good ? (
        <CircleCheck aria-label="Isolated:" className="size-3.5 shrink-0 text-good" />
      ) : (
        <CircleX aria-label="Leaks:" className="size-3.5 shrink-0 text-bad" />
      )}
      <code className="min-w-0 flex-1 truncate font-mono" title={name}>
        {name}
      </code>
      <span className={good ? "nums whitespace-nowrap text-ink-faint" : "font-medium text-bad"}>{children}</span>
    </li>
  );
}
