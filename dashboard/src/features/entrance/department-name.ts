import { useQuery } from "@tanstack/react-query";
import { registrationQuery } from "@/lib/api/auth/registration";

/** What people call a department, before any login. */
export function useDepartmentNameBefore(): (id: string) => string {
  const departments = useQuery(registrationQuery).data?.departments;
  return (id) => departments?.find((each) => each.id === id)?.name ?? id;
}
