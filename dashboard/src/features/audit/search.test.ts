import { describe, expect, it } from "vitest";
import { auditSearch, toFilter } from "./search";

describe("auditSearch", () => {
  it("keeps what it knows and drops what is no day", () => {
    expect(auditSearch({ action: "login", from: "2026-11-01", to: "soon", extra: 1, actor: "" })).toEqual({
      action: "login",
      from: "2026-11-01",
    });
    expect(auditSearch({ from: "2026-13-41" })).toEqual({});
  });
});

describe("toFilter", () => {
  it("takes both days whole, across the end of a month", () => {
    const filter = toFilter({ from: "2026-10-31", to: "2026-10-31", action: "login" });
    expect(filter.action).toBe("login");
    expect(new Date(filter.from ?? "").toString()).toBe(new Date(2026, 9, 31).toString());
    expect(new Date(filter.to ?? "").toString()).toBe(new Date(2026, 10, 1).toString());
  });

  it("asks for no time where none was chosen", () => {
    expect(toFilter({ actor: "a" })).toEqual({ actor: "a" });
  });
});
