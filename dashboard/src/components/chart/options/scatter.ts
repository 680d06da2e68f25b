import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { toNumber } from "@/lib/format/numbers";
import { drawnRows } from "../fits";
import { firstOf, measures, moments, names, numbersOf, numeric, onAxes } from "../fields";
import { categoryAxis, timeAxis, valueAxis } from "./axes";
import { base, type Drawn, FADED, type Frame, tooltipBox } from "./base";
import { lines, tooltip } from "./tooltip";

const SYMBOLS = ["circle", "triangle", "diamond", "rect"];

/** x may be a number, a day or a name. */
export function scatter(chart: Chart, frame: Frame): Drawn {
  const { palette, marked } = frame;
  const x = chart.x ?? firstOf(chart);
  const places = moments(chart);
  const labels = names(chart);
  const groups = onAxes(measures(chart), 2);
  const fields = groups.flat();
  const count = drawnRows(chart, frame.height);
  const across = places ?? (numeric(x) ? chart.rows.map((row) => toNumber(row[x.name])) : labels);
  return {
    along: null,
    options: {
      ...base(chart, frame, fields.length > 1),
      tooltip: {
        ...tooltipBox(frame),
        trigger: "item",
        formatter: (point: unknown) => {
          const index = (point as { dataIndex: number }).dataIndex;
          const row = chart.rows[index];
          return row ? tooltip(numeric(x) ? `${x.label}: ${labels[index]}` : (labels[index] ?? ""), lines(chart, row)) : "";
        },
      },
      xAxis: places
        ? timeAxis(palette, places, frame.width)
        : numeric(x)
          ? { ...valueAxis(palette, x, across as (number | null)[]), splitLine: { show: false }, name: x.label, nameLocation: "middle", nameGap: 26, nameTextStyle: { color: palette.inkFaint, fontSize: 11 } }
          : categoryAxis(palette, [...new Set(labels)]),
      yAxis: groups.map((group, index) => ({
        ...valueAxis(palette, group[0] ?? firstOf(chart), group.flatMap((field) => numbersOf(chart, field))),
        ...(index > 0 ? { position: "right", splitLine: { show: false } } : {}),
      })),
      grid: { ...(base(chart, frame, fields.length > 1).grid as object), outerBoundsContain: "all" },
      series: fields.map((field, index) => ({
        type: "scatter",
        name: field.label,
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 7,
        yAxisIndex: Math.max(0, groups.findIndex((group) => group.includes(field))),
        data: numbersOf(chart, field)
          .slice(0, count)
          .map((value, row) => ({
            value: [across[row], value],
            ...(marked === row ? { symbolSize: 13 } : {}),
            itemStyle: { opacity: marked === undefined ? 0.75 : marked === row ? 1 : FADED },
          })),
      })),
    } as Drawn["options"],
  };
}
