import { describe, expect, it } from "vitest";
import { formatSql } from "./sql";

describe("formatSql", () => {
  it("breaks at the parts of a query and indents what is within", () => {
    expect(
      formatSql(
        "SELECT a, SUM(b) AS b FROM (SELECT a, b FROM dataset WHERE kind <> 'not counted' AND day BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' GROUP BY a) AS t ORDER BY a",
      ),
    ).toBe(
      [
        "SELECT a, SUM(b) AS b",
        "FROM (",
        "  SELECT a, b",
        "  FROM dataset",
        "  WHERE kind <> 'not counted' AND day BETWEEN DATE '2025-01-01' AND DATE '2025-12-31'",
        "  GROUP BY a",
        ") AS t",
        "ORDER BY a",
      ].join("\n"),
    );
  });

  it("touches nothing within quotes", () => {
    expect(formatSql("SELECT 'a  from  b''s (x' AS \"group  by\" FROM dataset")).toContain("'a  from  b''s (x' AS \"group  by\"");
  });

  it("leaves a query with a comment as it is", () => {
    const sql = "SELECT a -- FROM b\nFROM c";
    expect(formatSql(sql)).toBe(sql);
  });

  it("leaves brackets that don't match as they are", () => {
    expect(formatSql("SELECT (a FROM b")).toBe("SELECT (a FROM b");
  });
});
