/** "1 row", "2,053 rows". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** A name as a machine writes it, for people: snake_case and camelCase as words. */
export function words(name: string): string {
  const text = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[_\s]+/g, " ")
    .trim();
  return text === "" ? name : text.charAt(0).toUpperCase() + text.slice(1);
}
