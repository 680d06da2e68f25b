import { type ReactNode, useRef } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

interface FilePickerProps extends Pick<ButtonProps, "look" | "size"> {
  onChoose: (files: File[]) => void;
  children: ReactNode;
}

/** A button that opens the system's own dialog for files. */
export function FilePicker({ onChoose, children, ...looks }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...looks} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="files"
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = "";
        }}
      />
    </>
  );
}
