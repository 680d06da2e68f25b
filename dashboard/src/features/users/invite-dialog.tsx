import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { type Access, AccessFields, type Tier, TierField } from "@/components/account/access-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { faultOf } from "@/lib/api/errors";
import { invite } from "@/lib/api/invitations/invite";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [access, setAccess] = useState<Access>({ role: "analyst", department: "" });
  const [tier, setTier] = useState<Tier>("free");
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: (invitation) => {
      toast.success(`A letter is on its way to ${invitation.email}.`);
      void queries.invalidateQueries({ queryKey: ["invitations"] });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Invite somebody"
      description="They get a letter with a link that is good for seven days, and choose their password. An earlier link becomes void."
    >
      <form
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate({
            email,
            role: access.role,
            tier,
            ...(access.department ? { department: access.department } : {}),
          });
        }}
      >
        <FormError error={inviting.error} fields={["email", "department"]} />
        <Field label="E-mail address" error={faultOf(inviting.error, "email")}>
          {(control) => (
            <Input {...control} type="email" autoComplete="off" required value={email} onChange={(event) => setEmail(event.target.value)} />
          )}
        </Field>
        <AccessFields
          value={access}
          onChange={(part) => setAccess({ ...access, ...part })}
          departmentError={faultOf(inviting.error, "department")}
        />
        <TierField value={tier} onChange={setTier} />
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={inviting.isPending}>
            Send the invitation
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
