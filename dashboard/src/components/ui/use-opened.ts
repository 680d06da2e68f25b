import { useState } from "react";

/** Whether it was open at least once: before that, what it is made of need not be there. */
export function useOpened(open: boolean): boolean {
  const [opened, setOpened] = useState(open);
  if (open && !opened) {
    setOpened(true);
  }
  return opened || open;
}
