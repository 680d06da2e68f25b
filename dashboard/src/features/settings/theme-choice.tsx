import { cn } from "@/lib/cn";
import type { Theme } from "@/lib/appearance";

interface ThemeChoiceProps {
  theme: Theme;
  word: string;
  chosen: boolean;
  onChoose: () => void;
}

/** A theme, with a small page in it. */
export function ThemeChoice({ theme, word, chosen, onChoose }: ThemeChoiceProps) {
  return (
    <label
      className={cn(
        "flex cursor-pointer flex-col gap-2.5 rounded-lg border p-2.5 text-sm hover:border-line-strong",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        chosen && "border-accent! bg-accent-soft",
      )}
    >
      <span aria-hidden className="flex h-20 overflow-hidden rounded-md border border-line">
        {theme === "system" ? (
          <>
            <Sketch theme="light" />
            <Sketch theme="dark" />
          </>
        ) : (
          <Sketch theme={theme} />
        )}
      </span>
      <span className="flex items-center gap-2">
        <input type="radio" name="theme" checked={chosen} onChange={onChoose} className="accent-accent outline-none" />
        {word}
      </span>
    </label>
  );
}

function Sketch({ theme }: { theme: "light" | "dark" }) {
  return (
    <span className={cn(theme, "flex flex-1 bg-canvas")}>
      <span className="flex w-1/4 flex-col gap-1 border-r border-line bg-sunken p-1.5">
        <span className="h-1 rounded bg-accent" />
        <span className="h-1 rounded bg-line-strong/60" />
        <span className="h-1 rounded bg-line-strong/60" />
      </span>
      <span className="flex flex-1 flex-col gap-1.5 p-2">
        <span className="h-1.5 w-1/2 rounded bg-ink" />
        <span className="flex-1 rounded border border-line bg-surface" />
      </span>
    </span>
  );
}
