import type { QueryClient } from "@tanstack/react-query";
import { socketTicket } from "../api/auth/socket-ticket";
import { ended } from "../api/jobs/get-job";
import { LiveConnection, type LiveMessage } from "./connection";
import { Renewals } from "./renewals";
import { useLiveStatus } from "./status";

/** Listens until it is told to stop, and renews what pages show of what it hears. */
export function hearJobs(queries: QueryClient, onSessionEnded: () => void): () => void {
  const renewals = new Renewals((queryKey) => void queries.invalidateQueries({ queryKey }));
  const connection = new LiveConnection({
    ticket: socketTicket,
    heard: (message) => apply(renewals, message),
    status: (status) => {
      const before = useLiveStatus.getState().status;
      useLiveStatus.setState({ status });
      if (before !== status && status === "polling") {
        // Has every query that shows something under way ask anew how often it is to be asked.
        resync(renewals);
      }
    },
    ended: onSessionEnded,
  });
  connection.start();
  return () => {
    renewals.stop();
    connection.stop();
  };
}

function resync(renewals: Renewals): void {
  for (const key of ["jobs", "job", "datasets", "dataset"]) {
    renewals.ask([key]);
  }
}

export function apply(renewals: Renewals, message: LiveMessage): void {
  if (message.type === "resync") {
    resync(renewals);
  } else if (message.type === "job") {
    const { job } = message;
    renewals.ask(["job", job.id]);
    renewals.ask(["jobs"]);
    renewals.ask(["dataset", job.dataset_id]);
    if (ended(job)) {
      renewals.ask(["datasets"]);
      renewals.ask(["dashboard", job.department]);
      renewals.ask(["dead-letters"]);
    }
  }
}
