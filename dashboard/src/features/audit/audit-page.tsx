import { useMutation } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormError } from "@/components/ui/form-error";
import { Page } from "@/components/ui/page";
import { verifyAudit } from "@/lib/api/audit/verify-audit";
import { AuditExport } from "./audit-export";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { AuditVerdict } from "./audit-verdict";
import { type AuditSearch, toFilter } from "./search";

export function AuditPage({ search }: { search: AuditSearch }) {
  const verifying = useMutation({ mutationFn: verifyAudit });
  const filter = toFilter(search);
  return (
    <Page
      title="Audit trail"
      note="Who did what, when. Every record carries the hash of the one before it: what is changed later shows."
      actions={
        <>
          <AuditExport filter={filter} />
          <Button busy={verifying.isPending} onClick={() => verifying.mutate()}>
            <ShieldCheck aria-hidden />
            {verifying.isPending ? "Walking the trail …" : "Verify"}
          </Button>
        </>
      }
    >
      <FormError error={verifying.error} />
      {verifying.data && <AuditVerdict verdict={verifying.data} at={verifying.submittedAt} />}
      <Card aria-label="Records">
        <AuditFilters search={search} />
        <AuditList filter={filter} />
      </Card>
    </Page>
  );
}
