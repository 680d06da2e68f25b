import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { cancelJob } from "@/lib/api/jobs/cancel-job";
import { jobQuery } from "@/lib/api/jobs/get-job";
import type { Job } from "@/lib/api/jobs/list-jobs";
import { retryJob } from "@/lib/api/jobs/retry-job";

/** Retries or cancels a job, and shows what came of it without waiting to be told. */
export function useChangeJob(id: string, what: "retry" | "cancel") {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => (what === "retry" ? retryJob(id) : cancelJob(id)),
    onSuccess: (job: Job) => toast.success(said(what, job)),
    onError: (error) => toast.error(error.message),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: jobQuery(id).queryKey });
      for (const key of ["jobs", "dataset", "datasets", "dead-letters"]) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}

function said(what: "retry" | "cancel", job: Job): string {
  if (what === "retry") {
    return "The job is queued again.";
  }
  return job.status === "processing" ? "The job stops at its next step." : "The job is cancelled.";
}
