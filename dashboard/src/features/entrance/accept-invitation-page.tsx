import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { NewPassword } from "@/components/ui/password-input";
import { faultOf, hasStatus } from "@/lib/api/errors";
import { acceptInvitation } from "@/lib/api/invitations/accept";
import { BadLink } from "./bad-link";
import { Entrance, TextLink } from "./entrance";
import { useHashToken } from "./hash-token";
import { Registered } from "./registered";
import { useWait } from "./use-wait";

export function AcceptInvitationPage() {
  const token = useHashToken();
  const [password, setPassword] = useState("");
  const accepting = useMutation({ mutationFn: acceptInvitation });
  const wait = useWait(accepting.error, accepting.submittedAt);
  const spent = hasStatus(accepting.error, 404) ? accepting.error.message : null;
  if (!token || spent) {
    return (
      <Entrance title="You are invited" foot={<TextLink to="/register">No invitation? Register</TextLink>}>
        <BadLink message={spent} to="/login" action="To the login" />
      </Entrance>
    );
  }
  if (accepting.data) {
    return (
      <Entrance title="Welcome">
        <Registered account={{ user: accepting.data.user, password }} />
      </Entrance>
    );
  }
  return (
    <Entrance title="You are invited" note="Choose a password, and the account is yours.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("full_name"));
          accepting.mutate({ token, password, full_name: name });
        }}
      >
        <FormError error={accepting.error} fields={["password", "full_name"]} />
        <Field label="Your name" optional error={faultOf(accepting.error, "full_name")}>
          {(control) => <Input {...control} name="full_name" autoComplete="name" maxLength={200} />}
        </Field>
        <NewPassword
          label="Password"
          name="password"
          value={password}
          onChange={setPassword}
          error={faultOf(accepting.error, "password")}
        />
        <Button type="submit" look="primary" size="lg" busy={accepting.isPending} disabled={wait > 0}>
          {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Open the account"}
        </Button>
      </form>
    </Entrance>
  );
}
