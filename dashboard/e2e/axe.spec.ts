import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ADMIN } from "./accounts";
import { expect, test } from "./fixtures";
import { address, ENTRANCE, INSIDE, ODD } from "./routes";
import { settled } from "./settled";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How a page is looked at: colours are the same on a phone. */
const LOOKS = [
  { theme: "light", width: 1440 },
  { theme: "dark", width: 1440 },
  { theme: "dark", width: 390 },
] as const;

/** What is wrong in each look, in words that lead to the element. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { theme, width } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveClass(theme === "dark" ? /dark/ : /^(?!.*dark)/);
    const result = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
    for (const { id, nodes } of result.violations) {
      found.push(...nodes.map((node) => `${theme} ${width}: ${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
    }
  }
  return found;
}

for (const path of ENTRANCE) {
  test(`nobody: ${path}`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });
}

for (const who of ["sales", ADMIN]) {
  test.describe(who, () => {
    test.use({ who });

    for (const path of [...INSIDE, ...ODD]) {
      test(path, async ({ page, api }) => {
        await page.goto(await address(path, api));
        await settled(page);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
