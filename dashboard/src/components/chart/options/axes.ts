import { formatCompact } from "@/lib/format/numbers";
import type { Field } from "../fields";
import type { Palette } from "../palette";
import { ticksOf, tickWords } from "./ticks";

const SMALL = 11;
/** What the labels beside a drawing take of its width. */
const VALUE_LABELS = 60;

export function categoryAxis(palette: Palette, data: string[]) {
  return {
    type: "category" as const,
    data,
    axisLine: { lineStyle: { color: palette.line }, onZero: false },
    axisTick: { show: false },
    axisLabel: { color: palette.inkFaint, fontSize: SMALL, hideOverlap: true },
  };
}

/** Names beside bars: as wide as a third of the drawing, then cut; the tooltip and the table have them whole. */
export function nameAxis(palette: Palette, data: string[], width: number) {
  return {
    ...categoryAxis(palette, data),
    axisLine: { show: false },
    axisLabel: { color: palette.inkSoft, fontSize: SMALL, width: Math.round(Math.min(170, width / 3)), overflow: "truncate" as const, interval: 0 },
  };
}

/** Days stand as far apart as they are. */
export function timeAxis(palette: Palette, places: number[], width: number) {
  const from = Math.min(...places);
  const to = Math.max(...places);
  const ticks = ticksOf(places, width - VALUE_LABELS);
  return {
    type: "time" as const,
    min: from,
    max: to,
    axisLine: { lineStyle: { color: palette.line }, onZero: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: palette.inkFaint,
      fontSize: SMALL,
      hideOverlap: true,
      customValues: ticks,
      // ECharts marks up the labels of time axes, to make some bold; ours are all alike.
      rich: undefined,
      formatter: (value: number) => tickWords(value, value === ticks[0]),
    },
  };
}

export function valueAxis(palette: Palette, field: Field, values: (number | null)[] = []) {
  const scale = farFromZero(values);
  return {
    type: "value" as const,
    splitNumber: 4,
    scale,
    minInterval: field.format === "whole" ? 1 : undefined,
    axisLabel: { color: palette.inkFaint, fontSize: SMALL, formatter: (value: number) => formatCompact(value, field.format, field.unit, scale ? 3 : 1) },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

/** Lines far from zero that hardly move would be flat if zero had to be seen. */
export function farFromZero(values: (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  return known.length > 1 && least > 0.7 * Math.max(...known);
}
