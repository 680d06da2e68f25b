import { lazy, Suspense } from "react";
import type { SheetProps } from "./sheet-part";
import { useOpened } from "./use-opened";

const Part = lazy(() => import("./sheet-part"));

/** One thing of a list in full, beside it; the whole width of a phone. */
export function Sheet(props: SheetProps) {
  return useOpened(props.open) ? (
    <Suspense>
      <Part {...props} />
    </Suspense>
  ) : null;
}
