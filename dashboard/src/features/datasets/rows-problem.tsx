import { Hourglass, RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState } from "@/components/ui/states";
import { ApiError, hasStatus } from "@/lib/api/errors";
import { useCountdown } from "@/lib/use-countdown";

interface RowsProblemProps {
  error: Error;
  /** When it happened, in milliseconds. */
  at: number;
  retry: () => void;
}

/** Why no rows came. Where the hour's questions are used up: when there are more, and nothing is asked before. */
export function RowsProblem({ error, at, retry }: RowsProblemProps) {
  const limited = hasStatus(error, 429);
  const left = useCountdown(limited && error instanceof ApiError ? at + (error.retryAfter ?? 60) * 1000 : 0);
  if (!limited) {
    return <ErrorState error={error} retry={retry} />;
  }
  return (
    <EmptyState
      icon={Hourglass}
      title="The questions of this hour are used up"
      action={
        <Button onClick={retry} disabled={left > 0}>
          <RotateCw aria-hidden />
          {left > 0 ? `Ask again in ${left < 60 ? `${left} s` : `${Math.ceil(left / 60)} min`}` : "Ask again"}
        </Button>
      }
    >
      <span role="alert">{error.message}</span> Every page of rows, filter or order is one question. What is here already stays.
    </EmptyState>
  );
}
