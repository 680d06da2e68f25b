import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { bars } from "./bars";
import type { Drawn, Frame } from "./base";
import { columns } from "./columns";
import { heatmap } from "./heatmap";
import { pie, pieable } from "./pie";
import { scatter } from "./scatter";
import { timeseries } from "./timeseries";

/** What ECharts draws for a chart that a plugin described; null for those that are no drawing (kpi, table). */
export function optionsOf(chart: Chart, frame: Frame): Drawn | null {
  switch (chart.type) {
    case "timeseries":
      return timeseries(chart, frame);
    case "bar":
      return chart.x?.format === "date" ? columns(chart, frame) : bars(chart, frame);
    case "histogram":
      return columns(chart, frame);
    case "pie":
      return pieable(chart) ? pie(chart, frame) : bars({ ...chart, type: "bar" }, frame);
    case "scatter":
      return scatter(chart, frame);
    case "heatmap":
      return heatmap(chart, frame);
    default:
      return null;
  }
}
