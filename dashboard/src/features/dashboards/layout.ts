import type { Chart, DashboardChart } from "@/lib/api/dashboards/get-dashboard";

const NARROW_COLUMNS = 4;

/** Whether a chart needs the whole width to be read. */
function broad(chart: Chart): boolean {
  return chart.type === "table" && chart.series.length + (chart.x ? 1 : 0) > NARROW_COLUMNS;
}

/** Which charts take a whole line: the broad ones, and who would stand alone beside them. The order stays the plugin's. */
export function wholeLines(charts: DashboardChart[]): boolean[] {
  const whole: boolean[] = [];
  let waiting: number | null = null;
  charts.forEach(({ chart }, index) => {
    if (broad(chart)) {
      if (waiting !== null) {
        whole[waiting] = true;
        waiting = null;
      }
      whole[index] = true;
    } else {
      whole[index] = false;
      waiting = waiting === null ? index : null;
    }
  });
  if (waiting !== null) {
    whole[waiting] = true;
  }
  return whole;
}
