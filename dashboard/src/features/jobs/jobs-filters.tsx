import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { Job, JobFilter } from "@/lib/api/jobs/list-jobs";
import { jobWord } from "@/components/ui/status";
import { STATUSES, TYPES } from "./jobs-search";

const WORDS: Record<Job["status"], string> = {
  queued: "Queued",
  processing: "Running",
  succeeded: "Succeeded",
  failed: "Failed or tried again",
};

interface JobsFiltersProps {
  filter: JobFilter;
  /** What the one dataset is called that is looked at. */
  dataset: string | null;
  onChange: (filter: JobFilter) => void;
}

export function JobsFilters({ filter, dataset, onChange }: JobsFiltersProps) {
  return (
    <search className="flex flex-wrap items-center gap-2">
      <Select
        aria-label="Status"
        className="w-48"
        value={filter.status ?? ""}
        onChange={(event) => onChange({ ...filter, status: STATUSES.find((each) => each === event.target.value) })}
      >
        <option value="">Every status</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {WORDS[status]}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Kind of job"
        className="w-40"
        value={filter.job_type ?? ""}
        onChange={(event) => onChange({ ...filter, job_type: TYPES.find((each) => each === event.target.value) })}
      >
        <option value="">Every kind</option>
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {jobWord(type)}
          </option>
        ))}
      </Select>
      {filter.dataset_id && (
        <Button onClick={() => onChange({ ...filter, dataset_id: undefined })}>
          <span className="max-w-56 truncate">Only of {dataset ?? "one dataset"}</span>
          <X aria-label="Of every dataset" />
        </Button>
      )}
      {Object.values(filter).some(Boolean) && (
        <Button look="quiet" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </search>
  );
}
