import { accountOf } from "./accounts";
import { expect, logInByPage, test } from "./fixtures";
import { settled } from "./settled";

test("a password is masked, can be pasted, and is known to password managers", async ({ page }) => {
  await page.goto("/login");
  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toHaveAttribute("type", "password");
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  const accepted = await password.evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "correct horse");
    return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  expect(accepted).toBe(true);
});

test("a link leads where it says after logging in", async ({ page }) => {
  await page.goto("/datasets");
  await expect(page).toHaveURL(/\/login\?next=%2Fdatasets$/);
  await logInByPage(page, "sales");
  await expect(page).toHaveURL(/\/datasets$/);
});

test("nothing of a session is left in the browser after it", async ({ page, context }) => {
  await page.goto("/login");
  await logInByPage(page, "viewer");
  await page.goto("/datasets");
  await settled(page);

  await page.getByRole("button", { name: `Account of ${accountOf("viewer").email}` }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/login/);

  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain("viewer");
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
});
