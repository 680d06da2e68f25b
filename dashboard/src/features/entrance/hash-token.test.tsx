import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, it } from "vitest";
import { tokenOf, useHashToken } from "./hash-token";

describe("tokenOf", () => {
  it("finds the token wherever it stands, and nothing where there is none", () => {
    expect(tokenOf("#token=a-b_c")).toBe("a-b_c");
    expect(tokenOf("#x=1&token=abc")).toBe("abc");
    expect(tokenOf("#token=")).toBeNull();
    expect(tokenOf("")).toBeNull();
  });
});

function Page() {
  return <p>token {useHashToken()}</p>;
}

describe("useHashToken", () => {
  it("keeps the token and takes it out of the address, also where effects run twice", async () => {
    const history = createMemoryHistory({ initialEntries: ["/?lang=en#token=secret"] });
    const router = createRouter({ history, routeTree: createRootRoute({ component: Page }) });
    render(
      <StrictMode>
        <RouterProvider router={router} />
      </StrictMode>,
    );
    await screen.findByText("token secret");
    await waitFor(() => expect(router.state.location.href).toBe("/?lang=en"));
    expect(history.location.href).toBe("/?lang=en");
    expect(screen.getByText("token secret")).toBeTruthy();
  });
});
