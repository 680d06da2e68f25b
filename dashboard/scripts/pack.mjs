// Makes a built folder ready to be served from a jar: a list of its files, for class paths can't be listed, and each file
// that gains by it compressed once, here, instead of for every request.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const LIST = "files.txt";
const WORTH_IT = 0.95;
const CODINGS = { ".br": (plain) => brotliCompressSync(plain), ".gz": (plain) => gzipSync(plain, { level: 9 }) };

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => statSync(file).isFile())
  .map((file) => relative(folder, file).split(sep).join("/"))
  .filter((name) => name !== LIST && !(extname(name) in CODINGS))
  .toSorted();

const list = files.flatMap((name) => {
  const plain = readFileSync(join(folder, name));
  const packed = Object.entries(CODINGS)
    .map(([extension, pack]) => ({ file: name + extension, bytes: pack(plain) }))
    .filter(({ bytes }) => bytes.length <= plain.length * WORTH_IT);
  packed.forEach(({ file, bytes }) => writeFileSync(join(folder, file), bytes));
  return [name, ...packed.map(({ file }) => file)];
});
writeFileSync(join(folder, LIST), `${list.join("\n")}\n`);
