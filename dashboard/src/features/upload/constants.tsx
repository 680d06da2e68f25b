import { X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { Preview } from "@/lib/api/uploads/preview-dataset";
import { setConstant } from "@/lib/upload/draft-changes";
import { type Card, edit } from "@/lib/upload/queue";
import type { TableSchema } from "./looked";
import { ValueInput } from "./value-input";

interface ConstantsProps {
  card: Card;
  preview: Preview;
  schema: TableSchema;
}

/** Values for the whole file, for what it does not say itself: its currency, its period. */
export function Constants({ card, preview, schema }: ConstantsProps) {
  const [name, setName] = useState("");
  const given = Object.entries(card.draft.options.constants ?? {});
  const fed = new Set([...Object.values({ ...preview.mapping, ...card.draft.mapping }), ...given.map(([column]) => column)]);
  const open = schema.columns.filter((column) => !fed.has(column.name));
  const chosen = open.find((column) => column.name === name);
  return (
    <section aria-label="Values for the whole file" className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">Values for the whole file</h3>
      <p className="text-xs text-ink-faint">For what the file does not say itself, such as its currency or its period.</p>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {given.map(([column, value]) => (
          <li key={column} className="inline-flex items-center gap-1 rounded-md bg-accent-soft py-0.5 pr-0.5 pl-2.5 text-sm">
            <span className="text-ink-soft">{column}</span>
            <span className="font-medium">{value}</span>
            <IconButton
              label={`No ${column} for the whole file`}
              size="sm"
              onClick={() => edit(card.id, (draft) => setConstant(draft, column, ""))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="A column that the file does not feed"
          className="w-56"
          value={chosen?.name ?? ""}
          onChange={(event) => setName(event.target.value)}
        >
          <option value="">Add a value for …</option>
          {open.map((column) => (
            <option key={column.name} value={column.name} title={column.description}>
              {column.name}
            </option>
          ))}
        </Select>
        {chosen && (
          <ValueInput
            key={chosen.name}
            column={chosen}
            action="Add"
            onGive={(value) => edit(card.id, (draft) => setConstant(draft, chosen.name, value))}
          />
        )}
      </div>
    </section>
  );
}
