import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { registrationQuery } from "@/lib/api/auth/registration";
import { ApiError } from "@/lib/api/errors";
import { TextLink } from "./entrance";

/** Why the login was refused, and what to do about it. */
export function LoginProblem({ error, wait }: { error: Error; wait: number }) {
  if (!(error instanceof ApiError)) {
    return (
      <Notice tone="bad" announced>
        {error.message}
      </Notice>
    );
  }
  if (error.code === "ACCOUNT_PENDING") {
    return <Pending message={error.message} />;
  }
  if (error.status === 429) {
    return (
      <Notice tone="warn" title="Too many attempts" announced>
        {wait > 0 ? "This one was not looked at, right or wrong. Wait a moment." : "You can try again now."}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" announced>
      {error.message} {error.hint}
    </Notice>
  );
}

function Pending({ message }: { message: string }) {
  const confirms = useQuery(registrationQuery).data?.verify_email;
  return (
    <Notice tone="info" title="Your account is not open yet" announced>
      <p>{message}</p>
      {confirms && (
        <p className="mt-1">
          No letter? <TextLink to="/verify-email">Have another one sent</TextLink>
        </p>
      )}
    </Notice>
  );
}
