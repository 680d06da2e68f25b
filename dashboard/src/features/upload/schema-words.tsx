import type { TableSchema } from "./looked";

/** The schema in words, for whoever wonders what goes where. */
export function SchemaWords({ schema }: { schema: TableSchema }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 text-xs sm:grid-cols-2 lg:grid-cols-3">
      {schema.columns.map((column) => (
        <div key={column.name}>
          <dt className="font-medium text-ink">
            {column.name}
            <span className="ml-1.5 font-normal text-ink-faint">
              {column.type}
              {column.required && ", required"}
            </span>
          </dt>
          <dd className="text-ink-soft">
            {column.description}
            {column.choices.length > 0 && `: ${column.choices.join(", ")}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
