import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/lib/toast";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CheckField, Input } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { ErrorState, Loading, Skeleton } from "@/components/ui/states";
import { UnsavedGuard } from "@/components/ui/unsaved-guard";
import type { Department } from "@/lib/api/departments/list-departments";
import { decideRetention, type Retention, retentionQuery } from "@/lib/api/departments/retention";
import { formatAgo } from "@/lib/format/times";
import { countOf } from "@/lib/format/words";
import { useDraft } from "@/lib/use-draft";
import { daysOf, keepingOf, MOST_DAYS, shortens } from "./keeping";

export function DepartmentRetention({ department }: { department: Department }) {
  const query = useQuery(retentionQuery(department.id));
  return (
    <li className="px-4 py-3">
      {query.isPending && (
        <Loading label={`The rule of ${department.name} loads`}>
          <Skeleton className="h-8" />
        </Loading>
      )}
      {query.isError && !query.data && (
        <ErrorState error={query.error} retry={() => void query.refetch()} className="py-2" />
      )}
      {query.data && <Rule department={department} retention={query.data} />}
    </li>
  );
}

function Rule({ department, retention }: { department: Department; retention: Retention }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const draft = useDraft(keepingOf(retention));
  const days = daysOf(draft.value);
  const deciding = useMutation({
    mutationFn: (decided: number | null) => decideRetention(department.id, decided),
    onSuccess: (decided) => {
      queries.setQueryData(retentionQuery(department.id).queryKey, decided);
      draft.reset();
      toast.success(`${department.name} keeps files ${decided.raw_days === null ? "for ever" : `for ${countOf(decided.raw_days, "day")}`} now.`);
    },
    onSettled: () => setAsking(false),
  });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (days !== undefined && shortens(retention, days)) {
          setAsking(true);
        } else if (days !== undefined) {
          deciding.mutate(days);
        }
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="min-w-32 grow">
          <span className="font-medium">{department.name}</span>
          <span className="block text-xs text-ink-faint">
            {retention.source === "installation"
              ? "The usual rule of this installation"
              : `Decided ${retention.updated_at ? formatAgo(retention.updated_at) : "for this department"}`}
          </span>
        </span>
        <span className="flex items-center gap-2">
          <Input
            type="number"
            inputMode="numeric"
            aria-label={`Days that ${department.name} keeps files`}
            min={1}
            max={MOST_DAYS}
            required
            disabled={draft.value.forever}
            value={draft.value.forever ? "" : draft.value.days}
            onChange={(event) => draft.set({ days: event.target.value })}
            className="nums w-24 text-right"
          />
          days
        </span>
        <CheckField
          label="For ever"
          checked={draft.value.forever}
          onChange={(event) => draft.set({ forever: event.target.checked })}
        />
      </div>
      <FormError error={deciding.error} />
      {draft.dirty && (
        <div className="flex justify-end gap-2">
          <Button size="sm" onClick={draft.reset}>
            Discard
          </Button>
          <Button size="sm" type="submit" look="primary" disabled={days === undefined} busy={deciding.isPending}>
            Save
          </Button>
        </div>
      )}
      <UnsavedGuard dirty={draft.dirty} />
      <Shorter
        open={asking}
        onOpenChange={setAsking}
        department={department}
        days={days ?? 0}
        busy={deciding.isPending}
        onConfirm={() => deciding.mutate(days ?? null)}
      />
    </form>
  );
}

interface ShorterProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  department: Department;
  days: number;
  busy: boolean;
  onConfirm: () => void;
}

function Shorter({ department, days, ...rest }: ShorterProps) {
  return (
    <ConfirmDialog {...rest} title={`Keep the files of ${department.name} for ${countOf(days, "day")}?`} name={department.name} action="Let older files go">
      Files that were uploaded more than {countOf(days, "day")} ago go within a day, and do not come back: nobody can
      download or process them anew. Their rows and insights stay.
    </ConfirmDialog>
  );
}
