import { useEffect, useState } from "react";

/** The token of a letter's link, which stands behind the #: no server and no log sees it there. */
export function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token")?.trim() || null;
}

/** Read once, and taken out of the address bar, so that it is in no history and on no screenshot. */
export function useHashToken(): string | null {
  const [token] = useState(() => tokenOf(window.location.hash));
  useEffect(() => {
    if (window.location.hash) {
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
    }
  }, []);
  return token;
}
