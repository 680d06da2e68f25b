import type { Insight } from "@/lib/api/insights/get-insight";
import { numberFormatter } from "@/lib/format/formatter";
import { formatValue, toNumber } from "@/lib/format/numbers";
import { names } from "@/components/chart/fields";
import { words } from "@/lib/format/words";

export interface Confidence {
  label: string;
  value: string;
  /** What that means, in a sentence. */
  meaning: string;
}

const shares = numberFormatter({ style: "percent", maximumSignificantDigits: 2 });
const SMALLEST = 0.0001;

/** How sure an insight is: a test's p, and the ranges that its chart or its numbers give. */
export function confidenceOf(insight: Insight): Confidence[] {
  return [...tests(insight), ...bands(insight), ...ranges(insight)];
}

function tests({ payload }: Insight): Confidence[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    const p = /(^|_)p$/.test(name) ? toNumber(value) : null;
    if (p === null || p < 0 || p > 1) {
      return [];
    }
    const of = name === "p" ? "" : `${words(name.slice(0, -2))}: `;
    return [
      {
        label: `${of}p-value`,
        value: p < SMALLEST ? `< ${SMALLEST}` : formatValue(p, "decimal"),
        meaning:
          p < 0.05
            ? `Chance alone would do this in about ${shares(Math.max(p, SMALLEST))} of cases: it is probably real.`
            : `Chance alone would do this in about ${shares(p)} of cases: it may be nothing.`,
      },
    ];
  });
}

/** The chart's first row that has a range: for a forecast, its next step. */
function bands({ chart }: Insight): Confidence[] {
  if (!chart) {
    return [];
  }
  const titles = names(chart);
  return chart.bands.flatMap((band) => {
    const index = chart.rows.findIndex((row) => row[band.low] !== undefined && row[band.low] !== null);
    const row = chart.rows[index];
    const field = chart.series.at(-1);
    return row && field
      ? [
          {
            label: `${band.label} interval`,
            value: `${formatValue(row[band.low], field.format, field.unit)} to ${formatValue(row[band.high], field.format, field.unit)}`,
            meaning: `Where ${titles[index]} is expected in ${band.label} of cases.`,
          },
        ]
      : [];
  });
}

/** Pairs of numbers whose names say that one is the lower end and one the upper. */
function ranges({ payload }: Insight): Confidence[] {
  return Object.entries(payload).flatMap(([name, low]) => {
    const high = payload[name.replace(/(^|_)low(?=\d*$)/, "$1high")];
    if (!/(^|_)low\d*$/.test(name) || toNumber(low) === null || toNumber(high) === null) {
      return [];
    }
    const share = /\d+$/.exec(name)?.[0];
    const of = words(name.replace(/_?low\d*$/, ""));
    return [
      {
        label: [of, share ? `${share} % interval` : "Range"].filter(Boolean).join(", "),
        value: `${formatValue(low, "decimal")} to ${formatValue(high, "decimal")}`,
        meaning: share ? `The true value is there in ${share} of 100 cases.` : "Where it is expected.",
      },
    ];
  });
}
