import { renderHook } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { tokenOf, useHashToken } from "./hash-token";

afterEach(() => window.history.replaceState(null, "", "/"));

describe("tokenOf", () => {
  it("finds the token wherever it stands, and nothing where there is none", () => {
    expect(tokenOf("#token=a-b_c")).toBe("a-b_c");
    expect(tokenOf("#x=1&token=abc")).toBe("abc");
    expect(tokenOf("#token=")).toBeNull();
    expect(tokenOf("")).toBeNull();
  });
});

describe("useHashToken", () => {
  it("keeps the token and takes it out of the address, also where effects run twice", () => {
    window.history.replaceState(null, "", "/reset-password?lang=en#token=secret");
    const { result, rerender } = renderHook(() => useHashToken(), { wrapper: StrictMode });
    rerender();
    expect(result.current).toBe("secret");
    expect(window.location.href).toMatch(/\/reset-password\?lang=en$/);
  });
});
