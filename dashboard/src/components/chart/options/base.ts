import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { EChartsOption } from "../echarts";
import type { Palette } from "../palette";

/** Where a drawing goes, and what it is to stress. */
export interface Frame {
  palette: Palette;
  width: number;
  height: number;
  /** The row that was drilled into. */
  marked?: number;
}

/** A drawing, and how a place in it is turned back into a row. */
export interface Drawn {
  options: EChartsOption;
  /** Along which axis the rows stand; null where only the drawn thing itself says which row it is. */
  along: "x" | "y" | null;
  /** Where along a continuous axis the rows stand. */
  places?: number[];
}

export const FADED = 0.3;

export function base(chart: Chart, { palette }: Frame, legend: boolean): EChartsOption {
  return {
    color: palette.series,
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: palette.font, color: palette.inkSoft },
    grid: {
      left: 4,
      right: 14,
      top: (legend ? 32 : 10) + (chart.annotations.length > 0 ? 16 : 0),
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    legend: {
      show: legend,
      type: "scroll",
      top: 0,
      left: 0,
      icon: "roundRect",
      itemWidth: 10,
      itemHeight: 10,
      pageIconColor: palette.inkSoft,
      pageIconInactiveColor: palette.line,
      pageTextStyle: { color: palette.inkFaint },
      inactiveColor: palette.inkFaint,
      textStyle: { color: palette.inkSoft, fontSize: 12 },
    },
  };
}

export function tooltipBox({ palette }: Frame) {
  return {
    confine: true,
    backgroundColor: palette.raised,
    borderColor: palette.line,
    padding: [8, 10],
    textStyle: { color: palette.ink, fontSize: 12 },
    extraCssText: "box-shadow: var(--shadow-lifted); border-radius: 8px;",
  };
}
