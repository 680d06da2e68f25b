import { later } from "@/lib/later";
import { useLater } from "@/lib/use-later";
import type { SheetProps } from "./sheet-part";

const part = later(() => import("./sheet-part"));

/** One thing of a list in full, beside it; the whole width of a phone. */
export function Sheet(props: SheetProps) {
  const loaded = useLater(part, props.open, () => props.onOpenChange(false));
  return loaded && <loaded.SheetPart {...props} />;
}
