// Every package that is shipped to browsers: under a licence that we may ship, and named in docs/licences.md.
// With --write it names them there.
import { readFileSync, writeFileSync } from "node:fs";
import { locked, nameOf } from "./lock.mjs";

const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
]);
const DOCUMENT = "../docs/licences.md";
const LIST = /(?<=<!-- npm -->\n)[\s\S]*?(?=<!-- \/npm -->)/;

const shipped = new Map();
const refused = [];
for (const [folder, { dev, devOptional }] of locked()) {
  if (!dev && !devOptional) {
    const { license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const names = shipped.get(license) ?? new Set();
    shipped.set(license, names.add(nameOf(folder)));
    if (!ALLOWED.has(license)) {
      refused.push(`${folder}: ${license}`);
    }
  }
}
if (refused.length > 0) {
  process.stderr.write(`May not be shipped under their licences:\n${refused.join("\n")}\n`);
  process.exit(1);
}

const rows = [...shipped.keys()]
  .toSorted()
  .map((licence) => `| ${licence} | ${[...shipped.get(licence)].toSorted().join(", ")} |\n`);
const list = `| licence | packages |\n|---|---|\n${rows.join("")}`;
const document = readFileSync(DOCUMENT, "utf8");
if (process.argv.includes("--write")) {
  writeFileSync(DOCUMENT, document.replace(LIST, () => list));
} else if (document.match(LIST)?.[0] !== list) {
  process.stderr.write("docs/licences.md does not name what is shipped; renew it: node scripts/licences.mjs --write\n");
  process.exit(1);
}
