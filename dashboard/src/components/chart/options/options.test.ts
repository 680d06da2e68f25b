import { describe, expect, it } from "vitest";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { Palette } from "../palette";
import { range } from "./heatmap";
import { optionsOf } from "./options-of";
import { slicesOf } from "./pie";
import { tooltip } from "./tooltip";

const PALETTE: Palette = {
  series: ["#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8"],
  ink: "#ink",
  inkSoft: "#soft",
  inkFaint: "#faint",
  line: "#line",
  hover: "#hover",
  surface: "#surface",
  raised: "#raised",
  font: "sans-serif",
};
const FRAME = { palette: PALETTE, width: 480, height: 240 };

const DAY = { name: "day", label: "Day", format: "date" as const, unit: null };
const NAME = { name: "name", label: "Name", format: "text" as const, unit: null };
const MONEY = { name: "money", label: "Money", format: "money" as const, unit: "EUR" };
const COUNT = { name: "count", label: "Count", format: "whole" as const, unit: null };
const SHARE = { name: "share", label: "Share", format: "percent" as const, unit: null };

function chart(part: Partial<Chart>): Chart {
  return { type: "bar", title: "A chart", description: "What it shows", x: NAME, series: [MONEY], bands: [], annotations: [], rows: [], ...part };
}

/** As ECharts reads it: which of its many optional parts are there is what is tested. */
function optionsFor(part: Partial<Chart>, frame: Partial<typeof FRAME & { marked: number }> = {}) {
  const drawn = optionsOf(chart(part), { ...FRAME, ...frame });
  return { ...drawn, options: drawn?.options as unknown as Record<string, never> & { series: Series[] } };
}

interface Series {
  type: string;
  name?: string;
  yAxisIndex?: number;
  data: { value: unknown; symbolSize?: number; itemStyle?: { opacity: number; borderRadius: number[] } }[];
}

