import { CornerDownRight, Link2, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

interface CellEditorProps {
  header: string;
  /** The schema's column that it feeds, where that has another name. */
  feeds?: string | null;
  value: string;
  /** As it stood in the file; the same as the value while nothing was changed. */
  was: string;
  error?: string | null;
  readOnly?: boolean;
  /** Where the work begins: it is gone to once the record is open. */
  first?: boolean;
  onChange: (value: string) => void;
  /** Where the record has too many cells: this one and the next are one. */
  onJoin?: () => void;
  /** Where the record has too few: a cell is missing before this one. */
  onInsert?: () => void;
}

/** One cell of a rejected record against its header. */
export function CellEditor({ header, feeds, value, was, error, readOnly, first, onChange, onJoin, onInsert }: CellEditorProps) {
  const changed = value !== was;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the sheet has taken the focus; never on a phone, where it would bring up the keyboard.
    if (first && window.matchMedia("(pointer: fine)").matches) {
      const frame = requestAnimationFrame(() => input.current?.focus());
      return () => cancelAnimationFrame(frame);
    }
    return undefined;
  }, [first]);
  return (
    <div className="flex items-start gap-1">
      <Field
        label={feeds ? `${header} → ${feeds}` : header}
        error={changed ? null : error}
        hint={changed ? <>was {was ? <s>{was}</s> : "empty"}</> : undefined}
        className="min-w-0 flex-1"
      >
        {(control) => (
          <Input
            {...control}
            ref={input}
            value={value}
            readOnly={readOnly}
            className={changed ? "border-accent bg-accent-soft" : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <span className="flex pt-5">
        {changed && !readOnly && (
          <IconButton label={`Put ${header} back`} onClick={() => onChange(was)}>
            <Undo2 aria-hidden />
          </IconButton>
        )}
        {onJoin && (
          <IconButton label={`Join ${header} with the next cell`} onClick={onJoin}>
            <Link2 aria-hidden />
          </IconButton>
        )}
        {onInsert && (
          <IconButton label={`Put an empty cell before ${header}`} onClick={onInsert}>
            <CornerDownRight aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}
