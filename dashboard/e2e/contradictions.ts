import type { Page } from "@playwright/test";
import { twMerge } from "tailwind-merge";

/** Classes of which one undoes another: which of them wins hangs on their order in the styles. */
export async function contradictions(page: Page): Promise<string[]> {
  if (page.isClosed()) {
    return [];
  }
  const classes = await page.evaluate(() =>
    document.getElementById("root") ? [...document.querySelectorAll("[class]")].map((element) => [...element.classList].join(" ")) : [],
  );
  return [...new Set(classes)].filter((each) => twMerge(each) !== each).map((each) => `"${each}" becomes "${twMerge(each)}"`);
}
