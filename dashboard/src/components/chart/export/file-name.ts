/** A title as a file's name. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .toLowerCase();
  return `${plain.slice(0, 80) || "chart"}.${extension}`;
}
