// npm ci, where node_modules is not what package-lock.json says already: npm ci begins by deleting everything.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { locked } from "./lock.mjs";

const INSTALLED = "node_modules/.package-lock.json";
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(
    `The dashboard is built by Node ${OLDEST_NODE.join(".")} or later; this is ${process.versions.node}.` +
      " -DskipDashboard leaves the dashboard out.\n",
  );
  process.exit(1);
}

/** Packages of other systems than this one are in the lock and not installed. */
function upToDate() {
  if (!existsSync(INSTALLED)) {
    return false;
  }
  const wanted = locked();
  const found = locked(INSTALLED);
  const all = [...wanted].every(([folder, { integrity, optional }]) => {
    const there = found.get(folder);
    return there ? there.integrity === integrity && existsSync(`${folder}/package.json`) : optional;
  });
  return all && [...found.keys()].every((folder) => wanted.has(folder));
}

if (!upToDate()) {
  // No package may run anything of its own while it is installed; none of ours needs to.
  const npm = spawnSync("npm", ["ci", "--ignore-scripts"], { stdio: "inherit", shell: process.platform === "win32" });
  process.exit(npm.status ?? 1);
}
