import { useMutation } from "@tanstack/react-query";
import { ChevronRight, FlaskConical } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { type IsolationReport, isolationReport } from "@/lib/api/monitoring/isolation-report";
import { inWords } from "@/lib/format/names";
import { formatClock } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";
import { IsolationTables } from "./isolation-tables";

/** Proof, now and here, that no department sees another's. */
export function Isolation() {
  const trying = useMutation({ mutationFn: isolationReport });
  return (
    <Card aria-label="Isolation">
      <CardHeader
        className="pb-3.5"
        title="Isolation"
        note="Asks every route and every table, as each department, for what the others own. Takes some seconds and changes nothing."
        actions={
          <Button size="sm" busy={trying.isPending} onClick={() => trying.mutate()}>
            <FlaskConical aria-hidden />
            {trying.isPending ? "Trying every door …" : "Try it now"}
          </Button>
        }
      />
      {(trying.error ?? trying.data) && (
        <CardBody className="flex flex-col gap-3">
          <FormError error={trying.error} />
          {trying.data && <Verdict report={trying.data} />}
        </CardBody>
      )}
    </Card>
  );
}

function Verdict({ report }: { report: IsolationReport }) {
  const tried = `${countOf(report.replays, "request")} to ${countOf(report.routes.length, "route")} and ${countOf(report.tables.length, "table")}, among ${inWords(report.departments)}, at ${formatClock(report.generated_at)}.`;
  return (
    <>
      {report.isolated ? (
        <Notice tone="good" title="No department sees another's data" announced>
          {tried}
        </Notice>
      ) : (
        <Notice tone="bad" title={`${countOf(report.leaks, "leak")}: departments see what is not theirs`} announced>
          {tried} Stop the platform for its users until it is mended; below is where.
        </Notice>
      )}
      <details className="group text-sm" open={!report.isolated}>
        <summary className="inline-flex list-none items-center gap-1 text-ink-soft hover:text-ink">
          <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
          Every route and table
        </summary>
        <IsolationTables report={report} />
      </details>
    </>
  );
}
