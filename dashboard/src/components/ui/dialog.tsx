import { lazy, Suspense } from "react";
import type { DialogProps } from "./dialog-part";
import { useOpened } from "./use-opened";

const Part = lazy(() => import("./dialog-part"));

export function Dialog(props: DialogProps) {
  return useOpened(props.open) ? (
    <Suspense>
      <Part {...props} />
    </Suspense>
  ) : null;
}
