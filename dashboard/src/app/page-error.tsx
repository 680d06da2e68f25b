import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorState } from "@/components/ui/states";
import { hasStatus } from "@/lib/api/errors";
import { Forbidden } from "./forbidden";
import { NotFound } from "./not-found";

/** Whatever a page could not get: 403 and 404 are pages of their own, the rest says what happened and tries again. */
export function PageError({ error }: ErrorComponentProps) {
  const router = useRouter();
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (hasStatus(error, 403)) {
    return <Forbidden error={error} />;
  }
  return <ErrorState error={error} retry={() => void router.invalidate()} className="min-h-[60vh] justify-center" />;
}
