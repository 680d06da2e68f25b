import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Department } from "@/lib/api/departments/list-departments";
import { type ListSearch, STATUSES } from "./list-search";

const WORDS: Record<Dataset["status"], string> = {
  uploaded: "Waiting",
  processing: "Processing",
  completed: "Loaded",
  failed: "Failed",
};
const WAIT_MS = 250;

interface ListFiltersProps {
  search: ListSearch;
  departments: Department[];
  onChange: (search: ListSearch) => void;
}

export function ListFilters({ search, departments, onChange }: ListFiltersProps) {
  const filtered = Object.keys(search).length > 0;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <NameSearch value={search.q ?? ""} onChange={(q) => onChange({ ...search, q: q || undefined })} />
      <Select
        aria-label="Status"
        className="w-36"
        value={search.status ?? ""}
        onChange={(event) => onChange({ ...search, status: (event.target.value || undefined) as ListSearch["status"] })}
      >
        <option value="">Every status</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {WORDS[status]}
          </option>
        ))}
      </Select>
      {departments.length > 1 && (
        <Select
          aria-label="Department"
          className="w-44"
          value={search.department ?? ""}
          onChange={(event) => onChange({ ...search, department: event.target.value || undefined })}
        >
          <option value="">Every department</option>
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </Select>
      )}
      {filtered && (
        <Button look="quiet" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </search>
  );
}

/** Asks once the typing pauses. */
function NameSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === asked) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setAsked(typed.trim());
      onChange(typed.trim());
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, onChange]);
  return (
    <div className="relative w-full sm:w-72">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" />
      <Input
        type="search"
        aria-label="Search by name"
        aria-keyshortcuts="/"
        placeholder="Search by name"
        className="pl-8"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
