import { type ReactNode, useEffect, useRef, useState } from "react";

/** How far below the screen drawing begins, so that who scrolls finds it drawn. */
const AHEAD = "200px 0px";

/** Draws what is inside once it comes near to what is seen, and keeps its room until then: a page of charts is usable sooner. */
export function WhenNear({ height, children }: { height: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (near || !element) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: AHEAD,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return near ? children : <div ref={place} style={{ height }} />;
}
