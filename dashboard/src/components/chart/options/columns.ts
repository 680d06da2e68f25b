import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { firstOf, measures, names, numbersOf, onAxes } from "../fields";
import { categoryAxis, valueAxis } from "./axes";
import { base, type Drawn, FADED, type Frame, tooltipBox } from "./base";
import { rowTooltip } from "./tooltip";

/** Upright, in the order of x: what a histogram is, and bars over days. */
export function columns(chart: Chart, frame: Frame): Drawn {
  const { palette } = frame;
  const labels = names(chart);
  const fields = onAxes(measures(chart), 1)[0] ?? [];
  const gap = chart.type === "histogram" ? "6%" : "30%";
  return {
    along: "x",
    options: {
      ...base(chart, frame, fields.length > 1),
      tooltip: { ...tooltipBox(frame), trigger: "axis", axisPointer: { type: "shadow", shadowStyle: { opacity: 0.06 } }, formatter: rowTooltip(chart, labels) },
      xAxis: categoryAxis(palette, labels),
      yAxis: { ...valueAxis(palette, firstOf(chart)), scale: false },
      series: fields.map((field) => ({
        type: "bar",
        name: field.label,
        barCategoryGap: gap,
        barMaxWidth: chart.type === "histogram" ? undefined : 36,
        data: numbersOf(chart, field).map((value, row) => ({
          value,
          itemStyle: {
            borderRadius: value !== null && value < 0 ? [0, 0, 3, 3] : [3, 3, 0, 0],
            opacity: frame.marked === undefined || frame.marked === row ? 1 : FADED,
          },
        })),
      })),
    } as Drawn["options"],
  };
}
