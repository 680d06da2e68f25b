import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Dashboard = Schemas["Dashboard"];
export type Chart = Schemas["Chart"];

export const dashboardQuery = (department: string) =>
  queryOptions({
    queryKey: ["dashboard", department],
    queryFn: ({ signal }) => answered(api.GET("/dashboards/{department}", { params: { path: { department } }, signal })),
  });
