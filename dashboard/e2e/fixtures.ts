import { type APIRequestContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";
import { accountOf, loggedIn, type Who } from "./accounts";
import { contradictions } from "./contradictions";

type State = NonNullable<Exclude<BrowserContextOptions["storageState"], string>>;

interface Options {
  /** Who is logged in when the test begins; nobody by default: test.use({ who: "sales" }). */
  who: Who | null;
}

interface Fixtures {
  /** What the page complained of: errors on its console, and what it threw. */
  complaints: string[];
  /** A page of somebody else, in a browser of their own. */
  visit: (who: Who | null) => Promise<Page>;
  /** The API as whoever is logged in: to look at, and to make what the test needs. */
  api: APIRequestContext;
}

interface OfWorker {
  /** A login of each, made once. A test that logs out has to log in by the page first: these are everybody's. */
  stateOf: (who: Who) => Promise<State>;
}

export const test = base.extend<Options & Fixtures, OfWorker>({
  who: [null, { option: true }],

  stateOf: [
    async ({}, use, worker) => {
      const kept = new Map<Who, Promise<State>>();
      const logIn = async (who: Who): Promise<State> => {
        const api = await loggedIn(who, worker.project.use.baseURL ?? "");
        const state = await api.storageState();
        await api.dispose();
        return state;
      };
      await use((who) => {
        const state = kept.get(who) ?? logIn(who);
        kept.set(who, state);
        return state;
      });
    },
    { scope: "worker" },
  ],

  storageState: async ({ who, stateOf }, use) => {
    await use(who ? await stateOf(who) : undefined);
  },

  complaints: async ({}, use) => {
    await use([]);
  },

  page: async ({ page, complaints }, use) => {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await use(page);
    expect(await contradictions(page)).toEqual([]);
  },

  visit: async ({ browser, contextOptions, viewport, baseURL, stateOf }, use) => {
    const opened: Page[] = [];
    await use(async (who) => {
      const storageState = who ? await stateOf(who) : undefined;
      const context = await browser.newContext({ ...contextOptions, viewport, baseURL, storageState });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },

  api: async ({ context }, use) => {
    await use(context.request);
  },
});

/** On the page of the login, as a person does. What it opens is theirs to end. */
export async function logInByPage(page: Page, who: Who): Promise<void> {
  const { email, password } = accountOf(who);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

export { expect };
