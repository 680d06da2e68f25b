import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** The token of a letter's link, which stands behind the #: no server and no log sees it there. */
export function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token")?.trim() || null;
}

/** Read once, and taken out of the address bar, so that it is in no history and on no screenshot. */
export function useHashToken(): string | null {
  const router = useRouter();
  const [token] = useState(() => tokenOf(router.history.location.hash));
  useEffect(() => {
    const { pathname, search, hash } = router.history.location;
    if (hash) {
      router.history.replace(pathname + search);
    }
  }, [router]);
  return token;
}
