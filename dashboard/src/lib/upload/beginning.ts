/** Up to here a file is looked at whole. */
const WHOLE = 8 << 20;
/** Of a larger text so much is looked at: enough to tell what it is, little enough to send again after each correction. */
const PART = 4 << 20;
const HEAD = 64 << 10;

export interface Beginning {
  bytes: Blob;
  whole: boolean;
}

/**
 * What of a file is sent to be looked at. Lines can be read without what follows them; a workbook, a compressed file and one
 * document of JSON or XML can't, and are sent whole.
 */
export async function beginningOf(file: Blob): Promise<Beginning> {
  if (file.size <= WHOLE) {
    return { bytes: file, whole: true };
  }
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (needsEnd(head)) {
    return { bytes: file, whole: true };
  }
  const part = new Uint8Array(await file.slice(0, PART).arrayBuffer());
  return { bytes: file.slice(0, lastLineEnd(part)), whole: false };
}

/** Zip and with it workbooks, gzip, Parquet. */
const CONTAINERS = ["PK", "\u001f\u008b", "PAR1"];
const BYTE_ORDER_MARK = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

/** As the server tells it. */
export function needsEnd(head: Uint8Array): boolean {
  const raw = latin(head);
  if (CONTAINERS.some((mark) => raw.startsWith(mark))) {
    return true;
  }
  // In UTF-16 every other byte of what is looked for here is zero.
  const text = raw.replace(BYTE_ORDER_MARK, "").replaceAll("\0", "").trimStart();
  return text.startsWith("[") || text.startsWith("<") || (text.startsWith("{") && !jsonLines(text));
}

function jsonLines(text: string): boolean {
  const end = text.indexOf("\n");
  return end > 0 && text.slice(0, end).trimEnd().endsWith("}");
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return text;
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** How many bytes there are up to the end of the last whole line. */
export function lastLineEnd(bytes: Uint8Array): number {
  const mark = bytes.lastIndexOf(NEW_LINE);
  const at = mark < 0 ? bytes.lastIndexOf(RETURN) : mark;
  if (at < 0) {
    return bytes.length;
  }
  // The other half of a character of two bytes belongs to it.
  return at + 1 + (bytes[at + 1] === 0 && at % 2 === 0 ? 1 : 0);
}
