import { CircleCheck, CircleX } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import type { Monitoring } from "@/lib/api/monitoring/get-monitoring";
import { asWords } from "@/lib/format/names";
import { illFirst } from "./queues";

export function Checks({ checks }: { checks: Monitoring["checks"] }) {
  return (
    <Card aria-label="Health checks">
      <CardHeader title="Health checks" note="What the platform rests on; what is ill stands on top." />
      <ul className="divide-y divide-line border-t border-line">
        {illFirst(checks).map((check) => (
          <li key={check.name} className="flex items-start gap-2.5 px-4 py-2 text-sm">
            {check.healthy ? (
              <CircleCheck aria-label="Well:" className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <CircleX aria-label="Ill:" className="mt-0.5 size-4 shrink-0 text-bad" />
            )}
            <span className="min-w-0">
              <span className={check.healthy ? undefined : "font-medium text-bad"}>{asWords(check.name)}</span>
              {check.message && <span className="block text-xs break-words text-ink-faint">{check.message}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
