import { useState } from "react";
import { Input } from "@/components/ui/field";

interface FilterCellProps {
  column: string;
  value: string;
  onApply: (text: string) => void;
}

/** Applied by Enter or on leaving it, never while typing: each question counts against the hour's. */
export function FilterCell({ column, value, onApply }: FilterCellProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const apply = () => {
    if (typed.trim() !== value) {
      onApply(typed);
    }
  };
  return (
    <Input
      type="text"
      aria-label={`Rows whose ${column} holds`}
      placeholder="holds …"
      className="h-7 px-2 text-xs font-normal"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          apply();
        } else if (event.key === "Escape") {
          setTyped(value);
        }
      }}
    />
  );
}
