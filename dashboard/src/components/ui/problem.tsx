import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { ApiError, Unreachable } from "@/lib/api/errors";
import { Button } from "./button";
import { CopyText } from "./copy-text";
import { Notice } from "./notice";

interface ProblemProps {
  error: unknown;
  title?: ReactNode;
  retry?: () => void;
  /** Further ways out, beside another try. */
  actions?: ReactNode;
}

/** What went wrong within a part of a page: the sentence, what to do, and what whoever is asked for help wants to know. */
export function Problem({ error, title, retry, actions }: ProblemProps) {
  const known = error instanceof ApiError ? error : null;
  const message = error instanceof Error ? error.message : "Something broke on our side.";
  return (
    <Notice
      tone={error instanceof Unreachable ? "warn" : "bad"}
      title={title}
      announced
      actions={
        <>
          {actions}
          {retry && (
            <Button size="sm" onClick={retry}>
              <RotateCw aria-hidden />
              Try again
            </Button>
          )}
        </>
      }
    >
      <p>
        {message} {known?.hint}
      </p>
      {known && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs">
          <span>
            Code <code>{known.code}</code>
          </span>
          {known.requestId && (
            <span className="inline-flex min-w-0 items-center gap-1">
              Request <CopyText text={known.requestId} />
            </span>
          )}
        </p>
      )}
    </Notice>
  );
}
