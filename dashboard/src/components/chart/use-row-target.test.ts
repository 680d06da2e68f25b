import { describe, expect, it } from "vitest";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { Department } from "@/lib/api/departments/list-departments";
import { nearest } from "./pick";
import { rowsTarget } from "./use-row-target";

const CHART = {
  type: "bar",
  x: { name: "carrier", label: "Carrier", format: "text", unit: null },
  series: [],
  bands: [],
  annotations: [],
  rows: [{ carrier: "Sea & Co: north" }, {}],
} as unknown as Chart;
const DATASET = { id: "d1", department: "any", schema: "moves" };
const DEPARTMENTS = [{ id: "any", schemas: [{ name: "moves", columns: [{ name: "carrier" }] }] }] as unknown as Department[];

describe("rowsTarget", () => {
  it("leads to the rows where x is a column of the dataset", () => {
    expect(rowsTarget({ chart: CHART, dataset: DATASET }, DEPARTMENTS, 0)).toEqual({
      to: "/datasets/d1/rows",
      search: { filter: "carrier:Sea & Co: north" },
    });
  });

  it("leads nowhere where there is no such column, no such row or no such schema", () => {
    expect(rowsTarget({ chart: { ...CHART, x: { ...CHART.x, name: "member" } as Chart["x"] }, dataset: DATASET }, DEPARTMENTS, 0)).toBeNull();
    expect(rowsTarget({ chart: CHART, dataset: DATASET }, DEPARTMENTS, 1)).toBeNull();
    expect(rowsTarget({ chart: CHART, dataset: { ...DATASET, schema: "other" } }, DEPARTMENTS, 0)).toBeNull();
  });
});

describe("nearest", () => {
  it("takes the place that is closest", () => {
    expect(nearest([10, 20, 40], 31)).toBe(2);
    expect(nearest([10, 20, 40], -5)).toBe(0);
  });
});
