import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { ActorFilter } from "./actor-filter";
import { ACTIONS, actionWord } from "./actions";
import type { AuditSearch } from "./search";

export function AuditFilters({ search }: { search: AuditSearch }) {
  const navigate = useNavigate({ from: "/audit" });
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const look = (part: AuditSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const known = !search.action || ACTIONS.some(([action]) => action === search.action);
  const filtered = Object.keys(search).length > 0;
  return (
    <div className="grid grid-cols-2 items-end gap-3 border-b border-line p-3 md:flex md:flex-wrap">
      <Field label="Action" className="max-md:col-span-2 md:w-56">
        {(control) => (
          <Select
            {...control}
            value={search.action ?? ""}
            onChange={(event) => look({ action: event.target.value || undefined })}
          >
            <option value="">Everything</option>
            {!known && search.action && <option value={search.action}>{actionWord(search.action)}</option>}
            {ACTIONS.map(([action, word]) => (
              <option key={action} value={action}>
                {word}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ActorFilter actor={search.actor} onChange={(actor) => look({ actor })} />
      <Field label="Department" className="md:w-36">
        {(control) => (
          <Select
            {...control}
            value={search.department ?? ""}
            onChange={(event) => look({ department: event.target.value || undefined })}
          >
            <option value="">Every one</option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="From" className="md:w-36">
        {(control) => (
          <Input
            {...control}
            type="date"
            max={search.to}
            value={search.from ?? ""}
            onChange={(event) => look({ from: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label="To" className="md:w-36">
        {(control) => (
          <Input
            {...control}
            type="date"
            min={search.from}
            value={search.to ?? ""}
            onChange={(event) => look({ to: event.target.value || undefined })}
          />
        )}
      </Field>
      {filtered && (
        <Button look="quiet" onClick={() => void navigate({ search: {}, replace: true })}>
          <X aria-hidden />
          Clear
        </Button>
      )}
    </div>
  );
}
