import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { countOf } from "@/lib/format/words";
import { matched, type SchemaColumn } from "./match";
import { limits, typeWord } from "./words";

/** A column: what it holds, how it has to look, and under which other names it is known. */
export function ColumnEntry({ column, query }: { column: SchemaColumn; query: string }) {
  const found = matched(column, query) ?? [];
  const limit = limits(column);
  const needed = column.required && <Badge tone="accent">Needed</Badge>;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 px-4 py-2.5 text-sm md:grid-cols-[11rem_1fr_11rem]">
      <div className="flex items-center gap-2 md:items-start">
        <code className="font-mono text-xs leading-5 font-medium break-all">{column.name}</code>
        {needed}
      </div>
      <div className="min-w-0 max-md:col-span-2 max-md:row-start-2">
        <p className="text-ink-soft">{column.description}</p>
        {limit && <p className="text-xs text-ink-faint">{limit}</p>}
        {query && found.length > 0 ? (
          <p className="mt-0.5 text-xs">
            <span className="text-ink-faint">Known as </span>
            <Names names={found} />
          </p>
        ) : (
          column.aliases.length > 0 && <Aliases aliases={column.aliases} />
        )}
      </div>
      <p className="text-ink-soft text-right max-md:text-xs">{typeWord(column)}</p>
    </li>
  );
}

function Aliases({ aliases }: { aliases: string[] }) {
  return (
    <details className="group mt-0.5 text-xs">
      <summary className="inline-flex list-none items-center gap-1 text-ink-faint hover:text-ink">
        <ChevronRight aria-hidden className="size-3 transition-transform group-open:rotate-90" />
        {countOf(aliases.length, "other name")}
      </summary>
      <p className="mt-1 leading-6">
        <Names names={aliases} />
      </p>
    </details>
  );
}

function Names({ names }: { names: string[] }) {
  return names.map((name) => (
    <span key={name} className="mr-1 inline-block rounded bg-hover px-1.5 leading-5 text-ink-soft">
      {name}
    </span>
  ));
}
