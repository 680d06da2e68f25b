import { readFileSync } from "node:fs";

/** What package-lock.json wants to be installed: a map of folders, as "node_modules/react", to what the lock says of them. */
export function locked(file = "package-lock.json") {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ""));
}

export function nameOf(folder) {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}
