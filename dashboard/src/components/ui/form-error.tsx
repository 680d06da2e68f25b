import { ApiError, faultOf } from "@/lib/api/errors";
import { Notice } from "./notice";

interface FormErrorProps {
  error: Error | null;
  /** Whose own errors stand beside them. */
  fields?: string[];
}

/** What was wrong with a form as a whole. */
export function FormError({ error, fields = [] }: FormErrorProps) {
  if (!error || fields.some((field) => faultOf(error, field))) {
    return null;
  }
  return (
    <Notice tone="bad" announced>
      {error.message} {error instanceof ApiError && error.hint}
    </Notice>
  );
}
