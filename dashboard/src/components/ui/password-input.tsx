import { ArrowBigUpDash, Check, Circle, Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { cn } from "@/lib/cn";
import { LONGEST_PASSWORD, passwordRules } from "@/lib/password";
import { Field, type FieldProps, Input } from "./field";

interface PasswordInputProps extends Omit<ComponentProps<"input">, "type"> {
  name: string;
}

/** Can be looked at while it is typed, and says that Caps Lock is on. */
export function PasswordInput({ className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <>
      <div className="relative">
        <Input
          {...rest}
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => setCaps(false)}
          className={cn("pr-9", className)}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label="Show what is typed"
          title={shown ? "Hide what is typed" : "Show what is typed"}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0.5 right-0.5 grid w-8 place-items-center rounded-md text-ink-faint hover:text-ink"
        >
          {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        </button>
      </div>
      <p role="status" className={cn("flex items-center gap-1 text-xs text-warn", !caps && "sr-only")}>
        {caps && (
          <>
            <ArrowBigUpDash aria-hidden className="size-3.5" />
            Caps Lock is on
          </>
        )}
      </p>
    </>
  );
}

interface NewPasswordProps extends Pick<FieldProps, "label" | "error"> {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Of the account, where it is known: it is no password. */
  email?: string;
  className?: string;
}

/** A password to choose, with what is asked of it ticked off as it is typed. */
export function NewPassword({ label, error, name, value, onChange, email, className }: NewPasswordProps) {
  const rules = (
    <span className="mt-0.5 flex flex-col gap-0.5">
      {passwordRules(value, email).map((rule) => (
        <span key={rule.words} className={cn("flex items-center gap-1.5", rule.kept && "text-good")}>
          {rule.kept ? <Check aria-label="Kept:" className="size-3" /> : <Circle aria-label="Asked:" className="size-3" />}
          {rule.words}
        </span>
      ))}
    </span>
  );
  return (
    <Field label={label} error={error} hint={rules}>
      {(control) => (
        <PasswordInput
          {...control}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          required
          className={className}
        />
      )}
    </Field>
  );
}
