import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { toast } from "@/lib/toast";
import { DepartmentName } from "@/components/account/department-name";
import { roleWord } from "@/components/account/role-word";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { UnsavedGuard } from "@/components/ui/unsaved-guard";
import { changeMe } from "@/lib/api/auth/change-me";
import { type Me, meQuery } from "@/lib/api/auth/me";
import { faultOf } from "@/lib/api/errors";
import { useDraft } from "@/lib/use-draft";

export function Profile({ user }: { user: Me["user"] }) {
  const queries = useQueryClient();
  const draft = useDraft({ name: user.full_name ?? "" });
  const saving = useMutation({
    mutationFn: changeMe,
    onSuccess: (changed) => {
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, user: changed });
      draft.reset();
      toast.success("Your name is saved.");
    },
  });
  return (
    <Card aria-label="You">
      <CardHeader title="You" note="An administrator decides your role and your department." />
      <CardBody className="flex flex-col gap-5 pt-2">
        <div className="flex items-start gap-4">
          <Avatar name={user.full_name ?? user.email} className="size-12 text-base" />
          <dl className="grid grow gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
            <Fact name="E-mail address">{user.email}</Fact>
            <Fact name="Role">{roleWord(user.role)}</Fact>
            <Fact name="Department">
              <DepartmentName id={user.department} />
            </Fact>
            <Fact name="Tier">{user.tier === "premium" ? "Premium" : "Free"}</Fact>
          </dl>
        </div>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate(draft.value.name);
          }}
        >
          <FormError error={saving.error} fields={["full_name"]} />
          <Field label="Name" hint="As others see you. Leave it empty for none." error={faultOf(saving.error, "full_name")}>
            {(control) => (
              <Input
                {...control}
                autoComplete="name"
                maxLength={200}
                value={draft.value.name}
                onChange={(event) => draft.set({ name: event.target.value })}
                className="sm:max-w-sm"
              />
            )}
          </Field>
          <div className="flex gap-2">
            <Button type="submit" look="primary" disabled={!draft.dirty} busy={saving.isPending}>
              Save
            </Button>
            {draft.dirty && <Button onClick={draft.reset}>Discard</Button>}
          </div>
        </form>
      </CardBody>
      <UnsavedGuard dirty={draft.dirty && !saving.isPending} />
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd className="truncate">{children}</dd>
    </div>
  );
}
