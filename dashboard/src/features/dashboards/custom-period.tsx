import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { Period } from "@/lib/api/dashboards/get-dashboard";
import { isDay } from "@/lib/periods/days";

interface CustomPeriodProps {
  span: Period;
  period: Period;
  onChoose: (period: Period) => void;
}

/** Any two days. */
export function CustomPeriod({ span, period, onChoose }: CustomPeriodProps) {
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const wrong = isDay(from) && isDay(to) && from > to ? "The last day is before the first." : null;
  return (
    <form
      className="mt-1.5 flex flex-col gap-2 border-t border-line px-2 pt-2.5 pb-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay(from) && isDay(to) && !wrong) {
          onChoose({ from, to });
        }
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        <Field label="From">
          {(control) => <Input {...control} type="date" required min={span.from} max={span.to} value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
        <Field label="To">
          {(control) => <Input {...control} type="date" required min={span.from} max={span.to} value={to} onChange={(event) => setTo(event.target.value)} />}
        </Field>
      </div>
      {wrong && (
        <p role="alert" className="text-xs text-bad">
          {wrong}
        </p>
      )}
      <Button type="submit" size="sm">
        Show these days
      </Button>
    </form>
  );
}
