import { useEffect, useRef } from "react";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { init } from "./echarts";
import { optionsOf } from "./options";
import { readPalette } from "./palette";

interface DrawingProps {
  chart: Chart;
  height: number;
  /** A point was chosen: its row. */
  onPick?: (row: Chart["rows"][number]) => void;
}

/** The drawing itself: ECharts in an SVG, in step with the theme and its room. Loaded with the first chart of a page. */
export default function Drawing({ chart, height, onPick }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = place.current;
    if (!element) {
      return undefined;
    }
    const drawing = init(element, undefined, { renderer: "svg" });
    const draw = () => {
      const options = optionsOf(chart, readPalette());
      if (options) {
        drawing.setOption(options, true);
      }
    };
    draw();
    drawing.on("click", (event) => {
      const row = chart.rows[event.dataIndex];
      if (row) {
        pick.current?.(row);
      }
    });
    const resized = new ResizeObserver(() => drawing.resize());
    resized.observe(element);
    const themed = new MutationObserver(draw);
    themed.observe(document.documentElement, { attributeFilter: ["class"] });
    return () => {
      resized.disconnect();
      themed.disconnect();
      drawing.dispose();
    };
  }, [chart]);
  return <div ref={place} role="img" aria-label={`${chart.title}. ${chart.description}`} style={{ height }} className="w-full" />;
}
