import type { Page } from "@playwright/test";
import { ADMIN } from "../accounts";
import { expect, test } from "../fixtures";
import { settled } from "../settled";

interface Owned {
  /** A file's name as Finance alone has it. */
  name: string;
  paths: string[];
}

async function owned(page: Page): Promise<Owned> {
  const get = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const dataset = (await get("/datasets?status=completed")).items[0];
  const job = (await get("/jobs")).items[0];
  const insight = (await get("/dashboards/finance")).insights[0];
  const tabs = ["overview", "profile", "rows", "rejects", "insights", "jobs"];
  return {
    name: dataset.name,
    paths: [...tabs.map((tab) => `/datasets/${dataset.id}/${tab}`), `/jobs/${job.id}`, `/insights/${insight.id}`],
  };
}

test.describe("another department's analyst", () => {
  test.use({ who: "sales" });

  test("sees nothing of Finance on the pages", async ({ page, visit }) => {
    const finance = await visit("finance");
    const { name } = await owned(finance);
    await finance.goto("/datasets");
    await expect(finance.getByText(name).first()).toBeVisible();
    for (const path of ["/", "/datasets", "/jobs", "/dashboards/sales", "/upload"]) {
      await page.goto(path);
      await settled(page);
      await expect(page.locator("body"), path).not.toContainText(name);
      await expect(page.locator("body"), path).not.toContainText("Finance");
    }
  });

  test("sees nothing of Finance by typing addresses", async ({ page, visit }) => {
    test.setTimeout(120_000);
    for (const path of (await owned(await visit("finance"))).paths) {
      await page.goto(path);
      await expect(page.getByText("There is nothing at this address"), path).toBeVisible();
    }
    await page.goto("/dashboards/finance");
    await expect(page.getByText("This is not yours to see")).toBeVisible();
    await expect(page.locator("#main")).toContainText(/finance/i);
  });

  test("finds no page of administrators", async ({ page }) => {
    for (const path of ["/users", "/audit", "/monitoring", "/api-keys"]) {
      await page.goto(path);
      await expect(page.getByText("This is not yours to see"), path).toBeVisible();
    }
  });
});

test("a fourth department's jar has its dashboard and its place among the departments", async ({ visit }) => {
  const theirs = await visit("marketing");
  await theirs.goto("/dashboards/marketing");
  await settled(theirs);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(/marketing/i);
  await expect(theirs.locator('a[href^="/insights/"]').first()).toBeVisible();
  const administrator = await visit(ADMIN);
  await administrator.goto("/");
  await administrator.getByRole("button", { name: /^Department:/ }).click();
  await administrator.getByRole("menuitem", { name: /marketing/i }).click();
  await expect(administrator).toHaveURL(/\/dashboards\/marketing/);
});
