import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { NewPassword } from "@/components/ui/password-input";
import { resetPassword } from "@/lib/api/auth/reset-password";
import { faultOf, hasStatus } from "@/lib/api/errors";
import { BadLink } from "./bad-link";
import { Entrance } from "./entrance";
import { useHashToken } from "./hash-token";
import { Outcome } from "./outcome";
import { useWait } from "./use-wait";

export function ResetPasswordPage() {
  const token = useHashToken();
  const [password, setPassword] = useState("");
  const setting = useMutation({ mutationFn: resetPassword });
  const wait = useWait(setting.error, setting.submittedAt);
  const spent = hasStatus(setting.error, 404) ? setting.error.message : null;
  if (!token || spent) {
    return (
      <Entrance title="Set a new password">
        <BadLink message={spent} to="/forgot-password" action="Ask for a new link" />
      </Entrance>
    );
  }
  if (setting.isSuccess) {
    return (
      <Entrance title="Set a new password">
        <Outcome
          icon={CircleCheck}
          title="Your new password is set"
          actions={
            <Button asChild look="primary" size="lg">
              <Link to="/login">Log in with it</Link>
            </Button>
          }
        >
          <p>All your sessions were ended, on every device. A letter tells you so, too.</p>
        </Outcome>
      </Entrance>
    );
  }
  return (
    <Entrance title="Set a new password" note="It ends all your sessions, on every device.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate({ token, password });
        }}
      >
        <FormError error={setting.error} fields={["password"]} />
        <NewPassword
          label="New password"
          name="password"
          value={password}
          onChange={setPassword}
          error={faultOf(setting.error, "password")}
        />
        <Button type="submit" look="primary" size="lg" busy={setting.isPending} disabled={wait > 0}>
          {wait > 0 ? <span className="nums">{`Try again in ${wait} s`}</span> : "Set the password"}
        </Button>
      </form>
    </Entrance>
  );
}
