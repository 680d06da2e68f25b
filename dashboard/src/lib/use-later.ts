import { useEffect, useEffectEvent, useState } from "react";
import type { Later } from "./later";

/** A module from when it is first wanted on, once it is there. Where it can't be had, that is said, and the wish is given up. */
export function useLater<M>(module: Later<M>, wanted: boolean, onGivenUp: () => void): M | undefined {
  const [ready, setReady] = useState(false);
  const giveUp = useEffectEvent(onGivenUp);
  if (wanted && !ready && module.loaded) {
    setReady(true);
  }
  useEffect(() => {
    if (!wanted || ready) {
      return undefined;
    }
    let over = false;
    module.want(
      () => over || setReady(true),
      () => over || giveUp(),
    );
    return () => {
      over = true;
    };
  }, [module, wanted, ready]);
  return ready ? module.loaded : undefined;
}
