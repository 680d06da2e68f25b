import { Bars } from "@/components/data/bars";
import { typeWord } from "@/components/data/type-icon";
import { type Fact, Facts } from "@/components/ui/facts";
import type { ColumnProfile } from "@/lib/api/datasets/get-profile";
import { formatCell, isNumeric } from "@/lib/format/cells";
import { formatCount, formatPercent, formatValue } from "@/lib/format/numbers";

const number = (some: number | null) => formatValue(some, "decimal");

/** Everything that is known of a column's values. */
export function ColumnDetail({ column, rows }: { column: ColumnProfile; rows: number }) {
  const value = (text: string | null) => formatCell(text, column.type) ?? "–";
  const facts: Fact[] = [
    { term: "Kind", value: typeWord(column.type) },
    { term: "Empty", value: `${formatCount(column.null_count)} (${formatPercent(column.null_percentage / 100)})` },
    { term: "Different", value: formatCount(column.unique_count) },
    ...(column.type === "text" ? [] : [{ term: "Smallest", value: value(column.min) }]),
    ...(isNumeric(column.type)
      ? [
          { term: "A quarter is below", value: number(column.q25) },
          { term: "Half is below", value: number(column.median) },
          { term: "Three quarters are below", value: number(column.q75) },
        ]
      : []),
    ...(column.type === "text" ? [] : [{ term: "Largest", value: value(column.max) }]),
    ...(isNumeric(column.type)
      ? [
          { term: "Mean", value: number(column.mean) },
          { term: "Standard deviation", value: number(column.std_dev) },
          { term: "Far-off values", value: formatCount(column.outliers) },
        ]
      : []),
  ];
  return (
    <div className="grid gap-x-10 gap-y-6 px-4 py-4 md:grid-cols-2 lg:grid-cols-3">
      <Facts facts={facts} />
      {column.histogram.length > 0 && <Histogram column={column} value={value} />}
      {column.top_values.length > 0 && <TopValues column={column} rows={rows} value={value} />}
    </div>
  );
}

interface PartProps {
  column: ColumnProfile;
  value: (text: string | null) => string;
}

function Histogram({ column, value }: PartProps) {
  const bins = column.histogram;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 text-xs font-medium text-ink-faint">How the values are spread</figcaption>
      <Bars
        counts={bins.map((bin) => bin.count)}
        titles={bins.map((bin) => `${value(bin.from)} to ${value(bin.to)}: ${formatCount(bin.count)}`)}
        label={bins.map((bin) => `${value(bin.from)} to ${value(bin.to)}: ${formatCount(bin.count)} rows`).join("; ")}
        className="h-28 w-full"
      />
      <div className="nums mt-1 flex justify-between text-xs text-ink-faint">
        <span>{value(bins[0]?.from ?? null)}</span>
        <span>{value(bins.at(-1)?.to ?? null)}</span>
      </div>
    </figure>
  );
}

function TopValues({ column, rows, value }: PartProps & { rows: number }) {
  const most = Math.max(1, ...column.top_values.map((each) => each.count));
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-xs font-medium text-ink-faint">Commonest values</h3>
      <ol className="flex flex-col gap-1">
        {column.top_values.map((each) => (
          <li key={each.value} className="relative flex items-baseline justify-between gap-3 px-1.5 py-0.5 text-xs">
            <span
              aria-hidden
              className="absolute inset-y-0 left-0 rounded-sm bg-accent-soft"
              style={{ width: `${(each.count / most) * 100}%` }}
            />
            <span title={each.value} className="relative truncate text-ink">
              {value(each.value)}
            </span>
            <span className="nums relative whitespace-nowrap text-ink-soft">
              {formatCount(each.count)} · {formatPercent(rows > 0 ? each.count / rows : null)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
