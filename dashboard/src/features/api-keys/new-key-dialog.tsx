import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Access, AccessFields } from "@/components/account/access-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { createApiKey, type IssuedApiKey } from "@/lib/api/api-keys/create-api-key";
import { faultOf } from "@/lib/api/errors";
import { formatDate } from "@/lib/format/times";
import { IssuedKey } from "./issued-key";

const USUAL_DAYS = 90;
const MOST_DAYS = 365;

export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const [issued, setIssued] = useState<IssuedApiKey | null>(null);
  // The secret is shown once: nothing closes it but the button that says that it is kept.
  return issued ? (
    <Dialog open onOpenChange={() => {}} closable={false} title={`The key of ${issued.name}`}>
      <IssuedKey issued={issued} onClose={onClose} />
    </Dialog>
  ) : (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New key"
      description="It opens the API at once. Its secret is shown this once and kept nowhere."
    >
      <KeyForm onClose={onClose} onIssued={setIssued} />
    </Dialog>
  );
}

function KeyForm({ onClose, onIssued }: { onClose: () => void; onIssued: (issued: IssuedApiKey) => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [access, setAccess] = useState<Access>({ role: "viewer", department: "" });
  const creating = useMutation({
    mutationFn: createApiKey,
    onSuccess: (issued) => {
      void queries.invalidateQueries({ queryKey: ["api-keys"] });
      onIssued(issued);
    },
  });
  const [opened] = useState(() => Date.now());
  const end = opened + Number(days) * 86_400_000;
  return (
    <form
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        creating.mutate({
          name,
          role: access.role,
          expires_in_days: Number(days),
          ...(access.department ? { department: access.department } : {}),
        });
      }}
    >
      <FormError error={creating.error} fields={["name", "department", "expires_in_days"]} />
      <Field label="What it is for" error={faultOf(creating.error, "name")}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={100}
            placeholder="Nightly upload of the tills"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <AccessFields
        value={access}
        onChange={(part) => setAccess({ ...access, ...part })}
        departmentError={faultOf(creating.error, "department")}
      />
      <Field
        label="Good for how many days"
        error={faultOf(creating.error, "expires_in_days")}
        hint={Number(days) >= 1 && Number(days) <= MOST_DAYS ? `Until ${formatDate(new Date(end).toISOString())}.` : `1 to ${MOST_DAYS}.`}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_DAYS}
            required
            value={days}
            onChange={(event) => setDays(event.target.value)}
            className="nums w-28"
          />
        )}
      </Field>
      <div className="flex justify-end gap-2 pt-1">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={creating.isPending}>
          Make the key
        </Button>
      </div>
    </form>
  );
}
