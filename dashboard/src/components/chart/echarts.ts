import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, LegendComponent, LegendScrollComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { format, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { inTurn } from "@/lib/turns";
import { readPalette } from "./palette";

/** Of ECharts, with all that charts are made of here. */
export type Drawing = ReturnType<typeof init>;

export function newDrawing(...of: Parameters<typeof init>): Drawing {
  prepare();
  return init(...of);
}

/** As often as one likes: ECharts takes each part once. */
function prepare(): void {
  use([
    BarChart,
    HeatmapChart,
    LineChart,
    PieChart,
    ScatterChart,
    DataZoomComponent,
    GridComponent,
    LegendComponent,
    LegendScrollComponent,
    MarkLineComponent,
    TooltipComponent,
    VisualMapComponent,
    SVGRenderer,
  ]);
}

// What the first drawing would have to do, each in a turn before it: a page that draws answers meanwhile.
inTurn(prepare);
inTurn(() => format.getTextRect("0", `12px ${readPalette().font}`));

export type { EChartsOption } from "echarts";
