import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { registrationQuery } from "@/lib/api/auth/registration";
import { Link } from "@tanstack/react-router";
import { Entrance, TextLink } from "./entrance";
import { Outcome } from "./outcome";
import { RegisterForm } from "./register-form";
import { Registered, type NewAccount } from "./registered";

const NOTES = {
  open: "You can start as soon as you have registered.",
  approval: "An administrator lets you in after you have registered.",
  invite: undefined,
};

export function RegisterPage() {
  const registration = useQuery(registrationQuery);
  const [account, setAccount] = useState<NewAccount | null>(null);
  const mode = registration.data?.registration;
  const login = (
    <>
      Have an account? <TextLink to="/login">Log in</TextLink>
    </>
  );
  if (account) {
    return (
      <Entrance title="Your account">
        <Registered account={account} />
      </Entrance>
    );
  }
  return (
    <Entrance title="Register" note={mode && NOTES[mode]} foot={mode !== "invite" && login}>
      {registration.isPending && <FormSkeleton />}
      {registration.isError && (
        <ErrorState error={registration.error} retry={() => void registration.refetch()} className="p-0" />
      )}
      {registration.isSuccess && mode === "invite" && <ByInvitation />}
      {registration.isSuccess && mode !== "invite" && (
        <RegisterForm departments={registration.data?.departments ?? null} onDone={setAccount} />
      )}
    </Entrance>
  );
}

function ByInvitation() {
  return (
    <Outcome
      icon={Mail}
      tone="info"
      title="Accounts are by invitation here"
      actions={
        <Button asChild>
          <Link to="/login">To the login</Link>
        </Button>
      }
    >
      <p>Ask an administrator of your company to invite you. The letter that you get has a link that opens your account.</p>
    </Outcome>
  );
}

function FormSkeleton() {
  return (
    <Loading label="The form is loading">
      <div className="flex flex-col gap-5">
        {Array.from({ length: 4 }, (_, field) => (
          <Skeleton key={field} className="h-12" />
        ))}
        <Skeleton className="h-10" />
      </div>
    </Loading>
  );
}
