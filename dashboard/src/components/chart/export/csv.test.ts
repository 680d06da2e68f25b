import { describe, expect, it } from "vitest";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { chartCsv } from "./csv";
import { fileName } from "./file-name";

const CHART: Chart = {
  type: "bar",
  title: "Sales",
  description: "",
  x: { name: "name", label: "Name", format: "text", unit: null },
  series: [{ name: "money", label: "Revenue", format: "money", unit: "EUR" }],
  bands: [{ low: "low", high: "high", label: "95 %" }],
  annotations: [],
  rows: [
    { name: 'A "b", c', money: "12345678901234567890.120", low: "1", high: "2" },
    { name: "=cmd|' /C calc'!A0", money: "-3.50" },
    { name: "@x", money: null },
  ],
};

describe("chartCsv", () => {
  const lines = chartCsv(CHART).slice(1).split("\r\n");

  it("begins so that spreadsheets read its letters right", () => {
    expect(chartCsv(CHART).charCodeAt(0)).toBe(0xfeff);
  });

  it("names units, and both ends of a band", () => {
    expect(lines[0]).toBe("Name,Revenue (EUR),95 % from,95 % to");
  });

  it("keeps numbers exact and quotes what needs it", () => {
    expect(lines[1]).toBe('"A ""b"", c",12345678901234567890.120,1,2');
  });

  it("makes text of what a spreadsheet would run, and leaves numbers below zero alone", () => {
    expect(lines[2]).toBe("'=cmd|' /C calc'!A0,-3.50,,");
    expect(lines[3]).toBe("'@x,,,");
  });
});

describe("fileName", () => {
  it("is plain whatever the title", () => {
    expect(fileName("Crêpe & »Möwe«: 2025/26", "png")).toBe("crepe-mowe-2025-26.png");
    expect(fileName("売上", "csv")).toBe("chart.csv");
  });
});
