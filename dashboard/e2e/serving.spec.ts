import { ADMIN } from "./accounts";
import { expect, test } from "./fixtures";
import { address, ENTRANCE, INSIDE } from "./routes";
import { settled } from "./settled";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

for (const path of ENTRANCE) {
  test(`nobody: ${path} complains of nothing`, async ({ page, complaints }) => {
    const answer = await page.goto(path);
    await settled(page);
    expect(answer?.headers()["content-security-policy"]).toBe(POLICY);
    expect(complaints).toEqual([]);
  });
}

test.describe("an administrator", () => {
  test.use({ who: ADMIN });

  for (const path of INSIDE) {
    test(`${path} complains of nothing`, async ({ page, api, complaints }) => {
      const answer = await page.goto(await address(path, api));
      await settled(page);
      expect(answer?.headers()["content-security-policy"]).toBe(POLICY);
      expect(complaints).toEqual([]);
    });
  }
});

test.describe("an analyst", () => {
  test.use({ who: "sales" });

  test("a link to one job survives a reload", async ({ page, api }) => {
    const job = await address("/jobs/$id", api);
    await page.goto(job);
    await settled(page);
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    const again = await page.reload();
    await settled(page);
    expect(again?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe(job);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading ?? "");
  });

  test("a page's data and files are asked for at once, and once", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().replace(/^https?:\/\/[^/]+/, "")));
    await page.goto("/dashboards/sales");
    await settled(page);
    const told = (await page.locator("meta[name=page-files]").getAttribute("content")) ?? "";
    const [, files = ""] = /\/dashboards\/\$department:(\S+)/.exec(told) ?? [];
    const first = ["/api/v1/auth/me", "/api/v1/departments", "/api/v1/dashboards/sales", ...files.split(",").map((file) => `/assets/${file}.js`)];
    expect(first.length).toBeGreaterThan(4);
    // Which the page's code asks for.
    const later = asked.indexOf("/api/v1/auth/me/preferences");
    for (const path of first) {
      expect(asked.filter((each) => each === path), path).toHaveLength(1);
      expect(asked.indexOf(path), path).toBeLessThan(later);
    }
  });

  test("the policy lets the page hear of jobs", async ({ page }) => {
    const opened = page.waitForEvent("websocket");
    await page.goto("/");
    const hello = await (await opened).waitForEvent("framereceived");
    expect(String(hello.payload)).toContain('"type":"hello"');
  });

  test("an inline script does not run", async ({ page }) => {
    await page.goto("/");
    await settled(page);
    const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.head.append(script);
    });
    await refused;
    expect(await page.title()).not.toBe("run");
  });
});

test("a missing asset is not found", async ({ request }) => {
  for (const path of ["/assets/index-00000000.js", "/favicon.ico", "/assets/x/y.css"]) {
    const answer = await request.get(path, { headers: { Accept: "*/*" } });
    expect(answer.status(), path).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
  }
});

test("what a page loads is packed, and kept for a year where its name says what it is", async ({ page }) => {
  const files = new Map<string, Record<string, string>>();
  page.on("response", (answer) => files.set(new URL(answer.url()).pathname, answer.headers()));
  await page.goto("/login");
  await settled(page);
  const scripts = [...files].filter(([path]) => path.startsWith("/assets/") && path.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const [path, headers] of scripts) {
    expect(headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
  }
  expect(scripts.some(([, headers]) => headers["content-encoding"] === "br")).toBe(true);
  expect(files.get("/login")?.["cache-control"]).toBe("no-cache");
});

test("the first load stays small", async ({ page, request }) => {
  const code: string[] = [];
  page.on("response", (answer) => {
    if (/\.(js|css)$/.test(new URL(answer.url()).pathname)) {
      code.push(answer.url());
    }
  });
  await page.goto("/login");
  await settled(page);
  // Packed as everybody can unpack it: it comes smaller to most.
  const sizes = code.map(async (url) => Number((await request.head(url, { headers: { "Accept-Encoding": "gzip" } })).headers()["content-length"]));
  const kilobytes = (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1024;
  test.info().annotations.push({ type: "KB of code, by gzip", description: kilobytes.toFixed(1) });
  expect(kilobytes).toBeGreaterThan(20);
  expect(kilobytes).toBeLessThan(150);
  // On a phone each file costs more than its bytes.
  expect(code.length).toBeLessThan(12);
});

test("the API's reference is there, and is not the dashboard", async ({ page, complaints }) => {
  // The document is made at the first request for it, and the viewer is large.
  test.slow();
  await page.goto("/docs");
  await expect(page.getByRole("heading", { name: /AetherFlow/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "datasets", exact: true }).click();
  await expect(page.locator("#operations-datasets-uploadDataset")).toBeVisible();
  expect(complaints).toEqual([]);
});
