import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./errors";

/** Worth another try by itself: nobody answered, or the platform said that it can't right now. */
function passing(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && passing(error),
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 4000),
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
