import { Select } from "@/components/ui/field";
import { cn } from "@/lib/cn";
import type { Mapping } from "@/lib/upload/draft";
import type { SchemaColumn, TableSchema } from "./looked";

interface MappingSelectProps {
  header: string;
  column: string | null;
  mapping: Mapping;
  schema: TableSchema;
  onChange: (column: string | null) => void;
}

/** Where a header goes: a column that is free, one that another header feeds, or aside. */
export function MappingSelect({ header, column, mapping, schema, onChange }: MappingSelectProps) {
  const feeds = new Map(Object.entries(mapping).map(([from, to]) => [to, from]));
  const free = schema.columns.filter((each) => each.name === column || !feeds.has(each.name));
  const taken = schema.columns.filter((each) => each.name !== column && feeds.has(each.name));
  return (
    <Select
      aria-label={`Where ${header} goes`}
      value={column ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      className={cn("h-7 w-44 lg:w-56", column === null && "text-ink-faint")}
    >
      <option value="">Keep aside as extra</option>
      <optgroup label="Free">
        {free.map((each) => (
          <option key={each.name} value={each.name} title={each.description}>
            {told(each)}
          </option>
        ))}
      </optgroup>
      {taken.length > 0 && (
        <optgroup label="Fed by another header">
          {taken.map((each) => (
            <option key={each.name} value={each.name} title={each.description}>
              {each.name} (now {feeds.get(each.name)})
            </option>
          ))}
        </optgroup>
      )}
    </Select>
  );
}

function told({ name, type, required }: SchemaColumn): string {
  return `${name} · ${type}${required ? " · required" : ""}`;
}
