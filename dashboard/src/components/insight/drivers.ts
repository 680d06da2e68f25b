import type { Insight } from "@/lib/api/insights/get-insight";
import { formatPercent, formatValue, toNumber } from "@/lib/format/numbers";

export type Driver = Insight["drivers"][number];

export interface DriverBar {
  member: string;
  contribution: string;
  /** Of the whole change or sum; null where that is not known. */
  share: string | null;
  /** From 0 to 1, against the largest of all. */
  length: number;
  negative: boolean;
}

export interface DriverGroup {
  dimension: string;
  bars: DriverBar[];
}

interface Unit {
  format: string;
  unit: string | null;
}

/** What a contribution is counted in: the chart's one measure where it draws the same numbers. */
export function unitOf(insight: Insight): Unit {
  const field = insight.chart?.series.find((each) => each.format !== "text" && each.format !== "date");
  const drawn = field && insight.chart?.rows.some((row) => insight.drivers.some((driver) => driver.contribution === row[field.name]));
  return field && drawn ? { format: field.format, unit: field.unit } : { format: "decimal", unit: null };
}

/** Ranked by size within each dimension: the same change stands in every dimension once, so they don't add up across. */
export function driverGroups(drivers: Driver[], unit: Unit): DriverGroup[] {
  const most = Math.max(...drivers.map((driver) => Math.abs(toNumber(driver.contribution) ?? 0)), 0);
  const groups = new Map<string, Driver[]>();
  for (const driver of drivers) {
    groups.set(driver.dimension, [...(groups.get(driver.dimension) ?? []), driver]);
  }
  return [...groups].map(([dimension, members]) => ({
    dimension,
    bars: members.toSorted((one, other) => size(other) - size(one)).map((driver) => bar(driver, most, unit)),
  }));
}

function size(driver: Driver): number {
  return Math.abs(toNumber(driver.contribution) ?? 0);
}

function bar(driver: Driver, most: number, unit: Unit): DriverBar {
  return {
    member: driver.member,
    contribution: formatValue(driver.contribution, unit.format, unit.unit),
    share: driver.share === null || driver.share === undefined ? null : formatPercent(toNumber(driver.share)),
    length: most === 0 ? 0 : size(driver) / most,
    negative: (toNumber(driver.contribution) ?? 0) < 0,
  };
}
