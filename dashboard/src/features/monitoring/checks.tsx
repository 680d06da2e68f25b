import { CircleCheck, CircleX } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";
import { countOf, words } from "@/lib/format/words";
import { illFirst } from "./queues";

type Check = Monitoring["checks"][number];

export function Checks({ checks }: { checks: Check[] }) {
  const sorted = illFirst(checks);
  const ill = sorted.filter((check) => !check.healthy);
  const well = sorted.filter((check) => check.healthy);
  return (
    <Card aria-label="Health checks">
      <CardHeader
        title="Health checks"
        note={ill.length === 0 ? `All ${countOf(checks.length, "part")} that the platform rests on answer.` : `${ill.length} of ${checks.length} fail.`}
      />
      {ill.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {ill.map((check) => (
            <li key={check.name} className="flex items-start gap-2.5 bg-bad-soft px-4 py-2.5 text-sm">
              <CircleX aria-label="Fails:" className="mt-0.5 size-4 shrink-0 text-bad" />
              <span className="min-w-0">
                <span className="font-medium text-bad">{words(check.name)}</span>
                <span className="block text-xs break-words text-ink-soft">{check.message}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="grid grid-cols-2 gap-x-6 px-4 pt-1 pb-3 lg:grid-cols-3">
        {well.map((check) => (
          <li key={check.name} className="flex items-center gap-2 py-1 text-sm">
            <CircleCheck aria-label="Well:" className="size-4 shrink-0 text-good" />
            <span className="truncate sm:shrink-0">{words(check.name)}</span>
            <span className="truncate text-xs text-ink-faint max-sm:hidden" title={check.message}>
              {check.message}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
