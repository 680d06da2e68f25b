import { Link } from "@tanstack/react-router";
import { CheckCircle2, XCircle } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { RedriveResult } from "@/lib/api/dead-letters/redrive";
import { countOf } from "@/lib/format/words";

interface RedriveOutcomeProps {
  result: RedriveResult;
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** What became of each: those that stayed first, with the reason. */
export function RedriveOutcome({ result, names, onClose }: RedriveOutcomeProps) {
  const items = result.items.toSorted((one, other) => Number(one.redriven) - Number(other.redriven));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm" role="status">
        {countOf(result.redriven, "job")} queued again
        {result.refused > 0 && `, ${result.refused} left as ${result.refused === 1 ? "it is" : "they are"}`}.
      </p>
      <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto text-sm" aria-label="Each of them">
        {items.map((item) => (
          <li key={item.id} className="flex items-start gap-2">
            {item.redriven ? (
              <CheckCircle2 aria-label="Queued" className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <XCircle aria-label="Left" className="mt-0.5 size-4 shrink-0 text-bad" />
            )}
            <span className="min-w-0">
              <Link to="/jobs/$id" params={{ id: item.id }} className="font-medium underline-offset-2 hover:underline">
                {names.get(item.id) ?? item.id}
              </Link>
              {item.error && (
                <span className="block text-xs text-ink-soft">
                  {item.error.message} {item.error.hint}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}
