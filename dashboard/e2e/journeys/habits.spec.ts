import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { settled } from "../settled";

test.use({ who: "sales" });

test("everything can be reached by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Search or go to" })).toBeVisible();
  await page.keyboard.type("go datas");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/datasets$/);
  await settled(page);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("rejects");
  await expect(page).toHaveURL(/q=rejects/);
  await page.locator("#main").focus();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/\/dashboards\/sales/);
  await settled(page);
  const menu = page.getByRole("button", { name: /^Account of/ });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Log out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("nothing is wider than the screen, and every place is in reach", async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of ["/", "/upload", "/datasets", "/jobs", "/dashboards/sales", "/settings/profile"]) {
      await page.goto(path);
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, path).toBe(0);
    }
    await page.getByRole("button", { name: "Open the navigation" }).tap();
    await page.getByRole("dialog").getByRole("link", { name: "Datasets" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Datasets" })).toBeVisible();
    await expect(page.getByRole("dialog")).toBeHidden();
  });
});

test("without a network the page says so, keeps what it has, and goes on when it is back", async ({ page, context }) => {
  await page.goto("/datasets");
  await settled(page);
  const name = (await page.locator('#main a[href^="/datasets/"]').first().textContent()) ?? "";
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
});

test("what the server could not do is said with its code and the request, and can be tried again", async ({ page }) => {
  let broken = true;
  await page.route("**/api/v1/jobs?**", (route) =>
    broken
      ? route.fulfill({
          status: 500,
          contentType: "application/json",
          body: JSON.stringify({
            error: {
              code: "INTERNAL",
              message: "Something broke on our side.",
              details: { side: "platform" },
              request_id: "01a1ffde-8f8e-7000-909b-22d04c86a653",
              timestamp: "2026-01-01T00:00:00Z",
            },
          }),
        })
      : route.continue(),
  );
  await page.goto("/jobs");
  const alert = page.getByRole("alert").first();
  await expect(alert).toContainText("INTERNAL", { timeout: 30_000 });
  await expect(alert).toContainText("01a1ffde-8f8e-7000-909b-22d04c86a653");
  broken = false;
  await alert.getByRole("button", { name: /Try again/ }).click();
  await expect(page.locator("#main table").first()).toBeVisible();
});

test("jobs are followed without a socket, too", async ({ page }) => {
  await page.routeWebSocket(/\/ws\/jobs/, (socket) => void socket.close());
  await page.goto("/jobs");
  await settled(page);
  await expect(page.getByText("Polling")).toBeVisible();
});

test("a chart that can't be drawn says so in its place, and is drawn by trying again", async ({ page }) => {
  const code = /\/assets\/drawing-.*\.js$/;
  await page.route(code, (route) => route.abort());
  await page.goto("/dashboards/sales");
  const alert = page.locator("#main").getByRole("alert").first();
  await expect(alert).toContainText("Load it again");
  await expect(page.getByRole("region", { name: "Numbers" })).toBeVisible();
  await page.unroute(code);
  await alert.getByRole("button", { name: /Try again/ }).click();
  await expect(page.getByRole("img", { name: /Revenue by month/ }).first()).toBeVisible();
});

test("a part that can't be had is said, and the page stays as it is", async ({ page }) => {
  await page.route(/\/assets\/(command-palette|explanation|chart-table)-.*\.js$/, (route) => route.abort());
  await page.goto("/dashboards/sales");
  await settled(page);
  const said = page.getByText("A part of this page can't be loaded.");
  await page.keyboard.press("Control+k");
  await expect(said).toHaveCount(1);

  const chart = page.locator("section").filter({ has: page.getByRole("heading", { name: "Revenue by month", exact: true }) }).last();
  const more = chart.getByRole("button", { name: "More for Revenue by month" });
  const missed = page.waitForEvent("requestfailed", (request) => request.url().includes("/explanation-"));
  await more.click();
  await page.getByRole("menuitem", { name: "Explain" }).click();
  await missed;
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(said).toHaveCount(1);

  await expect(chart.getByRole("alert")).toHaveCount(0);
  await more.click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  await expect(chart.getByRole("alert")).toContainText("Load it again");
  await expect(page.getByRole("region", { name: "Numbers" })).toBeVisible();
});

test("a chart can be taken along as a picture", async ({ page }) => {
  await page.goto("/dashboards/sales");
  await settled(page);
  await page.getByRole("button", { name: "More for Revenue by month" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download PNG" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/\.png$/);
  const picture = await readFile(await file.path());
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
});
