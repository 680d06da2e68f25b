import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatCompact } from "@/lib/format/numbers";
import { heatmapRoom } from "../fits";
import { type Field, firstOf, names, numbersOf, shown } from "../fields";
import { categoryAxis, nameAxis } from "./axes";
import { base, type Drawn, type Frame, tooltipBox } from "./base";
import { tooltip } from "./tooltip";

/** x across; the first field names the row, the last one is the colour. With one field there is one row. */
export function heatmap(chart: Chart, frame: Frame): Drawn {
  const { palette, marked } = frame;
  const colour = chart.series.at(-1) ?? firstOf(chart);
  const down = chart.series.length > 1 ? (chart.series[0] as Field) : null;
  const acrossOf = names(chart);
  const downOf = chart.rows.map((row) => (down ? shown(down, row[down.name]) : colour.label));
  const room = heatmapRoom(frame.height);
  const across = [...new Set(acrossOf)].slice(0, room.across);
  const rows = [...new Set(downOf)].slice(0, room.down);
  const values = numbersOf(chart, colour);
  const known = values.filter((value) => value !== null);
  return {
    along: null,
    options: {
      ...base(chart, frame, false),
      grid: { ...(base(chart, frame, false).grid as object), bottom: 40 },
      tooltip: {
        ...tooltipBox(frame),
        trigger: "item",
        formatter: (point: unknown) => {
          const index = (point as { dataIndex: number }).dataIndex;
          const row = chart.rows[index];
          return row ? tooltip(`${acrossOf[index]} · ${downOf[index]}`, [[colour.label, shown(colour, row[colour.name])]]) : "";
        },
      },
      xAxis: { ...categoryAxis(palette, across), axisLine: { show: false } },
      yAxis: { ...nameAxis(palette, rows, frame.width), inverse: true },
      visualMap: {
        ...range(known, palette.series[0] ?? palette.ink, palette.series[1] ?? palette.ink, palette.hover),
        orient: "horizontal",
        left: "center",
        bottom: 0,
        itemHeight: 90,
        itemWidth: 8,
        calculable: false,
        formatter: (value: unknown) => formatCompact(Number(value), colour.format, colour.unit),
        text: known.length > 0 ? [formatCompact(Math.max(...known), colour.format, colour.unit), formatCompact(Math.min(...known), colour.format, colour.unit)] : undefined,
        textStyle: { color: palette.inkFaint, fontSize: 11 },
      },
      series: [
        {
          type: "heatmap",
          itemStyle: { borderColor: palette.surface, borderWidth: 1, borderRadius: 2 },
          emphasis: { itemStyle: { borderColor: palette.ink } },
          data: values.map((value, row) => ({
            value: [acrossOf[row], downOf[row], value ?? "-"],
            ...(marked === row ? { itemStyle: { borderColor: palette.ink, borderWidth: 2 } } : {}),
          })),
        },
      ],
    } as Drawn["options"],
  };
}

/** From nothing to much; where numbers go below zero, two colours that part there. */
export function range(known: number[], more: string, less: string, none: string) {
  const least = Math.min(0, ...known);
  const most = Math.max(0, ...known);
  if (least < 0 && most > 0) {
    const far = Math.max(-least, most);
    return { min: -far, max: far, inRange: { color: [less, none, more] } };
  }
  return least < 0
    ? { min: least, max: 0, inRange: { color: [less, none] } }
    : { min: known.length > 0 ? Math.min(...known) : 0, max: most || 1, inRange: { color: [none, more] } };
}
