import { cn } from "@/lib/cn";

interface RadioGroupProps {
  legend: string;
  name: string;
  value: string;
  choices: { value: string; label: string; note?: string }[];
  onChange: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup({ legend, name, value, choices, onChange }: RadioGroupProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs font-medium text-ink-soft">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cn(
              "flex min-h-8 cursor-pointer items-center gap-2 rounded-md border px-3 py-1.5 text-sm",
              choice.value === value ? "border-accent bg-accent-soft text-ink" : "border-line-strong/60 bg-surface text-ink-soft hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="accent-accent"
            />
            <span>
              {choice.label}
              {choice.note && <span className="block text-xs text-ink-faint">{choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
