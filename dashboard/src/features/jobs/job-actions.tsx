import { Ban, RotateCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { can, useMe } from "@/lib/api/auth/me";
import { ended } from "@/lib/api/jobs/get-job";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { useChangeJob } from "./use-change-job";

/** What may be done with a job as it stands. */
export function JobActions({ job, name }: { job: Job; name: string }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const retry = useChangeJob(job.id, "retry");
  const cancel = useChangeJob(job.id, "cancel");
  return (
    <>
      {can(me, "jobs:retry") && job.status === "failed" && ended(job) && (
        <Button look={job.error?.code === "VALIDATION" ? "secondary" : "primary"} busy={retry.isPending} onClick={() => retry.mutate()}>
          <RotateCw aria-hidden />
          Retry
        </Button>
      )}
      {can(me, "jobs:cancel") && !ended(job) && !job.cancel_requested_at && (
        <>
          <Button busy={cancel.isPending} onClick={() => setAsking(true)}>
            <Ban aria-hidden />
            Cancel
          </Button>
          <ConfirmDialog
            open={asking}
            onOpenChange={setAsking}
            title="Cancel this job?"
            action="Cancel the job"
            onConfirm={() => {
              setAsking(false);
              cancel.mutate();
            }}
          >
            {job.job_type === "etl"
              ? `No row of ${name} is loaded by it. The file stays, and the job can be retried.`
              : `The rows of ${name} stay as they are, without new insights. The job can be retried.`}
          </ConfirmDialog>
        </>
      )}
    </>
  );
}
