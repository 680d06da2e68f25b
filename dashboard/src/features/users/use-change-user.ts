import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/lib/toast";
import { hasStatus } from "@/lib/api/errors";
import { changeUser, type UserChange } from "@/lib/api/users/change-user";
import { userQuery } from "@/lib/api/users/get-user";
import type { User } from "@/lib/api/users/list-users";

interface Order {
  user: User;
  change: UserChange;
  /** What is said once it is done. */
  done: string;
  /** The way back, where one press should be enough. */
  undo?: UserChange;
}

/**
 * Changes an account that is as the person saw it, and no other: where somebody else was there first, that is said and the
 * account is read anew.
 */
export function useChangeUser() {
  const queries = useQueryClient();
  function renew(id: string) {
    void queries.invalidateQueries({ queryKey: ["users"] });
    void queries.invalidateQueries({ queryKey: ["user", id] });
  }
  const changing = useMutation({
    mutationFn: async ({ user, change }: Order) => {
      const known = queries.getQueryData(userQuery(user.id).queryKey);
      const read = known?.value.updated_at === user.updated_at ? known : await queries.fetchQuery({ ...userQuery(user.id), staleTime: 0 });
      // Another than the one that was seen: its own tag would let the change through.
      const tag = read.value.updated_at === user.updated_at ? read.tag : '"changed-since"';
      return changeUser(user.id, change, tag);
    },
    onSuccess: (now, { user, done, undo }) => {
      queries.setQueryData(userQuery(user.id).queryKey, now);
      renew(user.id);
      toast.success(done, {
        action: undo && {
          label: "Undo",
          onClick: () => changing.mutate({ user: now.value, change: undo, done: "It is as it was before." }),
        },
      });
    },
    onError: (error, { user }) => {
      renew(user.id);
      toast.error(
        hasStatus(error, 412)
          ? "Somebody else changed this account meanwhile. It is read again: look at it, then decide anew."
          : error.message,
      );
    },
  });
  return changing;
}
