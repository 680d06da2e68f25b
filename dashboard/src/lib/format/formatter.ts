const LOCALE = "en-GB";

/** Made when it is first wanted: a page wants few of them, and making the first ones is slow. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export type NumberFormatter = (value: number) => string;

export function numberFormatter(options: Intl.NumberFormatOptions): NumberFormatter {
  const format = once(() => new Intl.NumberFormat(LOCALE, options));
  return (value) => format().format(value);
}

export function dateFormatter(options: Intl.DateTimeFormatOptions): (at: Date | number) => string {
  const format = once(() => new Intl.DateTimeFormat(LOCALE, options));
  return (at) => format().format(at);
}

/** "yesterday", "3 minutes ago". */
export function relativeFormatter(): (amount: number, unit: Intl.RelativeTimeFormatUnit) => string {
  const format = once(() => new Intl.RelativeTimeFormat("en", { numeric: "auto" }));
  return (amount, unit) => format().format(amount, unit);
}
