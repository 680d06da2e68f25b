import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatPercent, formatValue } from "@/lib/format/numbers";
import { drawnRows } from "../fits";
import { firstOf, names, numbersOf } from "../fields";
import { base, type Drawn, FADED, type Frame, tooltipBox } from "./base";
import { tooltip } from "./tooltip";

/** Beside the ring: its colour, its share, and so many letters of its name as have room. */
const BESIDE = 80;
const LETTER = 6.4;

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
  const ring = Math.round(Math.min(height, width * 0.42, 260));
  const letters = Math.max(6, Math.floor((width - ring - BESIDE) / LETTER));
  return {
    along: null,
    options: {
      ...base(chart, frame, true),
      legend: {
        ...base(chart, frame, true).legend,
        orient: "vertical",
        top: "middle",
        left: ring + 16,
        formatter: (name: string) => `${short(name, letters)}  ${share(name)}`,
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
          radius: [Math.round(ring * 0.3), Math.round(ring * 0.46)],
          center: [Math.round(ring / 2), "50%"],
          label: { show: false },
          itemStyle: { borderColor: palette.surface, borderWidth: 2 },
          data: slices.map((slice, row) => ({ ...slice, itemStyle: { opacity: marked === undefined || marked === row ? 1 : FADED } })),
        },
      ],
    } as Drawn["options"],
  };
}

function short(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
