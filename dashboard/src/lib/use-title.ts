import { useEffect } from "react";

/** What the browser's tab and readers call the page. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title) {
      document.title = `${title} · AetherFlow`;
    }
  }, [title]);
}
