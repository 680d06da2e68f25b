import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { cn } from "@/lib/cn";
import type { Look } from "@/lib/upload/preview-query";
import type { Card } from "@/lib/upload/queue";
import { betterDepartment } from "@/lib/upload/readiness";
import { DepartmentNotice } from "./department-notice";
import { useSchema } from "./looked";
import { MappingTab } from "./mapping-tab";
import { NotesTab } from "./notes-tab";
import { Questions } from "./questions";
import { ReadingTab } from "./reading-tab";
import { RejectsTab } from "./rejects-tab";
import { RowsTab } from "./rows-tab";
import { SimilarNotice } from "./similar-notice";
import { SubmitBar } from "./submit-bar";
import { Verdict } from "./verdict";

interface ConfirmationProps {
  card: Card;
  look: Look;
  /** What is shown is about to be replaced: something was changed. */
  renewing: boolean;
}

/** What would become of a file, and all that can be said about it before it is sent. */
export function Confirmation({ card, look, renewing }: ConfirmationProps) {
  const { preview } = look;
  const schema = useSchema(preview);
  const better = betterDepartment(preview);
  // The server's first warning is of the department, where that is one; the notice says it with what to do.
  const warnings = preview.warnings.slice(better ? 1 : 0);
  return (
    <div aria-busy={renewing} className={cn("flex flex-col transition-opacity", renewing && "opacity-70")}>
      <div className="flex flex-col gap-3 p-4">
        <Verdict card={card} look={look} schema={schema} />
        {better && (
          <DepartmentNotice
            card={card}
            better={better}
            own={preview.departments.find((each) => each.department === preview.department)}
          />
        )}
        <SimilarNotice card={card} preview={preview} />
        {warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {warning}
          </Notice>
        ))}
        {schema && <Questions card={card} preview={preview} schema={schema} />}
      </div>
      <Tabs
        label="What was found in the file"
        tabs={[
          {
            id: "columns",
            label: "Columns",
            count: preview.columns.length,
            content: schema && <MappingTab card={card} preview={preview} schema={schema} />,
          },
          ...(preview.rows.length > 0
            ? [{ id: "rows", label: "As stored", content: schema && <RowsTab preview={preview} schema={schema} /> }]
            : []),
          ...(preview.rejected > 0
            ? [
                {
                  id: "rejects",
                  label: "Rejected",
                  count: preview.rejected,
                  content: <RejectsTab preview={preview} schema={schema} />,
                },
              ]
            : []),
          {
            id: "reading",
            label: "How it is read",
            content: <ReadingTab card={card} preview={preview} />,
          },
          ...(preview.notes.length > 0
            ? [{ id: "notes", label: "Notes", count: preview.notes.length, content: <NotesTab notes={preview.notes} /> }]
            : []),
        ]}
      />
      <SubmitBar card={card} look={look} renewing={renewing} />
    </div>
  );
}
