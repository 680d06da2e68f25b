import { useSuspenseQuery } from "@tanstack/react-query";
import { type Department, departmentsQuery } from "@/lib/api/departments/list-departments";

export type Schema = Department["schemas"][number];

export function useDepartments(): Department[] {
  return useSuspenseQuery(departmentsQuery).data.items;
}

export function departmentOf(departments: Department[], id: string): Department | undefined {
  return departments.find((each) => each.id === id);
}

/** The schema that a dataset loaded as; none before it has. */
export function schemaOf(departments: Department[], dataset: { department: string; schema: string | null }): Schema | undefined {
  return departmentOf(departments, dataset.department)?.schemas.find((each) => each.name === dataset.schema);
}
