import { Link } from "@tanstack/react-router";
import { CircleCheck, Hourglass, MailCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Schemas } from "@/lib/api/client";
import { useDepartmentNameBefore } from "./department-name";
import { Outcome } from "./outcome";
import { ResendButton } from "./resend-button";
import { useEnter } from "./use-enter";

export interface NewAccount {
  user: Schemas["User"];
  /** As it was just typed; it opens an account that is active at once. */
  password?: string;
}

/** What comes next: in, a letter, or an administrator. */
export function Registered({ account }: { account: NewAccount }) {
  const { user } = account;
  const nameOf = useDepartmentNameBefore();
  if (user.status === "active") {
    return <Active account={account} />;
  }
  if (user.status === "unverified") {
    return (
      <Outcome icon={MailCheck} title="Confirm your e-mail address" actions={<ResendButton email={user.email} />}>
        <p>
          A letter is on its way to <b className="font-medium text-ink">{user.email}</b>. Follow its link within a day.
        </p>
        <p>Nothing there? Look into the folder for unwanted mail, or have another one sent.</p>
      </Outcome>
    );
  }
  return (
    <Outcome
      icon={Hourglass}
      tone="info"
      title="An administrator has to let you in"
      actions={
        <Button asChild>
          <Link to="/login" search={{ email: user.email }}>
            To the login
          </Link>
        </Button>
      }
    >
      <p>
        We keep your request to join {user.department ? nameOf(user.department) : "your department"} as{" "}
        <b className="font-medium text-ink">{user.email}</b>. There is nothing more to do here.
      </p>
      <p>No letter tells you when it is done: come back and log in. If it takes long, ask your administrator.</p>
    </Outcome>
  );
}

function Active({ account: { user, password } }: { account: NewAccount }) {
  const entering = useEnter("/");
  return (
    <Outcome
      icon={CircleCheck}
      title="Your account is open"
      actions={
        password && !entering.isError ? (
          <Button
            look="primary"
            size="lg"
            busy={entering.isPending}
            onClick={() => entering.mutate({ email: user.email, password })}
          >
            Go to your overview
          </Button>
        ) : (
          <Button asChild look="primary" size="lg">
            <Link to="/login" search={{ email: user.email }}>
              Log in
            </Link>
          </Button>
        )
      }
    >
      <p>
        Your login is <b className="font-medium text-ink">{user.email}</b>.
      </p>
    </Outcome>
  );
}
