import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Theme = "system" | "light" | "dark";

interface Appearance {
  theme: Theme;
  /** Whether the side bar shows icons alone. */
  narrow: boolean;
  setTheme: (theme: Theme) => void;
  toggleNarrow: () => void;
}

/** Kept in this browser: public/early.js reads the same key before the first paint. */
export const useAppearance = create<Appearance>()(
  persist(
    (set) => ({
      theme: "system",
      narrow: false,
      setTheme: (theme) => set({ theme }),
      toggleNarrow: () => set((state) => ({ narrow: !state.narrow })),
    }),
    { name: "aetherflow.appearance" },
  ),
);

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function paint(): void {
  const { theme } = useAppearance.getState();
  document.documentElement.classList.toggle("dark", theme === "dark" || (theme === "system" && dark.matches));
}

/** Keeps the page's class in step with the choice and with the system's. */
export function followAppearance(): void {
  paint();
  useAppearance.subscribe(paint);
  dark.addEventListener("change", paint);
}
