import { describe, expect, it } from "vitest";
import { asWords, counted, initials, inWords } from "./names";

describe("names", () => {
  it("takes the initials of a name or an address", () => {
    expect(initials("Ada Lovelace")).toBe("AL");
    expect(initials("ada@shop.example")).toBe("AS");
    expect(initials("")).toBe("?");
  });

  it("reads identifiers as words", () => {
    expect(asWords("sales_amount_oddity")).toBe("Sales amount oddity");
    expect(asWords("listUsers")).toBe("List users");
    expect(asWords("dead-letters")).toBe("Dead letters");
  });

  it("joins and counts as people write", () => {
    expect(inWords([])).toBe("");
    expect(inWords(["a"])).toBe("a");
    expect(inWords(["a", "b", "c"])).toBe("a, b and c");
    expect(counted(1, "row")).toBe("1 row");
    expect(counted(2000, "row")).toBe("2,000 rows");
    expect(counted(0, "entry", "entries")).toBe("0 entries");
  });
});
