import { describe, expect, it } from "vitest";
import type { Insight } from "@/lib/api/insights/get-insight";
import { confidenceOf } from "./confidence";
import { factsOf, readable } from "./payload";
import { insightSearch } from "./search";

function insight(payload: Record<string, unknown>, chart: unknown = null): Insight {
  return { payload, chart } as unknown as Insight;
}

const CHART = {
  x: { name: "period", label: "Month", format: "date", unit: null },
  series: [{ name: "revenue", label: "Revenue", format: "money", unit: "EUR" }],
  bands: [{ low: "low", high: "high", label: "80 %" }],
  rows: [{ period: "2025-12-01", revenue: "5" }, { period: "2026-01-01", low: "1", high: "9" }],
};

describe("factsOf", () => {
  it("says numbers in words, by name", () => {
    const { facts } = factsOf(insight({ change_share: "-0.336245", after: "3950.20", latest_month: "2025-12-01", compared: true, trend_p: "0.0433", lines: 59 }));
    expect(facts.map((fact) => [fact.label, fact.text])).toEqual([
      ["After", "3,950.20"],
      ["Change share", "-33.6%"],
      ["Compared", "Yes"],
      ["Latest month", "1 Dec 2025"],
      ["Lines", "59"],
      ["Trend p-value", "0.0433"],
    ]);
  });

  it("takes the chart's word for what a number is", () => {
    expect(factsOf(insight({ revenue: "79358.490" }, CHART)).facts[0]?.text).toBe("€79,358.49");
  });

  it("makes tables of lists of records, save those that the chart shows", () => {
    const { tables, facts } = factsOf(
      insight({ rows: CHART.rows.map((row) => ({ ...row, extra: 1 })), inputs: [{ input: "carrier", share: "0.1136" }, { input: "mode" }] }, CHART),
    );
    expect(facts).toEqual([]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns.map((column) => [column.label, column.right])).toEqual([
      ["Input", false],
      ["Share", true],
    ]);
    expect(tables[0]?.rows).toEqual([
      { input: "carrier", share: "11.4%" },
      { input: "mode", share: "–" },
    ]);
  });

  it("leaves out what is empty and opens maps", () => {
    expect(factsOf(insight({ none: null, empty: [], test: { z: "1.50" } })).facts).toEqual([{ name: "test_z", label: "Test z", text: "1.50" }]);
  });
});

describe("readable", () => {
  it("counts no line numbers and no order numbers", () => {
    expect(readable("line", 1484)).toBe("1484");
    expect(readable("txn_id", "40000913")).toBe("40000913");
    expect(readable("rows", 1484)).toBe("1,484");
    expect(readable("repeated_in_lines", [768, 1477])).toBe("768, 1477");
  });
});

describe("confidenceOf", () => {
  it("says what a p-value means", () => {
    expect(confidenceOf(insight({ p: "0.005927" }))[0]).toEqual({
      label: "p-value",
      value: "0.0059",
      meaning: "Chance alone would do this in about 0.59% of cases: it is probably real.",
    });
    expect(confidenceOf(insight({ trend_p: "0.8947" }))[0]).toMatchObject({ label: "Trend: p-value", meaning: "Chance alone would do this in about 89% of cases: it may be nothing." });
    expect(confidenceOf(insight({ p: "0" }))[0]?.value).toBe("< 0.0001");
  });

  it("takes no other number for a probability", () => {
    expect(confidenceOf(insight({ p: "17", map: "0.5", top: "0.1" }))).toEqual([]);
  });

  it("gives the next step's interval, and pairs of ends", () => {
    expect(confidenceOf(insight({}, CHART))).toEqual([{ label: "80 % interval", value: "€1.00 to €9.00", meaning: "Where Jan 2026 is expected in 80 % of cases." }]);
    expect(confidenceOf(insight({ expected_low: "1.5", expected_high: "2", low95: "3", high95: "4" })).map((each) => each.label)).toEqual([
      "Expected, Range",
      "95 % interval",
    ]);
  });
});

describe("insightSearch", () => {
  it("takes a row's number alone", () => {
    expect(insightSearch({ row: 3 })).toEqual({ row: 3 });
    expect([insightSearch({ row: "x" }), insightSearch({ row: -1 }), insightSearch({ row: 1.5 }), insightSearch({})]).toEqual([{}, {}, {}, {}]);
  });
});
