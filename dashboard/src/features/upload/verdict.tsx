import { CheckCircle2, CircleHelp, type LucideIcon, TriangleAlert, XCircle } from "lucide-react";
import { Field, Select } from "@/components/ui/field";
import { useMe } from "@/lib/api/auth/me";
import type { Preview } from "@/lib/api/uploads/preview-dataset";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { toDepartment, toSchema } from "@/lib/upload/draft-changes";
import { readingLine } from "@/lib/upload/formats";
import type { Look } from "@/lib/upload/preview-query";
import { type Card, edit } from "@/lib/upload/queue";
import { type TableSchema, useDepartments } from "./looked";

interface VerdictProps {
  card: Card;
  look: Look;
  schema: TableSchema | null;
}

/** In a glance: what would load, as what, for whom. */
export function Verdict({ card, look, schema }: VerdictProps) {
  const { preview, whole } = look;
  const said = verdict(preview, schema?.title ?? "the schema");
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex items-center gap-2 text-lg font-semibold">
          <said.icon aria-hidden className={cn("size-5 shrink-0", said.className)} />
          {said.title}
        </p>
        {preview.fits && preview.questions.length === 0 && preview.read > 0 && <Share accepted={preview.accepted} read={preview.read} />}
        <p className="mt-1 text-xs text-ink-faint">
          {whole
            ? `${countOf(preview.read, "row")} were looked at, which is all of them.`
            : `The first ${countOf(preview.read, "row")} were looked at, ${formatBytes(look.bytes)} of ${formatBytes(card.file.size)}. The load decides over the whole file.`}
        </p>
        <p className="mt-0.5 text-xs text-ink-faint">{readingLine(preview).join(" · ")}</p>
      </div>
      <Target card={card} preview={preview} />
    </div>
  );
}

function verdict(preview: Preview, title: string): { icon: LucideIcon; className: string; title: string } {
  if (!preview.fits) {
    return { icon: XCircle, className: "text-bad", title: `It does not fit ${title} yet` };
  }
  if (preview.questions.length > 0) {
    return {
      icon: CircleHelp,
      className: "text-warn",
      title: `${countOf(preview.questions.length, "question")} before it can load`,
    };
  }
  if (preview.rejected > 0) {
    return {
      icon: TriangleAlert,
      className: "text-warn",
      title: `${countOf(preview.accepted, "row")} would load, ${preview.rejected.toLocaleString("en-GB")} would be rejected`,
    };
  }
  return { icon: CheckCircle2, className: "text-good", title: `${countOf(preview.accepted, "row")} would load, none rejected` };
}

/** The words beside it say the same. */
function Share({ accepted, read }: { accepted: number; read: number }) {
  return (
    <div aria-hidden className="mt-2 flex h-1.5 max-w-md gap-0.5 overflow-hidden rounded-full">
      <div className="bg-good" style={{ flexGrow: accepted }} />
      {read > accepted && <div className="min-w-1 bg-bad" style={{ flexGrow: read - accepted }} />}
    </div>
  );
}

function Target({ card, preview }: { card: Card; preview: Preview }) {
  const me = useMe();
  const departments = useDepartments();
  const schemas = departments.find((each) => each.id === card.draft.department)?.schemas ?? [];
  const best = schemas.find((each) => each.name === preview.schema);
  return (
    <div className="flex flex-wrap gap-3">
      {me.departments.length > 1 && (
        <Field label="Department" className="w-36">
          {(control) => (
            <Select
              {...control}
              value={card.draft.department}
              onChange={(event) => edit(card.id, (draft) => toDepartment(draft, event.target.value))}
            >
              {departments.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {schemas.length > 1 && (
        <Field label="Read as" className="w-56">
          {(control) => (
            <Select
              {...control}
              value={card.draft.schema ?? ""}
              onChange={(event) => edit(card.id, (draft) => toSchema(draft, event.target.value || null))}
            >
              <option value="">{best && !card.draft.schema ? `${best.title} (fits best)` : "What fits best"}</option>
              {schemas.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  );
}
