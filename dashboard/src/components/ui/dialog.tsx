import { later } from "@/lib/later";
import { useLater } from "@/lib/use-later";
import type { DialogProps } from "./dialog-part";

const part = later(() => import("./dialog-part"));

export function Dialog(props: DialogProps) {
  const loaded = useLater(part, props.open, () => props.onOpenChange(false));
  return loaded && <loaded.DialogPart {...props} />;
}
