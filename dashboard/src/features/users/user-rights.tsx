import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, UserX } from "lucide-react";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type ErasureReceipt, eraseUser } from "@/lib/api/users/erase-user";
import { exportUser } from "@/lib/api/users/export-user";
import type { User } from "@/lib/api/users/list-users";
import { personName } from "@/lib/api/users/person-name";
import { saveJson } from "@/lib/save-file";
import { UserSection } from "./user-section";

interface UserRightsProps {
  user: User;
  mine: boolean;
  onErased: (receipt: ErasureReceipt) => void;
}

/** What the law gives a person: to have what is held about them, and to have it gone. */
export function UserRights({ user, mine, onErased }: UserRightsProps) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const exporting = useMutation({
    mutationFn: () => exportUser(user.id),
    onSuccess: (record) => saveJson(record, `${user.email}.json`),
    onError: (error) => toast.error(error.message),
  });
  const erasing = useMutation({
    mutationFn: () => eraseUser(user.id, user.email),
    onSuccess: (receipt) => {
      // What could be undone until now can't any more.
      toast.dismiss();
      onErased(receipt);
      for (const queryKey of [["users"], ["user", user.id], ["erasures"]]) {
        void queries.invalidateQueries({ queryKey });
      }
    },
    onError: (error) => toast.error(error.message),
    onSettled: () => setAsking(false),
  });
  return (
    <UserSection title="Personal data" note="What is held about this person, as a file; and the end of it.">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" busy={exporting.isPending} onClick={() => exporting.mutate()}>
          <Download aria-hidden />
          Export
        </Button>
        {!mine && (
          <Button size="sm" look="danger" onClick={() => setAsking(true)}>
            <UserX aria-hidden />
            Erase this person
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Erase ${personName(user)}?`}
        name={user.email}
        action="Erase for good"
        busy={erasing.isPending}
        onConfirm={() => erasing.mutate()}
      >
        The name, the e-mail address, sessions and preferences go, and nobody can log in with them. Datasets stay with
        the department, the audit trail keeps a pseudonym. This can&apos;t be undone.
      </ConfirmDialog>
    </UserSection>
  );
}
