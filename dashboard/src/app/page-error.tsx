import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { WholePage } from "@/components/shell/whole-page";
import { ErrorState } from "@/components/ui/states";
import { hasStatus, Unreachable } from "@/lib/api/errors";
import { Forbidden } from "./forbidden";
import { NotFound } from "./not-found";

/** Whatever a page could not get: 403 and 404 are pages of their own, the rest says what happened and tries again. */
export function PageError({ error }: ErrorComponentProps) {
  const router = useRouter();
  const away = error instanceof Unreachable;
  useEffect(() => {
    if (away) {
      const again = () => void router.invalidate();
      window.addEventListener("online", again);
      return () => window.removeEventListener("online", again);
    }
  }, [away, router]);
  if (hasStatus(error, 404)) {
    return <NotFound error={error} />;
  }
  if (hasStatus(error, 403)) {
    return <Forbidden error={error} />;
  }
  return (
    <WholePage title={away ? "The server can't be reached" : "Something broke"}>
      <ErrorState error={error} retry={() => void router.invalidate()} />
    </WholePage>
  );
}
