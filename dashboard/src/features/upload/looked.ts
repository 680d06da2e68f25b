import { useQuery } from "@tanstack/react-query";
import { type Department, departmentsQuery } from "@/lib/api/departments/list-departments";
import type { Schemas } from "@/lib/api/client";
import type { Preview } from "@/lib/api/uploads/preview-dataset";

export type TableSchema = Schemas["TableSchema"];
export type SchemaColumn = Schemas["Column"];

const NONE: Department[] = [];

export function useDepartments(): Department[] {
  return useQuery(departmentsQuery).data?.items ?? NONE;
}

/** The schema that a file is read as. */
export function useSchema(preview: Preview): TableSchema | null {
  const department = useDepartments().find((each) => each.id === preview.department);
  return department?.schemas.find((each) => each.name === preview.schema) ?? null;
}
