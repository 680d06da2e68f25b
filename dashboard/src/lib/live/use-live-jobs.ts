import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ended } from "../api/jobs/get-job";
import { LiveConnection, type LiveMessage } from "./connection";

/** Hears of every job in the caller's scope, and renews what pages show of it. Once, in the shell. */
export function useLiveJobs(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const connection = new LiveConnection((message) => apply(queries, message));
    connection.start();
    return () => connection.stop();
  }, [queries]);
}

export function apply(queries: QueryClient, message: LiveMessage): void {
  if (message.type === "resync") {
    for (const key of ["jobs", "job", "datasets", "dataset"]) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  } else if (message.type === "job") {
    const { job } = message;
    void queries.invalidateQueries({ queryKey: ["job", job.id] });
    void queries.invalidateQueries({ queryKey: ["jobs"] });
    void queries.invalidateQueries({ queryKey: ["dataset", job.dataset_id] });
    if (ended(job)) {
      void queries.invalidateQueries({ queryKey: ["datasets"] });
      void queries.invalidateQueries({ queryKey: ["dashboard", job.department] });
      void queries.invalidateQueries({ queryKey: ["dead-letters"] });
    }
  }
}