describe("optionsOf", () => {
  it("draws nothing for what is no drawing", () => {
    expect(optionsOf(chart({ type: "kpi" }), FRAME)).toBeNull();
    expect(optionsOf(chart({ type: "table" }), FRAME)).toBeNull();
  });

  it("sets days as far apart as they are, so that a gap is seen", () => {
    const { options, places } = optionsFor({
      type: "timeseries",
      x: DAY,
      rows: [
        { day: "2025-01-01", money: "10.5" },
        { day: "2025-02-01", money: null },
        { day: "2025-06-01", money: "-3" },
      ],
    });
    expect(options.xAxis).toMatchObject({ type: "time" });
    expect(places).toEqual([Date.UTC(2025, 0, 1), Date.UTC(2025, 1, 1), Date.UTC(2025, 5, 1)]);
    expect(options.series[0]?.data.map((point) => point.value)).toEqual([
      [Date.UTC(2025, 0, 1), 10.5],
      [Date.UTC(2025, 1, 1), null],
      [Date.UTC(2025, 5, 1), -3],
    ]);
  });

  it("shows a point that has no neighbours, as no line goes through it", () => {
    const { options } = optionsFor({ type: "timeseries", x: DAY, rows: [{ day: "2025-01-01", money: "1" }] });
    expect(options.series[0]?.data[0]?.symbolSize).toBeGreaterThan(0);
  });

  it("takes names for periods that are no days", () => {
    const { options, places } = optionsFor({ type: "timeseries", x: NAME, rows: [{ name: "W1", money: "1" }, { name: "W2", money: "2" }] });
    expect(options.xAxis).toMatchObject({ type: "category", data: ["W1", "W2"] });
    expect(places).toBeUndefined();
  });

  it("gives two units an axis each, and leaves a third to the table", () => {
    const { options } = optionsFor({
      type: "timeseries",
      x: DAY,
      series: [MONEY, SHARE, COUNT],
      rows: [{ day: "2025-01-01", money: "1", share: "0.5", count: 3 }],
    });
    expect(options.yAxis).toHaveLength(2);
    expect(options.series.map((series) => [series.name, series.yAxisIndex])).toEqual([
      ["Money", 0],
      ["Share", 1],
    ]);
  });

  it("draws a band as the room from its lower to its upper field", () => {
    const { options } = optionsFor({
      type: "timeseries",
      x: DAY,
      bands: [{ low: "low", high: "high", label: "95 %" }],
      rows: [
        { day: "2025-01-01", money: "5" },
        { day: "2025-02-01", low: "-10", high: "30" },
      ],
    });
    const [low, room] = options.series as unknown as { data: unknown[][] }[];
    expect(low?.data.map((point) => point[1])).toEqual([null, -10]);
    expect(room?.data.map((point) => point[1])).toEqual([null, 40]);
  });

  it("rounds a bar at its end, on whichever side of zero that is", () => {
    const { options } = optionsFor({ rows: [{ name: "up", money: "5" }, { name: "down", money: "-5" }, { name: "none", money: null }] });
    expect(options.series[0]?.data.map((bar) => [bar.value, bar.itemStyle?.borderRadius])).toEqual([
      [5, [0, 3, 3, 0]],
      [-5, [3, 0, 0, 3]],
      [null, [0, 3, 3, 0]],
    ]);
  });

  it("stands bars over days upright, in their order", () => {
    expect(optionsFor({ x: DAY, rows: [{ day: "2025-01-01", money: "5" }] }).along).toBe("x");
    expect(optionsFor({ rows: [{ name: "a", money: "5" }] }).along).toBe("y");
  });

  it("draws no more bars than can be read", () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ name: `n${index}`, money: String(index) }));
    expect(optionsFor({ rows }).options.series[0]?.data.length).toBeLessThan(12);
  });

  it("fades all but the row that was chosen", () => {
    const rows = [{ name: "a", money: "1" }, { name: "b", money: "2" }];
    expect(optionsFor({ rows }, { marked: 1 }).options.series[0]?.data.map((bar) => bar.itemStyle?.opacity)).toEqual([0.3, 1]);
  });

  it("draws a pie that goes below zero as bars", () => {
    expect(optionsFor({ type: "pie", rows: [{ name: "a", money: "3" }, { name: "b", money: "1" }] }).options.series[0]?.type).toBe("pie");
    expect(optionsFor({ type: "pie", rows: [{ name: "a", money: "3" }, { name: "b", money: "-1" }] }).options.series[0]?.type).toBe("bar");
  });

  it("leaves cells without a number empty in a heatmap", () => {
    const { options } = optionsFor({
      type: "heatmap",
      series: [{ ...NAME, name: "shop", label: "Shop" }, COUNT],
      rows: [
        { name: "Mon", shop: "A", count: 4 },
        { name: "Tue", shop: "A", count: null },
      ],
    });
    expect(options.series[0]?.data.map((cell) => cell.value)).toEqual([
      ["Mon", "A", 4],
      ["Tue", "A", "-"],
    ]);
  });

  it("sets a scatter's names along a category axis, and its numbers along a number axis", () => {
    expect(optionsFor({ type: "scatter", rows: [{ name: "a", money: "1" }] }).options.xAxis).toMatchObject({ type: "category", data: ["a"] });
    expect(optionsFor({ type: "scatter", x: COUNT, rows: [{ count: 3, money: "1" }] }).options.xAxis).toMatchObject({ type: "value" });
  });
});

describe("slicesOf", () => {
  it("puts what can't be told apart together", () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ name: `n${index}`, money: "10" }));
    const slices = slicesOf(chart({ type: "pie", rows }), 240);
    expect(slices).toHaveLength(8);
    expect(slices.at(-1)).toEqual({ name: "5 others", value: 50 });
  });
});

describe("range", () => {
  it("parts the colours at zero where numbers go below it", () => {
    expect(range([-2, 5], "more", "less", "none")).toEqual({ min: -5, max: 5, inRange: { color: ["less", "none", "more"] } });
    expect(range([2, 5], "more", "less", "none")).toEqual({ min: 2, max: 5, inRange: { color: ["none", "more"] } });
    expect(range([-2, -5], "more", "less", "none")).toEqual({ min: -5, max: 0, inRange: { color: ["less", "none"] } });
  });
});

describe("tooltip", () => {
  it("escapes what stands in the data", () => {
    const html = tooltip('<img src=x onerror="alert(1)">', [["<b>", "a & b"]]);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<b>&");
    expect(html).toContain("a &amp; b");
  });
});
