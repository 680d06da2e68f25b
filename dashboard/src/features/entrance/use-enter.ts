import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { login } from "@/lib/api/auth/login";
import { meQuery } from "@/lib/api/auth/me";

/** Logs in and goes on to a page of ours. */
export function useEnter(next: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: login,
    onSuccess: async () => {
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      router.history.push(next);
    },
  });
}
