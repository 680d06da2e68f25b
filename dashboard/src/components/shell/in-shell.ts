import { createContext, useContext } from "react";

export const InShell = createContext(false);

/** Whether the frame is around, with its landmark for the content. */
export function useInShell(): boolean {
  return useContext(InShell);
}
