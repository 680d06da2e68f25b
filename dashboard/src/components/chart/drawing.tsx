import { useEffect, useRef } from "react";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { cn } from "@/lib/cn";
import { inTurn } from "@/lib/turns";
import { type Drawing as Instance, newDrawing } from "./echarts";
import type { Drawn } from "./options/base";
import { optionsOf } from "./options/options-of";
import { readPalette } from "./palette";
import { nearest } from "./pick";

export interface DrawingProps {
  chart: Chart;
  height: number;
  /** The row that was drilled into. */
  marked?: number;
  /** A point was chosen: its row. */
  onPick?: (row: number) => void;
}

/** The drawing itself: ECharts in an SVG, in step with the theme and its room. Loaded with the first chart of a page. */
export function Drawing({ chart, height, marked, onPick }: DrawingProps) {
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
    let end = () => {};
    const takeBack = inTurn(() => {
      end = drawnOn(element, { chart, height, marked }, (row) => pick.current?.(row));
    });
    return () => {
      takeBack();
      end();
    };
  }, [chart, height, marked]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={`${chart.title}. ${chart.description}`}
      style={{ height }}
      className={cn("w-full", onPick && "[&_*]:cursor-pointer!")}
    />
  );
}

/** @returns ends it */
function drawnOn(element: HTMLElement, { chart, height, marked }: DrawingProps, chosen: (row: number) => void): () => void {
  const drawing = newDrawing(element, undefined, { renderer: "svg" });
  let current: Drawn | null = null;
  const draw = () => {
    current = optionsOf(chart, { palette: readPalette(), width: element.clientWidth, height, marked });
    if (current) {
      drawing.setOption(current.options, { notMerge: true, lazyUpdate: true });
    }
  };
  draw();
  listen(drawing, () => current, (row) => chart.rows[row] && chosen(row));
  let width = element.clientWidth;
  const resized = new ResizeObserver(() => {
    if (element.clientWidth !== width) {
      width = element.clientWidth;
      drawing.resize();
      draw();
    }
  });
  resized.observe(element);
  const themed = new MutationObserver(draw);
  themed.observe(document.documentElement, { attributeFilter: ["class"] });
  return () => {
    resized.disconnect();
    themed.disconnect();
    drawing.dispose();
  };
}

/** Where rows stand along an axis, the whole of a row's place counts as the row, not its line alone. */
function listen(drawing: Instance, current: () => Drawn | null, chosen: (row: number) => void): void {
  drawing.on("click", (event) => {
    if (current()?.along === null) {
      chosen(event.dataIndex);
    }
  });
  drawing.getZr().on("click", ({ offsetX, offsetY }) => {
    const drawn = current();
    const point = [offsetX, offsetY];
    if (!drawn?.along || !drawing.containPixel("grid", point)) {
      return;
    }
    const [across, down] = drawing.convertFromPixel("grid", point) as unknown as [number, number];
    const value = drawn.along === "x" ? across : down;
    chosen(drawn.places ? nearest(drawn.places, value) : Math.round(value));
  });
}
