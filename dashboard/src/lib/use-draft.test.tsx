import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useDraft } from "./use-draft";

describe("useDraft", () => {
  it("is dirty by what differs from the saved, and clean again where it was typed back", () => {
    const { result } = renderHook(() => useDraft({ name: "Ann", role: "analyst" }));
    act(() => result.current.set({ name: "Anne" }));
    expect(result.current.dirty).toBe(true);
    expect(result.current.changes).toEqual({ name: "Anne" });
    act(() => result.current.set({ name: "Ann" }));
    expect(result.current.dirty).toBe(false);
  });

  it("keeps what was typed when the server's fields are renewed, and takes the others", () => {
    const { result, rerender } = renderHook((saved) => useDraft(saved), {
      initialProps: { name: "Ann", role: "analyst" },
    });
    act(() => result.current.set({ name: "Anne" }));
    rerender({ name: "Ann", role: "viewer" });
    expect(result.current.value).toEqual({ name: "Anne", role: "viewer" });
    act(() => result.current.reset());
    expect(result.current.value).toEqual({ name: "Ann", role: "viewer" });
  });
});
