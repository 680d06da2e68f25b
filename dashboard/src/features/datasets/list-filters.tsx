import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";
import type { Dataset } from "@/lib/api/datasets/list-datasets";
import type { Department } from "@/lib/api/departments/list-departments";
import { type ListSearch, STATUSES } from "./list-search";

const WORDS: Record<Dataset["status"], string> = {
  uploaded: "Waiting",
  processing: "Processing",
  completed: "Loaded",
  failed: "Failed",
};

interface ListFiltersProps {
  search: ListSearch;
  departments: Department[];
  onChange: (search: ListSearch) => void;
}

export function ListFilters({ search, departments, onChange }: ListFiltersProps) {
  const filtered = Object.keys(search).length > 0;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchInput
        label="Search by name"
        className="w-full sm:w-72"
        value={search.q ?? ""}
        onSearch={(q) => onChange({ ...search, q: q.trim() || undefined })}
      />
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
