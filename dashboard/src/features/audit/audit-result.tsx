import { Check, ShieldX, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { AuditRecord } from "@/lib/api/audit/list-audit";

/** What is usual is quiet; what was refused or failed stands out. */
export function AuditResult({ result }: { result: AuditRecord["result"] }) {
  if (result === "allowed") {
    return (
      <span className="inline-flex items-center gap-1 text-xs text-ink-faint">
        <Check aria-hidden className="size-3.5" />
        Allowed
      </span>
    );
  }
  return result === "refused" ? (
    <Badge tone="warn">
      <ShieldX aria-hidden />
      Refused
    </Badge>
  ) : (
    <Badge tone="bad">
      <TriangleAlert aria-hidden />
      Failed
    </Badge>
  );
}
