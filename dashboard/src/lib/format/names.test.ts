import { describe, expect, it } from "vitest";
import { initials, inWords } from "./names";

describe("names", () => {
  it("takes the initials of a name or an address", () => {
    expect(initials("Ada Lovelace")).toBe("AL");
    expect(initials("ada@shop.example")).toBe("AS");
    expect(initials("")).toBe("?");
  });

  it("joins as people write", () => {
    expect(inWords([])).toBe("");
    expect(inWords(["a"])).toBe("a");
    expect(inWords(["a", "b", "c"])).toBe("a, b and c");
  });
});
