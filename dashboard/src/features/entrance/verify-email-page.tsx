import { useMutation } from "@tanstack/react-query";
import { MailQuestion } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { resendVerification } from "@/lib/api/auth/resend-verification";
import { verifyEmail } from "@/lib/api/auth/verify-email";
import { faultOf, hasStatus } from "@/lib/api/errors";
import { Entrance, TextLink } from "./entrance";
import { useHashToken } from "./hash-token";
import { Outcome } from "./outcome";
import { Registered } from "./registered";
import { useWait } from "./use-wait";

/** Confirms by a press and not by being opened: programs that look into mail open links too, and a token is good once. */
export function VerifyEmailPage() {
  const token = useHashToken();
  const confirming = useMutation({ mutationFn: verifyEmail });
  const wait = useWait(confirming.error, confirming.submittedAt);
  const spent = hasStatus(confirming.error, 404) ? confirming.error.message : null;
  const back = <TextLink to="/login">Back to the login</TextLink>;
  if (!token || spent) {
    return (
      <Entrance title="Confirm your e-mail address" note={spent ?? "We send a link to it."} foot={back}>
        <AnotherLetter />
      </Entrance>
    );
  }
  if (confirming.data) {
    return (
      <Entrance title="Your e-mail address is confirmed">
        <Registered account={{ user: confirming.data.user }} />
      </Entrance>
    );
  }
  return (
    <Entrance title="Confirm your e-mail address" foot={back}>
      <Outcome
        icon={MailQuestion}
        tone="info"
        title="Is this address yours?"
        actions={
          <>
            <FormError error={confirming.error} />
            <Button
              look="primary"
              size="lg"
              busy={confirming.isPending}
              disabled={wait > 0}
              onClick={() => confirming.mutate(token)}
            >
              {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Yes, it is mine"}
            </Button>
          </>
        }
      >
        <p>The letter with this link came to it after somebody registered. If that was not you, close this page.</p>
      </Outcome>
    </Entrance>
  );
}

function AnotherLetter() {
  const sending = useMutation({ mutationFn: resendVerification });
  const wait = useWait(sending.error, sending.submittedAt);
  if (sending.isSuccess) {
    return (
      <Outcome icon={MailQuestion} title="A letter is on its way" actions={<Button onClick={sending.reset}>Another address</Button>}>
        <p>
          If <b className="font-medium text-ink">{sending.variables}</b> waits to be confirmed, a letter with a link is on
          its way to it. The link is good for one day.
        </p>
      </Outcome>
    );
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(String(new FormData(event.currentTarget).get("email")));
      }}
    >
      <FormError error={sending.error} fields={["email"]} />
      <Field label="E-mail address" error={faultOf(sending.error, "email")}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Button type="submit" look="primary" size="lg" busy={sending.isPending} disabled={wait > 0}>
        {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Send another letter"}
      </Button>
    </form>
  );
}
