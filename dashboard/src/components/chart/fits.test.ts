import { describe, expect, it } from "vitest";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { drawnRows, leftOut, roomyHeight } from "./fits";

const NAME = { name: "name", label: "Name", format: "text" as const, unit: null };
const MONEY = { name: "money", label: "Money", format: "money" as const, unit: "EUR" };
const SHARE = { name: "share", label: "Share", format: "percent" as const, unit: null };

function chart(type: Chart["type"], count: number, part: Partial<Chart> = {}): Chart {
  const rows = Array.from({ length: count }, (_, index) => ({ name: `n${index}`, money: "1" }));
  return { type, title: "", description: "", x: NAME, series: [MONEY], bands: [], annotations: [], rows, ...part };
}

describe("leftOut", () => {
  it("says nothing where everything is drawn", () => {
    expect(leftOut(chart("bar", 5), 240)).toBeNull();
    expect(leftOut(chart("table", 500), 240)).toBeNull();
  });

  it("says how many bars are drawn", () => {
    expect(leftOut(chart("bar", 200), 240)).toBe("The first 9 of 200 are drawn; the table has them all.");
  });

  it("says which slices are drawn together", () => {
    expect(leftOut(chart("pie", 12), 240)).toBe("The last 5 of 12 are drawn together; the table has them all.");
  });

  it("names the fields whose unit has no axis", () => {
    expect(leftOut(chart("bar", 3, { series: [MONEY, SHARE] }), 240)).toBe("Another unit, in the table only: Share.");
  });

  it("counts a heatmap's rows and columns", () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({ name: `n${index % 4}`, shop: `s${index}`, money: "1" }));
    const heatmap = chart("heatmap", 0, { series: [{ ...NAME, name: "shop" }, MONEY], rows });
    expect(leftOut(heatmap, 224)).toBe("10 of 400 rows and 4 of 4 columns are drawn; the table has them all.");
  });
});

describe("roomyHeight", () => {
  it("gives all bars room, up to a screen", () => {
    const thirteen = chart("bar", 13);
    expect(drawnRows(thirteen, roomyHeight(thirteen))).toBe(13);
    expect(roomyHeight(chart("bar", 500))).toBe(620);
    expect(roomyHeight(chart("timeseries", 500))).toBe(320);
  });
});
