import type { EChartsOption } from "./echarts";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { formatCompact, formatDay, formatMonth, formatValue, toNumber } from "@/lib/format/numbers";
import type { Palette } from "./palette";

type Field = Chart["series"][number];
type Row = Chart["rows"][number];

const MANY_POINTS = 60;
const LONGEST_LABEL = 22;

/** What ECharts draws for a chart that a plugin described; null for those that are no drawing (kpi, table). */
export function optionsOf(chart: Chart, palette: Palette): EChartsOption | null {
  switch (chart.type) {
    case "timeseries":
      return timeseries(chart, palette);
    case "bar":
      return bars(chart, palette);
    case "histogram":
      return histogram(chart, palette);
    case "pie":
      return pie(chart, palette);
    case "scatter":
      return scatter(chart, palette);
    case "heatmap":
      return heatmap(chart, palette);
    default:
      return null;
  }
}

function base(chart: Chart, palette: Palette): EChartsOption {
  return {
    color: palette.series,
    animation: false,
    textStyle: { fontFamily: "Inter Variable, system-ui, sans-serif", color: palette.inkSoft },
    grid: { left: 8, right: 16, top: chart.series.length > 1 || chart.bands.length > 0 ? 36 : 12, bottom: 8, containLabel: true },
    legend: {
      show: chart.series.length > 1 || chart.bands.length > 0,
      top: 0,
      left: 0,
      icon: "roundRect",
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: palette.inkSoft, fontSize: 12 },
    },
    tooltip: {
      confine: true,
      backgroundColor: palette.raised,
      borderColor: palette.line,
      padding: [8, 10],
      textStyle: { color: palette.ink, fontSize: 12 },
    },
  };
}

function shown(field: Field, value: unknown): string {
  return formatValue(value, field.format, field.unit);
}

/** Whether all days are the first of a month: then the month says it better. */
function monthly(rows: Row[], name: string): boolean {
  return rows.length > 1 && rows.every((row) => /^\d{4}-\d{2}-01/.test(String(row[name] ?? "")));
}

function categoryAxis(palette: Palette, data: string[]): EChartsOption["xAxis"] {
  return {
    type: "category",
    data,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.inkFaint, fontSize: 11, hideOverlap: true },
  };
}

