import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
}

/** What is known of a thing, line by line. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6.5rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
      {facts.map((fact) => (
        <div key={fact.term} className="contents">
          <dt className="text-ink-faint">{fact.term}</dt>
          <dd className="min-w-0 text-right break-words text-ink">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
