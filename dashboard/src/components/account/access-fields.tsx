import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "@/lib/api/client";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { Field, Select } from "../ui/field";

export type Role = Schemas["User"]["role"];
export type Tier = Schemas["User"]["tier"];

export interface Access {
  role: Role;
  /** Empty: all of them; only for administrators. */
  department: string;
}

const ROLES: Record<Role, string> = {
  viewer: "Viewer: reads",
  analyst: "Analyst: reads and uploads",
  admin: "Administrator: manages everything",
};

interface AccessFieldsProps {
  value: Access;
  onChange: (part: Partial<Access>) => void;
  departmentError?: string | null;
  disabled?: boolean;
}

/** What somebody, or a service, may do, and whose data they see. */
export function AccessFields({ value, onChange, departmentError, disabled }: AccessFieldsProps) {
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  return (
    <>
      <Field label="Role">
        {(control) => (
          <Select
            {...control}
            value={value.role}
            disabled={disabled}
            onChange={(event) => onChange({ role: event.target.value as Role })}
          >
            {Object.entries(ROLES).map(([role, words]) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Department"
        error={departmentError}
        hint={value.role === "admin" ? "Administrators see every department." : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={value.department}
            required={value.role !== "admin"}
            disabled={disabled}
            onChange={(event) => onChange({ department: event.target.value })}
          >
            <option value="" disabled={value.role !== "admin"}>
              {value.role === "admin" ? "None" : "Choose one"}
            </option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}

interface TierFieldProps {
  value: Tier;
  onChange: (tier: Tier) => void;
}

export function TierField({ value, onChange }: TierFieldProps) {
  return (
    <Field label="Tier" hint="How many queries of data are answered in an hour.">
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value as Tier)}>
          <option value="free">Free</option>
          <option value="premium">Premium</option>
        </Select>
      )}
    </Field>
  );
}
