import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import { measures, onAxes } from "./fields";

const BAR = 22;
const CELL = 16;
const FRAME = 28;
const LEGEND = 28;
const MOST_SLICES = 8;
const MOST_POINTS = 2000;
const MOST_ACROSS = 60;
const FEWEST = 3;

/** How many of a chart's rows can be drawn so that they can be read; the table has all of them. */
export function drawnRows(chart: Chart, height: number): number {
  const total = chart.rows.length;
  switch (chart.type) {
    case "bar":
      return chart.x?.format === "date" ? total : Math.min(total, barsIn(chart, height));
    case "pie":
      return total > MOST_SLICES ? MOST_SLICES - 1 : total;
    case "scatter":
      return Math.min(total, MOST_POINTS);
    default:
      return total;
  }
}

function barsIn(chart: Chart, height: number): number {
  const series = onAxes(measures(chart), 1)[0]?.length ?? 1;
  const room = height - FRAME - (series > 1 ? LEGEND : 0);
  return Math.max(FEWEST, Math.floor(room / (BAR * Math.max(1, series * 0.7))));
}

/** A height in which a chart's bars all have room, as far as that is reasonable. */
export function roomyHeight(chart: Chart, usual = 320, most = 620): number {
  if (chart.type !== "bar" || chart.x?.format === "date") {
    return usual;
  }
  const series = onAxes(measures(chart), 1)[0]?.length ?? 1;
  const wanted = chart.rows.length * BAR * Math.max(1, series * 0.7) + FRAME + (series > 1 ? LEGEND : 0) + BAR;
  return Math.round(Math.min(most, Math.max(140, wanted)));
}

/** The rows and columns of a heatmap that have room. */
export function heatmapRoom(height: number): { across: number; down: number } {
  return { across: MOST_ACROSS, down: Math.max(FEWEST, Math.floor((height - 64) / CELL)) };
}

/** What the drawing leaves out, in a sentence; null where it shows everything. */
export function leftOut(chart: Chart, height: number): string | null {
  if (chart.type === "kpi" || chart.type === "table") {
    return null;
  }
  const sentences = [rowsLeftOut(chart, height), fieldsLeftOut(chart)].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

function rowsLeftOut(chart: Chart, height: number): string | null {
  if (chart.type === "heatmap") {
    return heatmapLeftOut(chart, height);
  }
  const total = chart.rows.length;
  const drawn = drawnRows(chart, height);
  if (drawn >= total) {
    return null;
  }
  return chart.type === "pie"
    ? `The last ${total - drawn} of ${total} are drawn together; the table has them all.`
    : `The first ${drawn} of ${total} are drawn; the table has them all.`;
}

function heatmapLeftOut(chart: Chart, height: number): string | null {
  const [down] = chart.series;
  if (chart.series.length < 2 || !down) {
    return null;
  }
  const room = heatmapRoom(height);
  const across = new Set(chart.rows.map((row) => row[chart.x?.name ?? ""])).size;
  const rows = new Set(chart.rows.map((row) => row[down.name])).size;
  if (across <= room.across && rows <= room.down) {
    return null;
  }
  return `${Math.min(rows, room.down)} of ${rows} rows and ${Math.min(across, room.across)} of ${across} columns are drawn; the table has them all.`;
}

function fieldsLeftOut(chart: Chart): string | null {
  const fields = measures(chart);
  const axes = chart.type === "timeseries" ? 2 : chart.type === "bar" || chart.type === "histogram" ? 1 : null;
  if (axes === null) {
    return null;
  }
  const drawn = new Set(onAxes(fields, axes).flat());
  const rest = fields.filter((field) => !drawn.has(field));
  return rest.length > 0 ? `Another unit, in the table only: ${rest.map((field) => field.label).join(", ")}.` : null;
}
