import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { resendVerification } from "@/lib/api/auth/resend-verification";
import { useCountdown } from "@/lib/use-countdown";
import { useWait } from "./use-wait";

const PAUSE_MS = 60_000;

/** Another letter, once a minute. */
export function ResendButton({ email }: { email: string }) {
  const sending = useMutation({ mutationFn: () => resendVerification(email) });
  const pause = useCountdown(sending.isSuccess ? sending.submittedAt + PAUSE_MS : 0);
  const wait = Math.max(pause, useWait(sending.error, sending.submittedAt));
  return (
    <>
      <FormError error={sending.error} />
      <Button busy={sending.isPending} disabled={wait > 0} onClick={() => sending.mutate()}>
        {wait > 0 ? <span className="nums">{`Send it again in ${wait} s`}</span> : "Send it again"}
      </Button>
      <p role="status" className="text-xs text-ink-faint">
        {sending.isSuccess && "Another letter is on its way, where this address waits for one."}
      </p>
    </>
  );
}
