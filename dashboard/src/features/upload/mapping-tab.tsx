import { TriangleAlert } from "lucide-react";
import { type Column, DataTable } from "@/components/data/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Preview, PreviewColumn } from "@/lib/api/uploads/preview-dataset";
import { formatCount, formatPercent } from "@/lib/format/numbers";
import { mapHeader } from "@/lib/upload/draft-changes";
import { basisWord, DATE_ORDERS, fitting } from "@/lib/upload/formats";
import { type Card, edit } from "@/lib/upload/queue";
import { Constants } from "./constants";
import type { TableSchema } from "./looked";
import { MappingSelect } from "./mapping-select";
import { SchemaWords } from "./schema-words";

interface MappingTabProps {
  card: Card;
  preview: Preview;
  schema: TableSchema;
}

/** From here on the table scrolls by itself. */
const MANY = 30;
/** Below this share of cells that fit, the column is probably the wrong one. */
const DOUBTFUL = 0.9;

/** Which header feeds which column. */
export function MappingTab(props: MappingTabProps) {
  const { card, preview, schema } = props;
  return (
    <>
      <DataTable
        caption="Which header of the file goes into which column"
        columns={columnsOf(props)}
        rows={preview.columns}
        rowKey={(column) => column.header}
        height={preview.columns.length > MANY ? "34rem" : undefined}
      />
      <div className="flex flex-col gap-4 border-t border-line p-4">
        <Constants card={card} preview={preview} schema={schema} />
        <Disclosure summary={`What the columns of ${schema.title} mean`}>
          <SchemaWords schema={schema} />
        </Disclosure>
      </div>
    </>
  );
}

function columnsOf({ card, preview, schema }: MappingTabProps): Column<PreviewColumn>[] {
  const mapping = { ...preview.mapping, ...card.draft.mapping };
  return [
    { id: "header", header: "In the file", cell: (column) => <span className="font-medium">{column.header}</span> },
    {
      id: "column",
      header: "Goes into",
      cell: ({ header }) => (
        <MappingSelect
          header={header}
          column={mapping[header] ?? null}
          mapping={mapping}
          schema={schema}
          onChange={(to) => edit(card.id, (draft) => mapHeader(draft, preview.mapping, header, to))}
        />
      ),
    },
    { id: "sure", header: "How sure", cell: (column) => <Sureness column={column} />, wide: true },
    { id: "type", header: "Looks like", cell: looksLike, wide: true },
    { id: "empty", header: "Empty", align: "right", cell: (column) => formatCount(column.empty), wide: true },
    {
      id: "examples",
      header: "Examples",
      cell: (column) => <span className="text-ink-faint">{column.examples.join(" · ") || "–"}</span>,
      className: "max-w-64",
    },
  ];
}

function Sureness({ column }: { column: PreviewColumn }) {
  if (column.column === null) {
    return <span className="text-ink-faint">kept aside</span>;
  }
  const fits = fitting(column);
  if (fits < DOUBTFUL) {
    return (
      <span className="inline-flex items-center gap-1.5 text-warn">
        <TriangleAlert aria-hidden className="size-3.5" />
        {formatPercent(fits)} of its cells fit
      </span>
    );
  }
  return (
    <span className="nums text-ink-soft">
      {formatPercent(column.confidence)} <span className="text-ink-faint">{basisWord(column.basis)}</span>
    </span>
  );
}

function looksLike({ type, date_order: order, decimal, unit }: PreviewColumn): string {
  return [
    type,
    ...(order && (type === "date" || type === "timestamp") ? [DATE_ORDERS[order]] : []),
    ...(decimal === "," ? ["decimal comma"] : []),
    ...(unit ? [unit] : []),
  ].join(", ");
}
