import { useDepartmentName } from "@/lib/api/departments/list-departments";

/** @param id null for who sees all of them */
export function DepartmentName({ id }: { id: string | null }) {
  return useDepartmentName()(id);
}
