/** What is left of the queries that a person has in a while. */
export interface Allowance {
  left: number;
  of: number;
  /** In seconds, until all of them are there again. */
  renewedIn: number;
}

function number(field: string | null, name: string): number | null {
  const found = field?.match(new RegExp(`;\\s*${name}=(\\d+)`));
  return found ? Number(found[1]) : null;
}

/** Out of the RateLimit and RateLimit-Policy headers: `"query";r=97;t=2115` and `"query";q=100;w=3600`. */
export function allowanceOf(response: Response): Allowance | null {
  const left = number(response.headers.get("RateLimit"), "r");
  const renewedIn = number(response.headers.get("RateLimit"), "t");
  const of = number(response.headers.get("RateLimit-Policy"), "q");
  return left === null || of === null ? null : { left, of, renewedIn: renewedIn ?? 0 };
}
