import { queryOptions, useQuery } from "@tanstack/react-query";
import { answered, api, type Schemas } from "../client";

export type Department = Schemas["Department"];

export const departmentsQuery = queryOptions({
  queryKey: ["departments"],
  queryFn: ({ signal }) => answered(api.GET("/departments", { signal })),
  staleTime: 10 * 60_000,
});

/** What people call a department; its id where nobody said yet. */
export function useDepartmentName(): (id: string | null) => string {
  const departments = useQuery(departmentsQuery).data?.items;
  return (id) => departments?.find((each) => each.id === id)?.name ?? id ?? "All departments";
}
