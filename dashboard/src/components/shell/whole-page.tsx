import type { ReactNode } from "react";
import { useTitle } from "@/lib/use-title";
import { Logo } from "../ui/logo";
import { useInShell } from "./in-shell";

/** A page that is one message: inside the frame, or alone where there is none. */
export function WholePage({ title, children }: { title: string; children: ReactNode }) {
  const framed = useInShell();
  useTitle(title);
  const content = (
    <>
      <h1 className="sr-only">{title}</h1>
      {children}
    </>
  );
  if (framed) {
    return <div className="grid min-h-[70vh] place-items-center">{content}</div>;
  }
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4">
      <div className="flex flex-col items-center">
        <Logo className="size-9" />
        {content}
      </div>
    </main>
  );
}
