import { describe, expect, it } from "vitest";
import { ticksOf, tickWords } from "./ticks";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const words = (from: string, to: string, width: number) => ticksOf([at(from), at(to)], width).map((tick, index) => tickWords(tick, index === 0));

describe("ticksOf", () => {
  it("labels every month where there is room", () => {
    expect(words("2025-07-01", "2025-12-01", 500)).toEqual(["Jul 2025", "Aug", "Sept", "Oct", "Nov", "Dec"]);
  });

  it("labels fewer months in less room, always the year's first", () => {
    expect(words("2023-01-01", "2025-12-01", 300)).toEqual(["2023", "Jul", "2024", "Jul", "2025", "Jul"]);
  });

  it("labels years alone where there are many", () => {
    expect(words("2003-01-06", "2025-12-31", 300)).toEqual(["2005", "2010", "2015", "2020", "2025"]);
  });

  it("labels months alone where nothing stands between them", () => {
    expect(words("2026-08-01", "2026-10-01", 500)).toEqual(["Aug 2026", "Sept", "Oct"]);
  });

  it("labels days within few weeks", () => {
    expect(words("2025-03-03", "2025-03-31", 300)).toEqual(["3 Mar", "10 Mar", "17 Mar", "24 Mar", "31 Mar"]);
  });

  it("has one label for one day", () => {
    expect(ticksOf([at("2025-03-03")], 300)).toEqual([at("2025-03-03")]);
  });
});
