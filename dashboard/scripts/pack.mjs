// Makes a built folder ready to be served from a jar: a list of its files, for class paths can't be listed, and each file
// that gains by it compressed once, here, instead of for every request.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const LIST = "files.txt";
const WORTH_IT = 0.95;

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => statSync(file).isFile())
  .map((file) => relative(folder, file).split(sep).join("/"))
  .filter((name) => name !== LIST && !name.endsWith(".gz"))
  .toSorted();

const list = files.flatMap((name) => {
  const plain = readFileSync(join(folder, name));
  const packed = gzipSync(plain, { level: 9 });
  if (packed.length > plain.length * WORTH_IT) {
    return [name];
  }
  writeFileSync(join(folder, `${name}.gz`), packed);
  return [name, `${name}.gz`];
});
writeFileSync(join(folder, LIST), `${list.join("\n")}\n`);
