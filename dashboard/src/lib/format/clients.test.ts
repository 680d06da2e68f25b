import { describe, expect, it } from "vitest";
import { clientName } from "./clients";

const CHROMIUM = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

describe("clientName", () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Edg/126.0.0.0`, "Edge on Windows"],
    [`Mozilla/5.0 (X11; Linux x86_64) ${CHROMIUM}`, "Chrome on Linux"],
    [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${CHROMIUM}`, "Chrome on Android"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari on iOS",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox on macOS"],
  ])("says which browser on which system", (agent, name) => {
    expect(clientName(agent)).toBe(name);
  });

  it("names a program without its version, and says where nothing is known", () => {
    expect(clientName("curl/7.88.1")).toBe("curl");
    expect(clientName("Python-urllib/3.11")).toBe("Python-urllib");
    expect(clientName("")).toBe("Unknown program");
  });
});
