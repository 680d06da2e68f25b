import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { toast } from "@/lib/toast";
import { meQuery } from "../api/auth/me";
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
    let over = false;
    let stop = () => {};
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const sessionEnded = () => {
      leaving = setTimeout(() => {
        toast.info("Your session has ended. Log in again to go on.");
        queries.removeQueries({ queryKey: meQuery.queryKey });
        void router.navigate({ to: "/login", search: { next: router.state.location.href } });
      }, LEAVING_MS);
    };
    const start = async () => {
      const { hearJobs } = await import("./hear-jobs");
      if (!over) {
        stop = hearJobs(queries, sessionEnded);
      }
    };
    // Where it can't be had, pages ask by themselves, as they do until it is there.
    const starting = setTimeout(() => void start().catch(() => useLiveStatus.setState({ status: "polling" })), UNHURRIED_MS);
    return () => {
      clearTimeout(starting);
      clearTimeout(leaving);
      over = true;
      stop();
      useLiveStatus.setState({ status: "connecting" });
    };
  }, [queries, router]);
}
