import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { APIRequestContext } from "@playwright/test";

const FOLDER = join(import.meta.dirname, "../src/app/routes");

/** Every page that there is, read from the router's own files: "/datasets/$id/rows". A frame around others is none. */
function paths(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.endsWith("__root.tsx"))
    .filter((file) => !existsSync(join(FOLDER, file.slice(0, -".tsx".length))))
    .map((file) => `/${file.split(sep).join("/").slice(0, -".tsx".length)}`)
    .toSorted();
}

const all = paths();

/** For those who are logged in. */
export const INSIDE = all
  .filter((path) => path.startsWith("/_app/"))
  .map((path) => path.slice("/_app".length).replace(/\/index$/, "") || "/");

/** For everybody. */
export const ENTRANCE = all.filter((path) => !path.startsWith("/_app/"));

/** Pages that no file stands for. */
export const ODD = ["/nothing/here"];

/** The path with something of the caller's own in place of what it leaves open. */
export async function address(path: string, api: APIRequestContext): Promise<string> {
  if (path.includes("$department")) {
    return path.replace("$department", await department(api));
  }
  return path.includes("$") ? path.replace("$id", await something(path, api)) : path;
}

async function something(path: string, api: APIRequestContext): Promise<string> {
  if (path.startsWith("/insights/")) {
    return (await get(api, `/dashboards/${await department(api)}`)).insights[0].id;
  }
  const list = path.startsWith("/datasets/") ? "/datasets?status=completed" : "/jobs";
  return (await get(api, list)).items[0].id;
}

async function department(api: APIRequestContext): Promise<string> {
  return (await get(api, "/departments")).items[0].id;
}

async function get(api: APIRequestContext, path: string) {
  const answer = await api.get(`/api/v1${path}`);
  if (!answer.ok()) {
    throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  }
  return answer.json();
}
