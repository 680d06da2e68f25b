import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A place in these pages that a row of data leads to. */
export interface Target {
  to: string;
  search: Record<string, string | number>;
  /** The same page, looking at another row: it does not scroll. */
  stay?: boolean;
}

export function TargetLink({ target, className, children }: { target: Target; className?: string; children: ReactNode }) {
  return (
    <Link to={target.to} search={target.search as never} resetScroll={!target.stay} replace={target.stay} className={className}>
      {children}
    </Link>
  );
}
