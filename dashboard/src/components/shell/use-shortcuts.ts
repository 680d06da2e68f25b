import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { FOOT, placesOf } from "@/app/navigation";
import { useMe } from "@/lib/api/auth/me";
import { useDepartment } from "./use-department";

const GO_MS = 1200;

interface Actions {
  openPalette: () => void;
  openHelp: () => void;
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Ctrl-K, "/" for the page's own search, "?" for the list, "g" and a letter for a place. */
export function useShortcuts({ openPalette, openHelp }: Actions): void {
  const me = useMe();
  const department = useDepartment();
  const navigate = useNavigate();
  const going = useRef(0);
  useEffect(() => {
    const places = [...placesOf(me, department).flatMap((group) => group.places), ...FOOT];
    function pressed(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
        return;
      }
      const place = Date.now() - going.current < GO_MS ? places.find((each) => each.key === event.key) : undefined;
      going.current = 0;
      if (place) {
        event.preventDefault();
        void navigate({ to: place.to });
      } else if (event.key === "g") {
        going.current = Date.now();
      } else if (event.key === "?") {
        event.preventDefault();
        openHelp();
      } else if (event.key === "/") {
        event.preventDefault();
        const search = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (search) {
          search.focus();
        } else {
          openPalette();
        }
      }
    }
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [me, department, navigate, openPalette, openHelp]);
}
