import { useParams, useSearch } from "@tanstack/react-router";
import { create } from "zustand";
import { useMe } from "@/lib/api/auth/me";

/** The department that somebody who may see several looked at last. */
export const useLastDepartment = create<{ department: string | null; look: (department: string) => void }>((set) => ({
  department: null,
  look: (department) => set({ department }),
}));

/** The one that is looked at: the address's, else the person's own, else the last, else the first. */
export function useDepartment(): string | null {
  const me = useMe();
  const last = useLastDepartment((state) => state.department);
  const params = useParams({ strict: false }) as { department?: string };
  const search = useSearch({ strict: false }) as { department?: string };
  return params.department ?? search.department ?? me.user.department ?? last ?? me.departments[0] ?? null;
}
