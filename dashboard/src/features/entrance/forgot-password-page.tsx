import { useMutation } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { forgotPassword } from "@/lib/api/auth/forgot-password";
import { faultOf } from "@/lib/api/errors";
import { Entrance, TextLink } from "./entrance";
import { Outcome } from "./outcome";
import { useWait } from "./use-wait";

export function ForgotPasswordPage({ email }: { email?: string }) {
  const asking = useMutation({ mutationFn: forgotPassword });
  const wait = useWait(asking.error, asking.submittedAt);
  const back = <TextLink to="/login">Back to the login</TextLink>;
  if (asking.isSuccess) {
    return (
      <Entrance title="Look into your mail" foot={back}>
        <Outcome icon={MailCheck} title="A letter is on its way" actions={<Button onClick={asking.reset}>Another address</Button>}>
          <p>
            If <b className="font-medium text-ink">{asking.variables}</b> has an account, a letter with a link is on its
            way to it. The link is good for one hour.
          </p>
          <p>Nothing there? Look into the folder for unwanted mail, and whether the address is spelt right.</p>
        </Outcome>
      </Entrance>
    );
  }
  return (
    <Entrance title="Set a new password" note="We send a link to the e-mail address of your account." foot={back}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate(String(new FormData(event.currentTarget).get("email")));
        }}
      >
        <FormError error={asking.error} fields={["email"]} />
        <Field label="E-mail address" error={faultOf(asking.error, "email")}>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" defaultValue={email} required />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" busy={asking.isPending} disabled={wait > 0}>
          {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Send the link"}
        </Button>
      </form>
    </Entrance>
  );
}
