import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { registrationQuery } from "@/lib/api/auth/registration";
import { hasStatus } from "@/lib/api/errors";
import { Entrance, TextLink } from "./entrance";
import { LoginProblem } from "./login-problem";
import { useEnter } from "./use-enter";
import { useWait } from "./use-wait";

interface LoginPageProps {
  /** Where to go on to; null: nowhere in particular. */
  next: string | null;
  email?: string;
}

export function LoginPage({ next, email }: LoginPageProps) {
  const password = useRef<HTMLInputElement>(null);
  const entering = useEnter(next ?? "/");
  const wait = useWait(entering.error, entering.submittedAt);
  return (
    <Entrance title="Log in to AetherFlow" note="Upload what your department has, see what it says." foot={<Newcomers />}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          entering.mutate(
            { email: String(form.get("email")), password: String(form.get("password")) },
            { onError: (error) => hasStatus(error, 401) && password.current?.select() },
          );
        }}
      >
        {entering.error && <LoginProblem error={entering.error} wait={wait} />}
        {next && !entering.error && <Notice>Log in to see the page you asked for.</Notice>}
        <Field label="E-mail address">
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" defaultValue={email} required />
          )}
        </Field>
        <Field label="Password">
          {(control) => (
            <PasswordInput {...control} ref={password} name="password" autoComplete="current-password" required />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" busy={entering.isPending} disabled={wait > 0}>
          {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Log in"}
        </Button>
        <p className="text-center text-sm">
          <TextLink to="/forgot-password">Forgot your password?</TextLink>
        </p>
      </form>
    </Entrance>
  );
}

function Newcomers() {
  const invited = useQuery(registrationQuery).data?.registration === "invite";
  return invited ? (
    "No account yet? An administrator invites you."
  ) : (
    <>
      No account yet? <TextLink to="/register">Register</TextLink>
    </>
  );
}
