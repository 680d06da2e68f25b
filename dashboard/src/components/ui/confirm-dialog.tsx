import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field, Input } from "./field";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will be gone, and what stays. */
  children: ReactNode;
  /** To be typed before anything happens; for what can't be undone. */
  name?: string;
  action: string;
  busy?: boolean;
  onConfirm: () => void;
}

export function ConfirmDialog({ open, onOpenChange, title, children, name, action, busy, onConfirm }: ConfirmDialogProps) {
  const [typed, setTyped] = useState("");
  const sure = !name || typed.trim() === name.trim();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setTyped("");
        onOpenChange(next);
      }}
      title={title}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) {
            onConfirm();
          }
        }}
      >
        <div className="text-sm text-ink-soft">{children}</div>
        {name && (
          <Field label={`Type ${name} to go on`}>
            {(control) => (
              <Input {...control} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button data-first onClick={() => onOpenChange(false)}>
            Keep it
          </Button>
          <Button type="submit" look="danger" disabled={!sure} busy={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
