import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Building2, Check, ChevronDown } from "lucide-react";
import { useMe } from "@/lib/api/auth/me";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { Button } from "../ui/button";
import { Menu, MenuItem, MenuLabel } from "../ui/menu";
import { useDepartment, useLastDepartment } from "./use-department";

/** Whose data is looked at: a word for most, a choice for who may see several. */
export function DepartmentSwitcher() {
  const me = useMe();
  const department = useDepartment();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const look = useLastDepartment((state) => state.look);
  const navigate = useNavigate();
  const name = departments.find((each) => each.id === department)?.name ?? department ?? "No department";
  if (me.departments.length < 2) {
    return (
      <span className="flex items-center gap-2 text-sm font-medium">
        <Building2 aria-hidden className="size-4 text-ink-faint" />
        {name}
      </span>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button look="quiet" size="sm" aria-label={`Department: ${name}`}>
          <Building2 aria-hidden />
          <span className="max-w-32 truncate">{name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLabel>Department</MenuLabel>
      {departments.map((each) => (
        <MenuItem
          key={each.id}
          onSelect={() => {
            look(each.id);
            void navigate({ to: "/dashboards/$department", params: { department: each.id } });
          }}
        >
          <span className="flex-1">{each.name}</span>
          {each.id === department && <Check aria-label="shown" />}
        </MenuItem>
      ))}
    </Menu>
  );
}
