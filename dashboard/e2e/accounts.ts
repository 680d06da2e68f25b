import { type APIRequestContext, request } from "@playwright/test";

/** A department's analyst by its id, as "sales"; "Administrator", who sees all; "viewer", who may only look. */
export type Who = string;

export interface Account {
  email: string;
  password: string;
}

export const ADMIN = "Administrator";
export const VIEWER = "viewer";

/** What a request of these pages by cookie has to carry. */
export const OWN = { "X-Requested-With": "dashboard" } as const;

/** The demo's file of logins has this form, too. */
const ACCOUNTS: Record<Who, Account> = JSON.parse(process.env.AETHERFLOW_ACCOUNTS ?? "{}");

export function accountOf(who: Who): Account {
  const account = ACCOUNTS[who];
  if (!account) {
    throw new Error(`AETHERFLOW_ACCOUNTS has no login of ${who}`);
  }
  return account;
}

/** The API as somebody who has logged in. To be disposed of. */
export async function loggedIn(who: Who, baseURL: string): Promise<APIRequestContext> {
  // Without the cookies of whoever the test is: a login ends the session that it comes with.
  const api = await request.newContext({ baseURL, extraHTTPHeaders: OWN, storageState: { cookies: [], origins: [] } });
  const answer = await api.post("/api/v1/auth/login", { data: accountOf(who) });
  if (!answer.ok()) {
    throw new Error(`${who} can't log in: ${answer.status()} ${await answer.text()}`);
  }
  return api;
}
