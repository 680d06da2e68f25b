import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { toast } from "@/lib/toast";
import { meQuery } from "../api/auth/me";
import { socketTicket } from "../api/auth/socket-ticket";
import { ended } from "../api/jobs/get-job";
import { LiveConnection, type LiveMessage } from "./connection";
import { Renewals } from "./renewals";
import { useLiveStatus } from "./status";

/** After what the page itself asks for. */
const UNHURRIED_MS = 800;

/** Who logs out is on the way out already when the server ends the socket. */
const LEAVING_MS = 1500;

/** Hears of every job in the caller's scope, and renews what pages show of it. Once, in the shell. */
export function useLiveJobs(): void {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
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
      ended: () => {
        leaving = setTimeout(() => {
          toast.info("Your session has ended. Log in again to go on.");
          queries.removeQueries({ queryKey: meQuery.queryKey });
          void router.navigate({ to: "/login", search: { next: router.state.location.href } });
        }, LEAVING_MS);
      },
    });
    const starting = setTimeout(() => connection.start(), UNHURRIED_MS);
    return () => {
      clearTimeout(starting);
      clearTimeout(leaving);
      renewals.stop();
      connection.stop();
      useLiveStatus.setState({ status: "connecting" });
    };
  }, [queries, router]);
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
