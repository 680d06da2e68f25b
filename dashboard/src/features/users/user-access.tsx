import { AccessFields, TierField } from "@/components/account/access-fields";
import { Button } from "@/components/ui/button";
import { UnsavedGuard } from "@/components/ui/unsaved-guard";
import { faultOf } from "@/lib/api/errors";
import type { User } from "@/lib/api/users/list-users";
import { personName } from "@/lib/api/users/person-name";
import { useDraft } from "@/lib/use-draft";
import { useChangeUser } from "./use-change-user";
import { UserSection } from "./user-section";

export function UserAccess({ user, mine }: { user: User; mine: boolean }) {
  const draft = useDraft({ role: user.role, department: user.department ?? "", tier: user.tier });
  const changing = useChangeUser();
  return (
    <UserSection
      title="Access"
      note={mine ? "This is you: another administrator changes your role and department." : "What they may do, and whose data they see."}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate({ user, change: draft.changes, done: `${personName(user)} was changed.` }, { onSuccess: draft.reset });
        }}
      >
        <AccessFields
          value={draft.value}
          onChange={draft.set}
          departmentError={faultOf(changing.error, "department")}
          disabled={mine}
        />
        <TierField value={draft.value.tier} onChange={(tier) => draft.set({ tier })} />
        {draft.dirty && (
          <div className="flex justify-end gap-2">
            <Button onClick={draft.reset}>Discard</Button>
            <Button type="submit" look="primary" busy={changing.isPending}>
              Save changes
            </Button>
          </div>
        )}
      </form>
      <UnsavedGuard dirty={draft.dirty} />
    </UserSection>
  );
}
