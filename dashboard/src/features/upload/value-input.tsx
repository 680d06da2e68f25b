import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import type { SchemaColumn } from "./looked";

interface ValueInputProps {
  column: SchemaColumn;
  action: string;
  onGive: (value: string) => void;
}

/** One value for every row, of the kind that its column takes. */
export function ValueInput({ column, action, onGive }: ValueInputProps) {
  const [value, setValue] = useState("");
  const label = `${column.name} for every row`;
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(value);
        setValue("");
      }}
    >
      {column.choices.length > 0 ? (
        <Select aria-label={label} className="w-44" value={value} onChange={(event) => setValue(event.target.value)}>
          <option value="">Choose …</option>
          {column.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input
          aria-label={label}
          className="w-44"
          value={value}
          placeholder={column.type === "text" ? "A value" : column.type}
          {...inputOf(column.type)}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <Button type="submit" disabled={value.trim() === ""}>
        {action}
      </Button>
    </form>
  );
}

function inputOf(type: SchemaColumn["type"]): { type?: string; inputMode?: "decimal" } {
  switch (type) {
    case "date":
      return { type: "date" };
    case "timestamp":
      return { type: "datetime-local" };
    case "whole":
    case "decimal":
    case "money":
      return { inputMode: "decimal" };
    default:
      return {};
  }
}
