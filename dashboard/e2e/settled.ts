import { expect, type Page } from "@playwright/test";

/** Until the page has its heading and nothing of it loads any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await expect(page.locator(".animate-pulse")).toHaveCount(0);
}
