import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Schemas } from "@/lib/api/client";
import type { Department } from "@/lib/api/departments/list-departments";
import { inWords } from "@/lib/format/names";
import { countOf, words } from "@/lib/format/words";
import { ColumnEntry } from "./column-entry";
import type { SchemaColumn } from "./match";

interface SchemaReferenceProps {
  department: Department;
  schema: Schemas["TableSchema"];
  /** Those to show. */
  columns: SchemaColumn[];
  query: string;
}

export function SchemaReference({ department, schema, columns, query }: SchemaReferenceProps) {
  return (
    <Card aria-label={schema.title}>
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-4">
        <h2 className="text-base font-semibold">{schema.title}</h2>
        <code className="font-mono text-xs text-ink-faint">{schema.name}</code>
        <Badge>Version {schema.version}</Badge>
        <span className="nums ml-auto text-xs text-ink-faint">
          {columns.length < schema.columns.length
            ? `${columns.length} of ${countOf(schema.columns.length, "column")}`
            : countOf(schema.columns.length, "column")}
        </span>
      </header>
      {!query && <Rules schema={schema} department={department} />}
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {columns.map((column) => (
          <ColumnEntry key={column.name} column={column} query={query} />
        ))}
      </ul>
    </Card>
  );
}

const MODES: Record<Schemas["Derivation"]["mode"], string> = {
  fallback: "Where it is missing",
  computed: "Always computed",
  upload_day: "Assumed",
};

function Rules({ schema, department }: { schema: Schemas["TableSchema"]; department: Department }) {
  const models = department.models.filter((model) => model.schema === schema.name);
  const empty = [...new Set(schema.columns.flatMap((column) => column.null_tokens))];
  return (
    <div className="grid gap-x-8 gap-y-4 px-4 pt-4 text-sm lg:grid-cols-2">
      <Rule title="What every row needs">
        <ul className="list-disc pl-4">
          {schema.requirements.map((requirement) => (
            <li key={requirement.words}>{requirement.words}</li>
          ))}
        </ul>
      </Rule>
      <Rule title="When two rows are the same">
        {schema.natural_key.length > 0
          ? `When they agree in ${inWords(schema.natural_key)}.`
          : "Never: no column tells rows apart, so each counts."}
      </Rule>
      {schema.derivations.length > 0 && (
        <Rule title="What is filled in or computed" wide>
          <ul className="flex flex-col gap-1">
            {schema.derivations.map((derivation) => (
              <li key={derivation.sentence}>
                <span className="text-xs text-ink-faint">{MODES[derivation.mode]}:</span> {derivation.sentence}
              </li>
            ))}
          </ul>
        </Rule>
      )}
      {schema.rules.length > 0 && (
        <Rule title="What a row is rejected for">
          <ul className="flex flex-col gap-1">
            {schema.rules.map((rule) => (
              <li key={rule.name}>
                {rule.message} <span className="text-ink-faint">· {rule.hint}</span>
              </li>
            ))}
          </ul>
        </Rule>
      )}
      {empty.length > 0 && (
        <Rule title="What counts as empty">
          <span className="flex flex-wrap gap-1">
            {empty.map((token) => (
              <code key={token} className="rounded bg-hover px-1.5 font-mono text-xs leading-5">
                {token}
              </code>
            ))}
          </span>
        </Rule>
      )}
      {department.schemas.length > 1 && models.length > 0 && (
        <Rule title="What is computed from it">{models.map((model) => words(model.name)).join(", ")}</Rule>
      )}
    </div>
  );
}

function Rule({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? "lg:col-span-2" : undefined}>
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{title}</h3>
      <div className="text-ink-soft">{children}</div>
    </section>
  );
}
