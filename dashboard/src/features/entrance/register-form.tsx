import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { NewPassword } from "@/components/ui/password-input";
import { register } from "@/lib/api/auth/register";
import type { Registration } from "@/lib/api/auth/registration";
import { faultOf, hasStatus } from "@/lib/api/errors";
import { TextLink } from "./entrance";
import type { NewAccount } from "./registered";
import { useWait } from "./use-wait";

interface RegisterFormProps {
  /** Null where the server names none: the person knows theirs. */
  departments: Registration["departments"] | null;
  onDone: (account: NewAccount) => void;
}

const FIELDS = ["email", "password", "department"];

export function RegisterForm({ departments, onDone }: RegisterFormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const asking = useMutation({
    mutationFn: register,
    onSuccess: ({ user }) => onDone({ user, password }),
  });
  const wait = useWait(asking.error, asking.submittedAt);
  const taken = hasStatus(asking.error, 409) ? asking.error.message : null;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        asking.mutate({
          email,
          password,
          full_name: String(form.get("full_name")),
          department: String(form.get("department")),
        });
      }}
    >
      {!taken && <FormError error={asking.error} fields={FIELDS} />}
      <Field label="Your name" optional>
        {(control) => <Input {...control} name="full_name" autoComplete="name" maxLength={200} />}
      </Field>
      <Field label="E-mail address" error={taken ?? faultOf(asking.error, "email")}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      {taken && (
        <p className="-mt-3 text-xs text-ink-soft">
          <TextLink to="/login" search={{ email }}>
            Log in
          </TextLink>{" "}
          or <TextLink to="/forgot-password">set a new password</TextLink>.
        </p>
      )}
      <Field label="Department" hint="You see its data and no other's." error={faultOf(asking.error, "department")}>
        {(control) =>
          departments ? (
            <Select {...control} name="department" required defaultValue="">
              <option value="" disabled>
                Choose yours
              </option>
              {departments.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          ) : (
            <Input {...control} name="department" placeholder="Sales" required />
          )
        }
      </Field>
      <NewPassword
        label="Password"
        name="password"
        value={password}
        onChange={setPassword}
        email={email}
        error={faultOf(asking.error, "password")}
      />
      <Button type="submit" look="primary" size="lg" busy={asking.isPending} disabled={wait > 0}>
        {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Register"}
      </Button>
    </form>
  );
}
