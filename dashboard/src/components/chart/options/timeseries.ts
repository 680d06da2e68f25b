import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { toNumber } from "@/lib/format/numbers";
import type { Palette } from "../palette";
import { type Field, firstOf, measures, momentOf, moments, names, numbersOf, onAxes } from "../fields";
import { categoryAxis, farFromZero, timeAxis, valueAxis } from "./axes";
import { base, type Drawn, type Frame, tooltipBox } from "./base";
import { rowTooltip } from "./tooltip";

const MANY_POINTS = 60;
const SAMPLED_FROM = 1000;
const DASHES = ["solid", "dashed", "dotted"] as const;

export function timeseries(chart: Chart, frame: Frame): Drawn {
  const { palette } = frame;
  const labels = names(chart);
  const places = moments(chart);
  const at = (index: number) => (places ? places[index] : index);
  const groups = onAxes(measures(chart), 2);
  const fields = groups.flat();
  const legend = fields.length > 1 || chart.bands.length > 0;
  const flat = farFromZero(fields.flatMap((field) => numbersOf(chart, field)));
  return {
    along: "x",
    places: places ?? undefined,
    options: {
      ...base(chart, frame, legend),
      tooltip: { ...tooltipBox(frame), trigger: "axis", formatter: rowTooltip(chart, labels) },
      xAxis: places ? timeAxis(palette, places, frame.width) : { ...categoryAxis(palette, labels), boundaryGap: chart.rows.length < 2 },
      yAxis: groups.map((group, index) => ({
        ...valueAxis(palette, group[0] ?? firstOf(chart), group.flatMap((field) => numbersOf(chart, field))),
        ...(index > 0 ? { position: "right", splitLine: { show: false } } : {}),
      })),
      dataZoom: chart.rows.length > MANY_POINTS ? [{ type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false }] : [],
      series: [
        ...chart.bands.flatMap((band, index) => bandSeries(chart, band, index, frame, at)),
        ...fields.map((field, index) => ({
          ...line(chart, field, index, at, palette),
          yAxisIndex: Math.max(0, groups.findIndex((group) => group.includes(field))),
          areaStyle: legend || flat ? undefined : { opacity: 0.07 },
          markLine: index === 0 ? marks(chart, frame, labels, places) : undefined,
        })),
      ],
    } as Drawn["options"],
  };
}

function line(chart: Chart, field: Field, index: number, at: (row: number) => number | undefined, palette: Palette) {
  const values = numbersOf(chart, field);
  const color = palette.series[index % palette.series.length];
  // A point without neighbours is no line: it would not be seen.
  const alone = values.map((value, row) => value !== null && (values[row - 1] ?? null) === null && (values[row + 1] ?? null) === null);
  return {
    type: "line" as const,
    name: field.label,
    connectNulls: false,
    sampling: values.length > SAMPLED_FROM ? ("lttb" as const) : undefined,
    showSymbol: alone.includes(true),
    showAllSymbol: true,
    symbol: "circle",
    itemStyle: { color },
    lineStyle: { color, width: 2, type: DASHES[index % DASHES.length] },
    emphasis: { disabled: true },
    data: values.map((value, row) => ({
      value: [at(row), value],
      symbolSize: alone[row] ? 7 : 0,
    })),
  };
}

function marks(chart: Chart, { palette, marked }: Frame, labels: string[], places: number[] | null) {
  const rowOf = (value: unknown) => chart.rows.findIndex((row) => String(row[chart.x?.name ?? ""]) === String(value));
  const noted = chart.annotations.flatMap((mark) => {
    const row = rowOf(mark.at);
    const place = places ? momentOf(mark.at) : labels[row];
    // Near an edge the words go to the other side, where there is room for them.
    const along = row < 0 ? 0.5 : row / chart.rows.length;
    const align = along > 0.75 ? "right" : along < 0.25 ? "left" : "center";
    return place === undefined || Number.isNaN(place) ? [] : [{ xAxis: place, name: mark.label, label: { align } }];
  });
  const chosen =
    marked === undefined || !chart.rows[marked]
      ? []
      : [{ xAxis: places ? places[marked] : labels[marked], lineStyle: { color: palette.series[0], type: "solid" as const, width: 1.5 }, label: { show: false } }];
  return {
    symbol: "none",
    silent: true,
    lineStyle: { color: palette.inkFaint, type: "dotted" as const },
    label: { color: palette.inkFaint, fontSize: 11, formatter: "{b}", position: "end" as const, distance: 4 },
    data: [...noted, ...chosen],
  };
}

/** A band is the room between two invisible lines, one stacked on the other. */
function bandSeries(chart: Chart, band: Chart["bands"][number], index: number, { palette }: Frame, at: (row: number) => number | undefined) {
  const hidden = {
    type: "line" as const,
    lineStyle: { opacity: 0 },
    symbol: "none",
    silent: true,
    stack: `band-${index}`,
    stackStrategy: "all" as const,
    tooltip: { show: false },
  };
  const low = chart.rows.map((row) => toNumber(row[band.low]));
  const high = chart.rows.map((row) => toNumber(row[band.high]));
  return [
    { ...hidden, data: low.map((value, row) => [at(row), value]) },
    {
      ...hidden,
      name: band.label,
      itemStyle: { color: palette.series[1], opacity: index === 0 ? 0.35 : 0.6 },
      areaStyle: { color: palette.series[1], opacity: index === 0 ? 0.12 : 0.2 },
      data: high.map((value, row) => {
        const from = low[row];
        return [at(row), value === null || from === null || from === undefined ? null : value - from];
      }),
    },
  ];
}
