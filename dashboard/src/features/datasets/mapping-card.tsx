import { ArrowRight } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Schema } from "./use-departments";

/** Which header fed which column; what no column took, below. */
export function MappingCard({ dataset, schema }: { dataset: Dataset; schema: Schema | undefined }) {
  const pairs = Object.entries(dataset.mapping);
  const taken = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
  const left = pairs.filter(([, column]) => column === null).map(([header]) => header);
  const derived = schema?.derivations.filter((each) => !taken.some(([, column]) => column === each.column)) ?? [];
  return (
    <Card>
      <CardHeader
        title="Columns"
        note={`${taken.length} of ${pairs.length} headers feed columns of ${schema?.title ?? dataset.schema ?? "the schema"}.`}
      />
      <ul className="divide-y divide-line/70 border-t border-line text-sm">
        {taken.map(([header, column]) => (
          <li key={header} className="grid grid-cols-[1fr_auto_1fr] items-center gap-3 px-4 py-1.5">
            <span title={header} className="truncate text-ink-soft">
              {header}
            </span>
            <ArrowRight aria-hidden className="size-3.5 text-ink-faint" />
            <span className="truncate">
              <code className="text-xs">{column}</code>
              <span className="ml-2 text-xs text-ink-faint">{schema?.columns.find((each) => each.name === column)?.type}</span>
            </span>
          </li>
        ))}
      </ul>
      {(left.length > 0 || derived.length > 0) && (
        <div className="flex flex-col gap-2 border-t border-line px-4 py-3 text-xs text-ink-faint">
          {left.length > 0 && (
            <p>
              Kept beside the row, in no column: <span className="text-ink-soft">{left.join(", ")}</span>.
            </p>
          )}
          {derived.map((each) => (
            <p key={each.sentence}>Derived: {each.sentence}.</p>
          ))}
        </div>
      )}
    </Card>
  );
}
