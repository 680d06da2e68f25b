import { describe, expect, it } from "vitest";
import type { Dashboard, DashboardChart } from "@/lib/api/dashboards/get-dashboard";
import type { Insight } from "@/lib/api/insights/get-insight";
import { chosenInsights, severityCounts } from "./insight-filter";
import { wholeLines } from "./layout";
import { missingOf } from "./missing";
import { dashboardSearch } from "./search";
import { periodLabel, viewOf } from "./view";

const SPAN = { from: "2023-01-02", to: "2025-12-31" };
const DATASET = "01a1ffdd-5919-7000-a6e0-61c95345fcee";

describe("dashboardSearch", () => {
  it("keeps what is ours and leaves the rest out", () => {
    expect(dashboardSearch({ period: "6m", compare: "none", dataset: DATASET, severity: "high", q: 914, insights: "all", utm: "x" })).toEqual({
      period: "6m",
      compare: "none",
      dataset: DATASET,
      severity: "high",
      q: "914",
      insights: "all",
    });
    expect(dashboardSearch({ period: "9m", compare: "x", dataset: "../x", severity: "x", q: "", insights: "x" })).toEqual({});
  });

  it("takes two days in their order, before any preset", () => {
    expect(dashboardSearch({ from: "2025-01-01", to: "2025-03-31", period: "3m" })).toEqual({ from: "2025-01-01", to: "2025-03-31" });
    expect(dashboardSearch({ from: "2025-04-01", to: "2025-03-31" })).toEqual({});
    expect(dashboardSearch({ from: "2025-02-30", to: "2025-03-31" })).toEqual({});
  });
});

describe("viewOf", () => {
  it("asks for nothing but what is stored where nobody has chosen", () => {
    expect(viewOf({}, SPAN)).toEqual({ period: null, compare: null, filter: null });
    expect(viewOf({ compare: "previous_year" }, SPAN).filter).toBeNull();
  });

  it("compares a chosen period with what is sensible, or as chosen, or not", () => {
    const period = { from: "2025-07-01", to: "2025-12-31" };
    expect(viewOf({ period: "6m" }, SPAN).filter).toEqual({ ...period, compare: "previous_year" });
    expect(viewOf({ period: "6m", compare: "previous_period" }, SPAN).filter).toEqual({ ...period, compare: "previous_period" });
    expect(viewOf({ period: "6m", compare: "none" }, SPAN).filter).toEqual(period);
  });

  it("takes a preset for all data as long as nobody knows the data's days", () => {
    expect(viewOf({ period: "6m" }, null).filter).toBeNull();
    expect(viewOf({ from: "2025-01-01", to: "2025-01-31" }, null).period).toEqual({ from: "2025-01-01", to: "2025-01-31" });
  });

  it("names what is shown", () => {
    expect(periodLabel({}, SPAN)).toBe("All data");
    expect(periodLabel({ period: "12m" }, SPAN)).toBe("Last 12 months");
    expect(periodLabel({ from: "2025-01-01", to: "2025-03-31" }, SPAN)).toBe("Jan – Mar 2025");
  });
});

describe("wholeLines", () => {
  const narrow = { chart: { type: "bar", series: [{}], x: {} } } as unknown as DashboardChart;
  const broad = { chart: { type: "table", series: [{}, {}, {}, {}, {}], x: {} } } as unknown as DashboardChart;

  it("pairs charts, and stretches who has no neighbour", () => {
    expect(wholeLines([narrow, narrow, narrow])).toEqual([false, false, true]);
    expect(wholeLines([narrow, broad, narrow, narrow])).toEqual([true, true, false, false]);
    expect(wholeLines([])).toEqual([]);
  });
});

describe("missingOf", () => {
  it("names what all data has and the chosen part has not", () => {
    const all = { kpis: [{ type: "a", label: "Orders" }], charts: [{ type: "b", title: "Forecast" }, { type: "c", title: "Trend" }] } as Dashboard;
    expect(missingOf(all, { ...all, charts: all.charts.slice(1) })).toEqual(["Forecast"]);
    expect(missingOf(all, all)).toEqual([]);
  });
});

const insight = (id: string, severity: Insight["severity"], title: string, dataset = "d1") =>
  ({ id, severity, title, summary: "", drivers: [{ member: "Crêpe pan" }], dataset_id: dataset }) as unknown as Insight;

describe("insights", () => {
  const all = [insight("1", "high", "Revenue fell"), insight("2", "info", "Revenue"), insight("3", "info", "Orders", "d2")];
  const ids = (search: Parameters<typeof chosenInsights>[1]) => chosenInsights(all, search).map((each) => each.id);

  it("are found by every word, in titles and drivers alike", () => {
    expect(ids({ q: "REVENUE pan" })).toEqual(["1", "2"]);
    expect(ids({ q: "revenue nothing" })).toEqual([]);
  });

  it("are of a severity and of a dataset", () => {
    expect(ids({ severity: "info", dataset: "d1" })).toEqual(["2"]);
  });

  it("are counted whichever severity is chosen", () => {
    expect(severityCounts(all, { severity: "high", q: "revenue" }).map((each) => each.count)).toEqual([1, 0, 0, 1]);
  });
});
