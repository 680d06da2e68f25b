import { ArrowRight } from "lucide-react";
import { Select } from "@/components/ui/field";
import { type Draft, withHeader } from "./reprocess-draft";
import type { Schema } from "./use-departments";

interface MappingEditorProps {
  draft: Draft;
  schema: Schema;
  onChange: (draft: Draft) => void;
}

/** Which header of the file feeds which column. */
export function MappingEditor({ draft, schema, onChange }: MappingEditorProps) {
  const headers = Object.keys(draft.mapping);
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-ink-soft">Headers of the file, and the columns they feed</legend>
      {headers.length === 0 ? (
        <p className="text-sm text-ink-faint">They are matched anew, by their names.</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {headers.map((header) => (
            <li key={header} className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
              <span title={header} className="truncate text-sm">
                {header}
              </span>
              <ArrowRight aria-hidden className="size-3.5 text-ink-faint" />
              <Select
                aria-label={`Column that ${header} feeds`}
                value={draft.mapping[header] ?? ""}
                onChange={(event) => onChange(withHeader(draft, header, event.target.value || null))}
              >
                <option value="">(kept as an extra cell)</option>
                {schema.columns.map((column) => (
                  <option key={column.name} value={column.name}>
                    {column.name}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
