import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Chart } from "@/lib/api/dashboards/get-dashboard";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import { type Department, departmentsQuery } from "@/lib/api/departments/list-departments";
import type { Target } from "./target";

interface Source {
  chart: Chart;
  dataset: Pick<Dataset, "id" | "department" | "schema"> | null | undefined;
}

/** The rows behind a point, where the chart's x is a column of the dataset; else null. */
export function rowsTarget({ chart, dataset }: Source, departments: Department[], row: number): Target | null {
  const x = chart.x;
  const value = x && chart.rows[row]?.[x.name];
  if (!x || x.format !== "text" || !dataset || value === null || value === undefined) {
    return null;
  }
  const schema = departments.find((each) => each.id === dataset.department)?.schemas.find((each) => each.name === dataset.schema);
  return schema?.columns.some((column) => column.name === x.name)
    ? { to: `/datasets/${dataset.id}/rows`, search: { filter: `${x.name}:${String(value)}` } }
    : null;
}

export function useRowsTarget({ chart, dataset }: Source): (row: number) => Target | null {
  const departments = useQuery(departmentsQuery).data?.items;
  return useCallback((row: number) => rowsTarget({ chart, dataset }, departments ?? [], row), [chart, dataset, departments]);
}
