import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ADMIN, OWN, VIEWER } from "../accounts";
import { expect, test } from "../fixtures";
import { settled } from "../settled";

const PASSWORD = "correct horse battery";

test.describe("a viewer", () => {
  test.use({ who: VIEWER });

  test("reads everything of the department, and is offered nothing else", async ({ page, api }) => {
    const { items } = await (await api.get("/api/v1/datasets?status=completed")).json();
    const dataset = `/datasets/${items[0].id}`;
    for (const path of ["/", "/datasets", "/jobs", "/dashboards/sales", `${dataset}/overview`, `${dataset}/rows`, `${dataset}/rejects`]) {
      await page.goto(path);
      await settled(page);
      await expect(page.locator("body"), path).not.toContainText("is not yours to see");
      await expect(page.getByRole("link", { name: /^Upload/ }), path).toHaveCount(0);
      await expect(page.getByRole("button", { name: /^(Delete|Process again|Retry|Cancel|Restore|Correct)/ }), path).toHaveCount(0);
    }
    await page.goto("/upload");
    await expect(page.getByText("This is not yours to see")).toBeVisible();
    await expect(page.locator("#main")).toContainText("may look at data, not upload it");
  });
});

test.describe("an administrator", () => {
  test.use({ who: ADMIN });

  test("changes nobody that somebody else has just changed", async ({ page, api }) => {
    const email = `${randomUUID()}@browser.example`;
    const made = await api.post("/api/v1/users", { data: { email, password: PASSWORD, role: "viewer", department: "sales" }, headers: OWN });
    const { id } = await made.json();
    await page.goto(`/users?q=${encodeURIComponent(email)}`);
    await settled(page);
    await page.getByRole("button", { name: email }).or(page.getByRole("link", { name: email })).first().click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Role").selectOption("analyst");
    await api.patch(`/api/v1/users/${id}`, { data: { tier: "premium" }, headers: OWN });
    await sheet.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Somebody else changed this account meanwhile.")).toBeVisible();
    expect((await (await api.get(`/api/v1/users/${id}`)).json()).role).toBe("viewer");

    await sheet.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText(/was changed\.$/)).toBeVisible();
    expect(await (await api.get(`/api/v1/users/${id}`)).json()).toMatchObject({ role: "analyst", tier: "premium" });
  });

  test("takes the trail away as a file, a record a line", async ({ page }) => {
    await page.goto("/audit");
    await settled(page);
    await page.getByRole("button", { name: "Export" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /NDJSON/ }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe("audit.ndjson");
    const records = (await readFile(await file.path(), "utf8")).trimEnd().split("\n").map((line) => JSON.parse(line));
    expect(records.length).toBeGreaterThan(10);
    expect(records.map((record) => record.action)).toContain("login");
  });

  test("decides how long a department's files are kept, and confirms what lets some go", async ({ page, api }) => {
    const rules = "/api/v1/departments/finance/retention";
    const kept = async () => (await (await api.get(rules)).json()).raw_days;
    const before = await kept();
    await page.goto("/settings/profile");
    const days = page.getByLabel(/^Days that Finance keeps files/i);
    await days.fill("400");
    const rule = page.getByRole("listitem").filter({ has: days });
    await rule.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/keeps files for 400 days now/)).toBeVisible();
    expect(await kept()).toBe(400);

    await days.fill("30");
    await rule.getByRole("button", { name: "Save" }).click();
    const sure = page.getByRole("dialog");
    await expect(sure.getByRole("button", { name: "Let older files go" })).toBeDisabled();
    await sure.getByRole("textbox").fill("Finance");
    await sure.getByRole("button", { name: "Let older files go" }).click();
    await expect(page.getByText(/keeps files for 30 days now/)).toBeVisible();
    expect(await kept()).toBe(30);
    await api.put(rules, { data: { raw_days: before }, headers: OWN });
  });
});

test("who has asked too much is told when there is more", async ({ page, visit }) => {
  test.slow();
  const administrator = (await visit(ADMIN)).request;
  const email = `${randomUUID()}@browser.example`;
  await administrator.post("/api/v1/users", { data: { email, password: PASSWORD, role: "analyst", department: "sales", tier: "premium" }, headers: OWN });
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).not.toHaveURL(/\/login/);

  const { items } = await (await page.request.get("/api/v1/datasets?status=completed")).json();
  const rows = `/datasets/${items[0].id}/rows`;
  const statuses: number[] = [];
  for (let asked = 0; asked <= 1000 && statuses.at(-1) !== 429; asked++) {
    statuses.push((await page.request.get(`/api/v1${rows}?limit=1`)).status());
  }
  expect(statuses.at(-1)).toBe(429);
  await page.goto(rows);
  await expect(page.getByText("The questions of this hour are used up")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ask again in \d+ min$/ })).toBeDisabled();
});
