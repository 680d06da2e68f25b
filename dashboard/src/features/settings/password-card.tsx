import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { NewPassword, PasswordInput } from "@/components/ui/password-input";
import { UnsavedGuard } from "@/components/ui/unsaved-guard";
import { changePassword } from "@/lib/api/auth/change-password";
import { sessionsQuery } from "@/lib/api/auth/list-sessions";
import { useMe } from "@/lib/api/auth/me";
import { faultOf } from "@/lib/api/errors";

const NONE = { current: "", next: "" };

export function PasswordCard() {
  const me = useMe();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(NONE);
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setTyped(NONE);
      toast.success("Your password is changed. Your other sessions were ended.");
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  return (
    <Card aria-label="Password">
      <CardHeader title="Password" note="Changing it ends your other sessions, and a letter tells you." />
      <CardBody className="pt-1">
        <form
          className="flex flex-col gap-4 sm:max-w-sm"
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate({ current_password: typed.current, new_password: typed.next });
          }}
        >
          <FormError error={changing.error} fields={["current_password", "new_password"]} />
          {/* For password managers: whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={me.user.email} readOnly hidden />
          <Field label="Current password" error={faultOf(changing.error, "current_password")}>
            {(control) => (
              <PasswordInput
                {...control}
                name="current_password"
                autoComplete="current-password"
                required
                value={typed.current}
                onChange={(event) => setTyped({ ...typed, current: event.target.value })}
              />
            )}
          </Field>
          <NewPassword
            label="New password"
            name="new_password"
            value={typed.next}
            onChange={(next) => setTyped({ ...typed, next })}
            email={me.user.email}
            error={faultOf(changing.error, "new_password")}
          />
          <Button
            type="submit"
            look="primary"
            className="self-start"
            disabled={!typed.current || !typed.next}
            busy={changing.isPending}
          >
            Change the password
          </Button>
        </form>
      </CardBody>
      <UnsavedGuard dirty={typed.next !== ""} />
    </Card>
  );
}
