import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { type Access, AccessFields, type Tier, TierField } from "@/components/account/access-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { NewPassword } from "@/components/ui/password-input";
import { faultOf } from "@/lib/api/errors";
import { createUser } from "@/lib/api/users/create-user";

export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [access, setAccess] = useState<Access>({ role: "analyst", department: "" });
  const [tier, setTier] = useState<Tier>("free");
  const creating = useMutation({
    mutationFn: createUser,
    onSuccess: ({ email: made }) => {
      toast.success(`${made} has an account now. Tell them their password; they can change it.`);
      void queries.invalidateQueries({ queryKey: ["users"] });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New account"
      description="Active at once, with a password that you choose. To have the person choose it, invite them."
    >
      <form
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          creating.mutate({
            email,
            password,
            role: access.role,
            tier,
            ...(name.trim() ? { full_name: name } : {}),
            ...(access.department ? { department: access.department } : {}),
          });
        }}
      >
        <FormError error={creating.error} fields={["email", "password", "department"]} />
        <Field label="E-mail address" error={faultOf(creating.error, "email")}>
          {(control) => (
            <Input {...control} type="email" autoComplete="off" required value={email} onChange={(event) => setEmail(event.target.value)} />
          )}
        </Field>
        <Field label="Name" optional>
          {(control) => (
            <Input {...control} autoComplete="off" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <NewPassword
          label="Password"
          name="password"
          value={password}
          onChange={setPassword}
          email={email}
          error={faultOf(creating.error, "password")}
        />
        <AccessFields
          value={access}
          onChange={(part) => setAccess({ ...access, ...part })}
          departmentError={faultOf(creating.error, "department")}
        />
        <TierField value={tier} onChange={setTier} />
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={creating.isPending}>
            Make the account
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
