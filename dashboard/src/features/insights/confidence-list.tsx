import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { Confidence } from "./confidence";

export function ConfidenceList({ confidence }: { confidence: Confidence[] }) {
  return (
    <Card>
      <CardHeader title="How sure it is" />
      <CardBody>
        <dl className="flex flex-col gap-3">
          {confidence.map((each) => (
            <div key={each.label} className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
              <dt className="text-ink-faint">{each.label}</dt>
              <dd className="nums font-medium">{each.value}</dd>
              <dd className="mt-0.5 w-full text-xs text-ink-faint">{each.meaning}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}
