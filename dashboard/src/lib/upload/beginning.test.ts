import { expect, test } from "vitest";
import { beginningOf, lastLineEnd, needsEnd } from "./beginning";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

test.each([
  ["a workbook", "PK\u0003\u0004", true],
  ["Parquet", "PAR1", true],
  ["a list in JSON", ' \n[{"a":1}', true],
  ["one JSON document over several lines", '{\n "a": 1', true],
  ["JSON lines", '{"a":1}\n{"a":2}\n', false],
  ["XML", "<?xml version='1.0'?>", true],
  ["CSV", "a;b\n1;2\n", false],
])("%s", (_, head, expected) => expect(needsEnd(bytes(head))).toBe(expected));

test("a byte order mark and UTF-16 hide nothing", () => {
  expect(needsEnd(bytes("\ufeff[1]"))).toBe(true);
  expect(needsEnd(utf16("\ufeff<a/>"))).toBe(true);
  expect(needsEnd(utf16("\ufeffa,b\n"))).toBe(false);
  expect(needsEnd(new Uint8Array([0x1f, 0x8b, 8, 0]))).toBe(true);
});

test("the last line that is cut in two is left out", () => {
  expect(lastLineEnd(bytes("a,b\n1,2\n3,"))).toBe(8);
  expect(lastLineEnd(bytes("a\rb\rc"))).toBe(4);
  expect(lastLineEnd(bytes("no end"))).toBe(6);
  expect(lastLineEnd(utf16("a\nb"))).toBe(4);
});

test("a small file and one that can't be cut are sent whole, a large text its first lines", async () => {
  const small = new Blob(["a,b\n1,2\n"]);
  expect(await beginningOf(small)).toEqual({ bytes: small, whole: true });
  const line = `${"x".repeat(999)}\n`;
  const large = new Blob([line.repeat(9000)]);
  const beginning = await beginningOf(large);
  expect(beginning.whole).toBe(false);
  expect(beginning.bytes.size % 1000).toBe(0);
  expect(beginning.bytes.size).toBeGreaterThan(4_000_000);
  const workbook = new Blob(["PK", line.repeat(9000)]);
  expect((await beginningOf(workbook)).bytes).toBe(workbook);
});