function valueAxis(palette: Palette, field: Field): EChartsOption["yAxis"] {
  return {
    type: "value",
    splitNumber: 4,
    axisLabel: { color: palette.inkFaint, fontSize: 11, formatter: (value: number) => formatCompact(value, field.format, field.unit) },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

function firstOf(chart: Chart): Field {
  return chart.series[0] ?? { name: "value", label: "Value", format: "decimal", unit: null };
}

function timeseries(chart: Chart, palette: Palette): EChartsOption {
  const x = chart.x?.name ?? "period";
  const label = monthly(chart.rows, x) ? formatMonth : formatDay;
  const days = chart.rows.map((row) => label(String(row[x] ?? "")));
  const at = (mark: unknown) => days[chart.rows.findIndex((row) => String(row[x]) === String(mark))];
  const drawn = chart.series.map((field, index) => ({
    type: "line" as const,
    name: field.label,
    data: chart.rows.map((row) => toNumber(row[field.name])),
    connectNulls: false,
    showSymbol: chart.rows.length < 3,
    lineStyle: { width: 2, type: index === 0 ? ("solid" as const) : ("dashed" as const) },
    emphasis: { disabled: true },
    ...(index === 0 && chart.annotations.length > 0
      ? {
          markLine: {
            symbol: "none",
            silent: true,
            lineStyle: { color: palette.inkFaint, type: "dotted" as const },
            label: { color: palette.inkFaint, fontSize: 11, formatter: "{b}", position: "insideEndTop" as const },
            data: chart.annotations.flatMap((mark) => {
              const place = at(mark.at);
              return place === undefined ? [] : [{ xAxis: place, name: mark.label }];
            }),
          },
        }
      : {}),
  }));
  return {
    ...base(chart, palette),
    tooltip: { ...base(chart, palette).tooltip, trigger: "axis", formatter: axisTooltip(chart, days) },
    xAxis: { ...categoryAxis(palette, days), boundaryGap: false },
    yAxis: valueAxis(palette, firstOf(chart)),
    ...(chart.rows.length > MANY_POINTS ? { dataZoom: [{ type: "inside" as const }] } : {}),
    series: [...chart.bands.flatMap((band, index) => bandSeries(chart, band, index, palette)), ...drawn],
  } as EChartsOption;
}

/** A band is the room between two invisible lines, one stacked on the other. */
function bandSeries(chart: Chart, band: Chart["bands"][number], index: number, palette: Palette) {
  const stack = `band-${index}`;
  const hidden = { lineStyle: { opacity: 0 }, symbol: "none", silent: true, stack, type: "line" as const };
  const low = chart.rows.map((row) => toNumber(row[band.low]));
  const high = chart.rows.map((row) => toNumber(row[band.high]));
  return [
    { ...hidden, data: low, tooltip: { show: false }, stackStrategy: "all" as const },
    {
      ...hidden,
      name: band.label,
      stackStrategy: "all" as const,
      itemStyle: { color: palette.series[1] },
      data: high.map((value, row) => {
        const from = low[row];
        return value === null || from === null || from === undefined ? null : value - from;
      }),
      areaStyle: { color: palette.series[1], opacity: index === 0 ? 0.12 : 0.2 },
    },
  ];
}

function axisTooltip(chart: Chart, labels: string[]) {
  return (points: unknown) => {
    const first = (Array.isArray(points) ? points[0] : points) as { dataIndex?: number } | undefined;
    const row = chart.rows[first?.dataIndex ?? -1];
    return row ? tooltip(labels[first?.dataIndex ?? 0] ?? "", lines(chart, row)) : "";
  };
}

function lines(chart: Chart, row: Row): [string, string][] {
  const values = chart.series
    .filter((field) => row[field.name] !== null && row[field.name] !== undefined)
    .map((field): [string, string] => [field.label, shown(field, row[field.name])]);
  const bands = chart.bands
    .filter((band) => row[band.low] !== null && row[band.low] !== undefined)
    .map((band): [string, string] => [
      band.label,
      `${shown(firstOf(chart), row[band.low])} to ${shown(firstOf(chart), row[band.high])}`,
    ]);
  return [...values, ...bands];
}

/** ECharts puts a tooltip's text into the page as HTML: what stands in the data is escaped. */
export function tooltip(title: string, entries: [string, string][]): string {
  const body = entries.map(([label, value]) => `<div>${escape(label)}: <b>${escape(value)}</b></div>`).join("");
  return `<div>${escape(title)}</div>${body}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function short(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text;
}

/** Names read best beside their bars; the largest on top. */
function bars(chart: Chart, palette: Palette): EChartsOption {
  const x = chart.x;
  const names = chart.rows.map((row) => formatValue(row[x?.name ?? ""], x?.format ?? "text", x?.unit));
  return {
    ...base(chart, palette),
    tooltip: { ...base(chart, palette).tooltip, trigger: "axis", axisPointer: { type: "none" }, formatter: axisTooltip(chart, names) },
    yAxis: {
      ...categoryAxis(palette, names),
      inverse: true,
      axisLabel: { color: palette.inkSoft, fontSize: 11, formatter: short },
    } as EChartsOption["yAxis"],
    xAxis: valueAxis(palette, firstOf(chart)) as EChartsOption["xAxis"],
    series: chart.series.map((field) => ({
      type: "bar",
      name: field.label,
      barMaxWidth: 18,
      itemStyle: { borderRadius: 3 },
      data: chart.rows.map((row) => toNumber(row[field.name])),
    })),
  };
}

function histogram(chart: Chart, palette: Palette): EChartsOption {
  const x = chart.x;
  const names = chart.rows.map((row) => formatValue(row[x?.name ?? ""], x?.format ?? "text", x?.unit));
  return {
    ...base(chart, palette),
    tooltip: { ...base(chart, palette).tooltip, trigger: "axis", axisPointer: { type: "none" }, formatter: axisTooltip(chart, names) },
    xAxis: categoryAxis(palette, names),
    yAxis: valueAxis(palette, firstOf(chart)),
    series: chart.series.map((field) => ({
      type: "bar",
      name: field.label,
      barCategoryGap: "8%",
      itemStyle: { borderRadius: [3, 3, 0, 0] },
      data: chart.rows.map((row) => toNumber(row[field.name])),
    })),
  };
}

function pie(chart: Chart, palette: Palette): EChartsOption {
  const field = firstOf(chart);
  return {
    ...base(chart, palette),
    legend: { ...base(chart, palette).legend, show: true, type: "scroll" },
    tooltip: {
      ...base(chart, palette).tooltip,
      trigger: "item",
      formatter: (point: unknown) => {
        const { name, value, percent } = point as { name: string; value: number; percent: number };
        return tooltip(name, [[field.label, `${shown(field, value)} (${percent} %)`]]);
      },
    },
    series: [
      {
        type: "pie",
        radius: ["48%", "72%"],
        center: ["50%", "56%"],
        label: { show: false },
        itemStyle: { borderColor: palette.surface, borderWidth: 2 },
        data: chart.rows.map((row) => ({ name: String(row[chart.x?.name ?? ""] ?? ""), value: toNumber(row[field.name]) ?? 0 })),
      },
    ],
  };
}

function scatter(chart: Chart, palette: Palette): EChartsOption {
  const x = chart.x ?? firstOf(chart);
  const field = firstOf(chart);
  const dated = x.format === "date";
  return {
    ...base(chart, palette),
    tooltip: {
      ...base(chart, palette).tooltip,
      trigger: "item",
      formatter: (point: unknown) => {
        const row = chart.rows[(point as { dataIndex: number }).dataIndex];
        return row ? tooltip(shown(x, row[x.name]), lines(chart, row)) : "";
      },
    },
    xAxis: dated
      ? { type: "time", axisLabel: { color: palette.inkFaint, fontSize: 11, hideOverlap: true }, splitLine: { show: false } }
      : (valueAxis(palette, x) as EChartsOption["xAxis"]),
    yAxis: valueAxis(palette, field),
    series: chart.series.map((each) => ({
      type: "scatter",
      name: each.label,
      symbolSize: 7,
      itemStyle: { opacity: 0.75 },
      data: chart.rows.map((row) => [dated ? String(row[x.name]) : (toNumber(row[x.name]) ?? 0), toNumber(row[each.name]) ?? 0]),
    })),
  } as EChartsOption;
}

/** x across; the first field names the row, the last one is the colour. */
function heatmap(chart: Chart, palette: Palette): EChartsOption {
  const x = chart.x ?? firstOf(chart);
  const [down, colour] = chart.series.length > 1 ? [chart.series[0] as Field, chart.series.at(-1) as Field] : [x, firstOf(chart)];
  const across = [...new Set(chart.rows.map((row) => shown(x, row[x.name])))];
  const names = [...new Set(chart.rows.map((row) => shown(down, row[down.name])))];
  const values = chart.rows.map((row) => toNumber(row[colour.name]) ?? 0);
  return {
    ...base(chart, palette),
    legend: { show: false },
    grid: { left: 8, right: 16, top: 8, bottom: 40, containLabel: true },
    tooltip: {
      ...base(chart, palette).tooltip,
      trigger: "item",
      formatter: (point: unknown) => {
        const row = chart.rows[(point as { dataIndex: number }).dataIndex];
        return row ? tooltip(`${shown(x, row[x.name])} · ${shown(down, row[down.name])}`, [[colour.label, shown(colour, row[colour.name])]]) : "";
      },
    },
    xAxis: categoryAxis(palette, across),
    yAxis: categoryAxis(palette, names) as EChartsOption["yAxis"],
    visualMap: {
      min: Math.min(...values),
      max: Math.max(...values),
      orient: "horizontal",
      left: "center",
      bottom: 0,
      itemHeight: 80,
      itemWidth: 10,
      textStyle: { color: palette.inkFaint, fontSize: 11 },
      inRange: { color: [palette.surface, palette.series[0] ?? palette.ink] },
    },
    series: [
      { type: "heatmap", data: chart.rows.map((row, index) => [shown(x, row[x.name]), shown(down, row[down.name]), values[index]]) },
    ],
  } as EChartsOption;
}
