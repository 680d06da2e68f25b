import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatCompact } from "@/lib/format/numbers";
import { drawnRows } from "../fits";
import { type Field, firstOf, measures, names, numbersOf, onAxes } from "../fields";
import { nameAxis, valueAxis } from "./axes";
import { base, type Drawn, FADED, type Frame, tooltipBox } from "./base";
import { rowTooltip } from "./tooltip";

/** Few bars stand together at the top, not apart all over the room. */
const TALLEST = 48;

/** Names read best beside their bars; in the plugin's order, the first on top. */
export function bars(chart: Chart, frame: Frame): Drawn {
  const { palette } = frame;
  const fields = onAxes(measures(chart), 1)[0] ?? [];
  const count = drawnRows(chart, frame.height);
  const labels = names(chart).slice(0, count);
  const alone = fields.length === 1;
  const values = fields.flatMap((field) => numbersOf(chart, field).slice(0, count));
  const framed = base(chart, frame, !alone);
  return {
    along: "y",
    options: {
      ...framed,
      grid: { ...(framed.grid as object), bottom: Math.max(4, frame.height - 10 - count * TALLEST) },
      tooltip: { ...tooltipBox(frame), trigger: "axis", axisPointer: { type: "shadow", shadowStyle: { opacity: 0.06 } }, formatter: rowTooltip(chart, labels) },
      yAxis: { ...nameAxis(palette, labels, frame.width), inverse: true },
      xAxis: {
        ...valueAxis(palette, firstOf(chart)),
        scale: false,
        // Room for the number at a bar's end.
        boundaryGap: alone ? [values.some((value) => (value ?? 0) < 0) ? "14%" : 0, "14%"] : [0, 0],
        ...(alone ? { axisLabel: { show: false }, splitLine: { show: false } } : {}),
      },
      series: fields.map((field) => ({
        type: "bar",
        name: field.label,
        barMaxWidth: 16,
        barCategoryGap: alone ? "35%" : "25%",
        label: alone ? endLabel(field, frame) : undefined,
        data: numbersOf(chart, field)
          .slice(0, count)
          .map((value, row) => bar(value, row, frame)),
      })),
    } as Drawn["options"],
  };
}

function bar(value: number | null, row: number, frame: Frame) {
  const negative = value !== null && value < 0;
  return {
    value,
    itemStyle: {
      borderRadius: negative ? [3, 0, 0, 3] : [0, 3, 3, 0],
      opacity: frame.marked === undefined || frame.marked === row ? 1 : FADED,
    },
    label: { position: negative ? "left" : "right", opacity: 1 },
  };
}

function endLabel(field: Field, { palette }: Frame) {
  return {
    show: true,
    color: palette.inkSoft,
    fontSize: 11,
    formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? formatCompact(value, field.format, field.unit) : ""),
  };
}
