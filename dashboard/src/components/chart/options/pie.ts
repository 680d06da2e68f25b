import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatPercent, formatValue } from "@/lib/format/numbers";
import { drawnRows } from "../fits";
import { firstOf, names, numbersOf } from "../fields";
import { base, type Drawn, FADED, type Frame, tooltipBox } from "./base";
import { tooltip } from "./tooltip";

const LONGEST = 24;

interface Slice {
  name: string;
  value: number;
}

/** The slices that can be told apart, and the rest as one. */
export function slicesOf(chart: Chart, height: number): Slice[] {
  const values = numbersOf(chart, firstOf(chart));
  const all = names(chart).map((name, row) => ({ name, value: values[row] ?? 0 }));
  const count = drawnRows(chart, height);
  const rest = all.slice(count);
  return rest.length === 0
    ? all
    : [...all.slice(0, count), { name: `${rest.length} others`, value: rest.reduce((sum, slice) => sum + slice.value, 0) }];
}

/** Slices can't be below zero; {@link optionsOf} draws such numbers as bars. */
export function pieable(chart: Chart): boolean {
  const values = numbersOf(chart, firstOf(chart));
  return values.every((value) => (value ?? 0) >= 0) && values.some((value) => (value ?? 0) > 0);
}

/** A ring, and beside it what each slice is, with its share: no colour has to be guessed. */
export function pie(chart: Chart, frame: Frame): Drawn {
  const { palette, width, height, marked } = frame;
  const field = firstOf(chart);
  const slices = slicesOf(chart, height);
  const whole = slices.reduce((sum, slice) => sum + slice.value, 0);
  const share = (name: string) => formatPercent((slices.find((slice) => slice.name === name)?.value ?? 0) / whole);
  const wide = width >= 360;
  const ring = Math.min(height, wide ? width * 0.45 : width);
  return {
    along: null,
    options: {
      ...base(chart, frame, true),
      legend: {
        ...base(chart, frame, true).legend,
        orient: "vertical",
        top: wide ? "middle" : undefined,
        bottom: wide ? undefined : 0,
        left: wide ? Math.round(ring + 20) : 0,
        formatter: (name: string) => `${short(name)}  ${share(name)}`,
      },
      tooltip: {
        ...tooltipBox(frame),
        trigger: "item",
        formatter: (point: unknown) => {
          const { name, value } = point as Slice;
          return tooltip(name, [
            [field.label, formatValue(value, field.format, field.unit)],
            ["Share", share(name)],
          ]);
        },
      },
      series: [
        {
          type: "pie",
          radius: [Math.round(ring * 0.28), Math.round(ring * (wide ? 0.44 : 0.36))],
          center: wide ? [Math.round(ring / 2), "50%"] : ["50%", "34%"],
          label: { show: false },
          itemStyle: { borderColor: palette.surface, borderWidth: 2 },
          data: slices.map((slice, row) => ({ ...slice, itemStyle: { opacity: marked === undefined || marked === row ? 1 : FADED } })),
        },
      ],
    } as Drawn["options"],
  };
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
