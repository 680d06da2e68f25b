import { describe, expect, it } from "vitest";
import type { Insight } from "@/lib/api/insights/get-insight";
import { driverGroups, unitOf } from "./drivers";

const DRIVERS = [
  { dimension: "product", member: "Pan", contribution: "-50", share: "0.25" },
  { dimension: "product", member: "Kite", contribution: "200.5", share: null },
  { dimension: "channel", member: "web", contribution: "100.25", share: "0.5" },
];

describe("driverGroups", () => {
  it("ranks by size within each dimension, all on one scale", () => {
    const groups = driverGroups(DRIVERS, { format: "money", unit: "EUR" });
    expect(groups.map((group) => [group.dimension, group.bars.map((bar) => bar.member)])).toEqual([
      ["product", ["Kite", "Pan"]],
      ["channel", ["web"]],
    ]);
    expect(groups[0]?.bars[1]).toEqual({ member: "Pan", contribution: "-€50.00", share: "25%", length: 50 / 200.5, negative: true });
    expect(groups[1]?.bars[0]?.length).toBe(0.5);
  });

  it("has no length where nothing contributes", () => {
    expect(driverGroups([{ dimension: "d", member: "m", contribution: "0", share: null }], { format: "decimal", unit: null })[0]?.bars[0]?.length).toBe(0);
  });
});

const insight = (rows: Record<string, unknown>[]) =>
  ({ drivers: DRIVERS, chart: { series: [{ name: "c", label: "C", format: "money", unit: "EUR" }], rows } }) as unknown as Insight;

describe("unitOf", () => {
  it("takes the chart's unit only where the chart draws the same numbers", () => {
    expect(unitOf(insight([{ c: "200.5" }]))).toEqual({ format: "money", unit: "EUR" });
    expect(unitOf(insight([{ c: "0.68" }]))).toEqual({ format: "decimal", unit: null });
  });
});
