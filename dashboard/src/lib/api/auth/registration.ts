import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";
import { hasStatus } from "../errors";

export type Registration = Schemas["Registration"];

/** How one gets an account here; null where the server is too old to say. */
export const registrationQuery = queryOptions({
  queryKey: ["registration"],
  queryFn: ({ signal }): Promise<Registration | null> =>
    answered(api.GET("/auth/register", { signal })).catch((error: unknown) => {
      if (hasStatus(error, 404, 405)) {
        return null;
      }
      throw error;
    }),
  staleTime: 10 * 60_000,
});
