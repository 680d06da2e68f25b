import { cn } from "@/lib/cn";
import { dateFormatter, numberFormatter } from "@/lib/format/formatter";
import { inTurn } from "@/lib/turns";

/** Does what is slow the first time, in small steps, while a page waits for its code and its data. */
export function warm(): void {
  inTurn(() => numberFormatter({})(0));
  inTurn(() => dateFormatter({ hour: "2-digit", minute: "2-digit" })(0));
  inTurn(() => cn("p-1 p-2"));
}
