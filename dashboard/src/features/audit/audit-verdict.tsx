import { Notice } from "@/components/ui/notice";
import type { AuditVerdict as Verdict } from "@/lib/api/audit/verify-audit";
import { formatClock } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";

type Kind = NonNullable<Verdict["first_bad"]>["kind"];

const WHAT: Record<Kind, string> = {
  edited: "was edited",
  deleted: "was deleted",
  swapped: "changed its place",
  rechained: "and those after it were written anew",
  cut: "is where the end was cut off",
  forged_checkpoint: "has a signature that is not ours",
  missing_checkpoint: "has lost its signature",
};

/** Whether the trail is as it was written. */
export function AuditVerdict({ verdict, at }: { verdict: Verdict; at: number }) {
  const walked = `${countOf(verdict.rows, "record")} and ${countOf(verdict.checkpoints, "signature")} walked at ${formatClock(at)}.`;
  if (verdict.healthy) {
    return (
      <Notice tone="good" title="The trail is as it was written" announced>
        {walked}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title="The trail was tampered with" announced>
      {verdict.first_bad && (
        <p>
          Record <b className="nums font-medium">{verdict.first_bad.seq}</b> {WHAT[verdict.first_bad.kind]}:{" "}
          {verdict.first_bad.reason} Everything before it is sound; nothing from it on is proof.
        </p>
      )}
      <p>{walked}</p>
    </Notice>
  );
}
