import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ADMIN } from "../accounts";
import { expect, test } from "../fixtures";

const MESSY = join(import.meta.dirname, "../files/umsatz.csv");
const PASSWORD = "Sonne-Regen-7-Wind";

test("from an account to a corrected file and an insight of it", async ({ page, visit }) => {
  test.setTimeout(180_000);
  const email = `eva.${Date.now()}@shop.example`;

  async function logIn() {
    await page.goto("/login");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Log in" }).click();
  }

  await test.step("register, and wait to be let in", async () => {
    await page.goto("/register");
    await page.getByLabel("Your name").fill("Eva Sommer");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Department").selectOption({ label: "Sales" });
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Register" }).click();
    await expect(page.getByRole("heading", { name: "An administrator has to let you in" })).toBeVisible();
    await logIn();
    await expect(page.getByRole("main")).toContainText(/administrator/i);
    await expect(page).toHaveURL(/\/login/);
  });

  await test.step("an administrator lets her in", async () => {
    const administrator = await visit(ADMIN);
    await administrator.goto("/users");
    const waiting = administrator.getByRole("listitem").filter({ hasText: email });
    await waiting.getByRole("button", { name: "Let Eva Sommer in" }).click();
    await expect(waiting).toBeHidden();
  });

  await test.step("log in", async () => {
    await logIn();
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  });

  const card = page.getByRole("region", { name: "umsatz.csv" });

  await test.step("drop a messy file anywhere, and confirm what it is", async () => {
    const data = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], "umsatz.csv", { type: "text/csv" }));
      return transfer;
    }, [...readFileSync(MESSY)]);
    for (const event of ["dragenter", "dragover", "drop"]) {
      await page.dispatchEvent("body", event, { dataTransfer: data });
    }
    await expect(page).toHaveURL(/\/upload/);
    await expect(card.getByText("25 rows would load, 2 would be rejected")).toBeVisible();
    await expect(card.getByText(/windows-1252 · split by semicolon · header on line 4/)).toBeVisible();
    await card.getByLabel("Where Was verkauft wurde goes").selectOption({ label: "product · text" });
    await card.getByRole("tab", { name: "As stored" }).click();
    await expect(card.getByRole("cell", { name: "Kanne 1 l" }).first()).toBeVisible();
  });

  await test.step("watch the job", async () => {
    await card.getByRole("button", { name: "Upload", exact: true }).click();
    const stages = card.getByRole("list", { name: "Stages" });
    await expect(stages).toContainText("25 rows accepted, 2 rejected.", { timeout: 60_000 });
    await expect(stages.getByRole("listitem").filter({ hasText: "Insights" })).toContainText("done", { timeout: 60_000 });
  });

  await test.step("read the rejects", async () => {
    await page.getByRole("link", { name: "Rejected rows" }).click();
    await expect(page.getByRole("row", { name: /31\.02\.2026.*is not a day of the calendar/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /zwei.*is not a number/ })).toBeVisible();
  });

  await test.step("correct them", async () => {
    await page.getByRole("button", { name: "11", exact: true }).click();
    const record = page.getByRole("dialog");
    await record.getByLabel("Belegdatum → sold_on").fill("19.01.2026");
    await record.getByRole("button", { name: "The record below" }).click();
    await record.getByLabel("Menge → quantity").fill("2");
    await record.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Look over and send" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("link", { name: "Rows 27" })).toBeVisible({ timeout: 60_000 });
  });

  await test.step("open the dashboard, and follow an insight to what proves it", async () => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dashboard" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sales" })).toBeVisible();
    const insight = page.getByRole("region", { name: "Insights" }).locator('a[href^="/insights/"]').first();
    const title = (await insight.textContent()) ?? "";
    await insight.click();
    await expect(page).toHaveURL(/\/insights\//);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title.trim().slice(0, 20));
    await expect(page.getByText(/from dataset/i).first()).toBeAttached();
  });
});
