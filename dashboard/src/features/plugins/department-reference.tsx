import { Link } from "@tanstack/react-router";
import { Download, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { sampleFile } from "@/lib/api/departments/sample-file";
import type { Department } from "@/lib/api/departments/list-departments";
import { countOf, words } from "@/lib/format/words";
import { matched } from "./match";
import { SchemaReference } from "./schema-reference";
import { calendarWords } from "./words";

interface DepartmentReferenceProps {
  department: Department;
  query: string;
  search: ReactNode;
}

export function DepartmentReference({ department, query, search }: DepartmentReferenceProps) {
  const schemas = department.schemas
    .map((schema) => ({ schema, columns: schema.columns.filter((column) => matched(column, query) !== null) }))
    .filter(({ columns }) => columns.length > 0);
  const found = schemas.reduce((sum, { columns }) => sum + columns.length, 0);
  return (
    <>
      <Card aria-label={`The plugin of ${department.name}`}>
        <dl className="grid gap-x-8 gap-y-4 p-4 text-sm sm:grid-cols-2 lg:flex">
          <Fact name="Plugin">
            {department.plugin.id} <span className="nums text-ink-faint">{department.plugin.version}</span>
          </Fact>
          {department.aliases.length > 0 && <Fact name="Also called">{department.aliases.join(", ")}</Fact>}
          <Fact name="Calendar">{calendarWords(department.calendar)}</Fact>
          <Fact name={countOf(department.models.length, "model")}>
            {department.models.map((model) => words(model.name)).join(", ") || "–"}
          </Fact>
        </dl>
      </Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {search}
        <p role="status" className="text-xs text-ink-faint max-sm:order-last">
          {query && `${countOf(found, "column")} in ${countOf(schemas.length, "schema")}`}
        </p>
        <Button asChild>
          <a href={sampleFile(department.id)} download>
            <Download aria-hidden />
            Sample file
          </a>
        </Button>
      </div>
      {schemas.map(({ schema, columns }) => (
        <SchemaReference key={schema.name} department={department} schema={schema} columns={columns} query={query} />
      ))}
      {schemas.length === 0 && (
        <Card>
          <EmptyState
            icon={SearchX}
            title="No column has that name"
            action={
              <Button asChild>
                <Link to="/plugins" search={(before) => ({ ...before, q: undefined })}>
                  Show all columns
                </Link>
              </Button>
            }
          >
            A column that no schema knows is kept with the file, and read by no model. When you upload, you can say which
            column it is.
          </EmptyState>
        </Card>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 lg:last:flex-1">
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
