import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { confirmed } from "@/lib/upload/draft-fields";
import { start } from "@/lib/upload/engine";
import type { Look } from "@/lib/upload/preview-query";
import { type Card, change } from "@/lib/upload/queue";
import { hindrance } from "@/lib/upload/readiness";

interface SubmitBarProps {
  card: Card;
  look: Look;
  renewing: boolean;
}

/** The last word: what it is called, what becomes of bad rows, and off it goes. */
export function SubmitBar({ card, look, renewing }: SubmitBarProps) {
  const { draft } = card;
  const hindered = renewing ? "It is being looked at again." : hindrance(look.preview);
  const strict = draft.policy === "all_or_nothing";
  // Neither changes what the preview says: no need to look at the file again.
  const say = (said: Partial<typeof draft>) =>
    change(card.id, ({ draft: before, asked }) => {
      const after = { ...before, ...said };
      return before === asked ? { draft: after, asked: after } : { draft: after };
    });
  return (
    <>
      <Disclosure summary="Name and description" className="border-t border-line px-4 py-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Name" optional>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={draft.name}
                placeholder={card.file.name}
                onChange={(event) => say({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label="Description" optional>
            {(control) => (
              <Textarea
                {...control}
                maxLength={2000}
                rows={2}
                value={draft.description}
                onChange={(event) => say({ description: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Disclosure>
      <footer className="bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line bg-sunken px-4 py-3 md:sticky">
        <Switch
          label="All or nothing"
          note={
            strict
              ? "One rejected row fails the whole file."
              : "Good rows load, bad ones are kept aside to be corrected. Too many of them fail the whole file."
          }
          checked={strict}
          onChange={(checked) => say({ policy: checked ? "all_or_nothing" : "accept_good" })}
        />
        <div className="ml-auto flex flex-wrap items-center justify-end gap-3">
          <p role="status" className="text-xs text-ink-soft">
            {hindered ?? (strict && look.preview.rejected > 0 ? "As it is, it would fail: rows would be rejected." : "")}
          </p>
          <Button
            look="primary"
            disabled={hindered !== null}
            onClick={() => start(card.id, confirmed(draft, look.preview, look.whole))}
          >
            <Upload aria-hidden />
            Upload
          </Button>
        </div>
      </footer>
    </>
  );
}
