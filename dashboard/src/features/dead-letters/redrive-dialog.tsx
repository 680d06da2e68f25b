import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox } from "@/components/ui/field";
import { Problem } from "@/components/ui/problem";
import { redrive } from "@/lib/api/dead-letters/redrive";
import { countOf } from "@/lib/format/words";
import { RedriveOutcome } from "./redrive-outcome";

interface RedriveDialogProps {
  ids: string[];
  /** How many of them the file itself is to blame for. */
  verdicts: number;
  nameOf: (id: string) => string;
  onClose: () => void;
}

/** Asks once, then says of each what became of it. */
export function RedriveDialog({ ids, verdicts, nameOf, onClose }: RedriveDialogProps) {
  const queries = useQueryClient();
  const [force, setForce] = useState(false);
  const id = useId();
  // They leave the list behind the dialog once they are queued.
  const [names] = useState(() => new Map(ids.map((each) => [each, nameOf(each)])));
  const sending = useMutation({
    mutationFn: () => redrive(ids, force),
    onSettled: () => {
      for (const key of ["dead-letters", "jobs", "job", "datasets", "dataset"]) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={sending.data ? "What became of them" : `Queue ${countOf(ids.length, "job")} again?`}
      description={sending.data ? undefined : "Each begins anew with three attempts. What it loaded before stays."}
    >
      {sending.data ? (
        <RedriveOutcome result={sending.data} names={names} onClose={onClose} />
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            sending.mutate();
          }}
        >
          {sending.error && <Problem error={sending.error} title="None was queued" />}
          {verdicts > 0 && (
            <div className="flex items-start gap-2.5 text-sm">
              <Checkbox
                id={id}
                checked={force}
                aria-describedby={`${id}-note`}
                onChange={(event) => setForce(event.target.checked)}
              />
              <div>
                <label htmlFor={id}>Also those that would fail the same way again</label>
                <p id={`${id}-note`} className="text-xs text-ink-faint">
                  {verdicts === ids.length ? "In all of them" : `In ${verdicts} of them`} the file does not fit. The same file
                  under the same plugin fails again, so without this they are left as they are.
                </p>
              </div>
            </div>
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Leave them</Button>
            <Button type="submit" look="primary" busy={sending.isPending}>
              Queue again
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
