import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { jobWord } from "@/components/ui/status";
import type { DeadLetter, DeadLetterFilter } from "@/lib/api/dead-letters/list-dead-letters";
import { codeWord } from "@/lib/jobs/words";

interface LettersFiltersProps {
  filter: DeadLetterFilter;
  /** What there is to choose from is what they died of. */
  letters: DeadLetter[];
  onChange: (filter: DeadLetterFilter) => void;
}

function distinct(values: (string | null | undefined)[]): string[] {
  return [...new Set(values)].filter((each): each is string => Boolean(each)).toSorted();
}

export function LettersFilters({ filter, letters, onChange }: LettersFiltersProps) {
  const reasons = distinct([filter.reason, ...letters.map((letter) => letter.error?.code)]);
  const plugins = distinct([filter.plugin, ...letters.map((letter) => letter.plugin)]);
  return (
    <search className="flex flex-wrap items-center gap-2">
      <Select
        aria-label="Kind of job"
        className="w-36"
        value={filter.job_type ?? ""}
        onChange={(event) =>
          onChange({ ...filter, job_type: (event.target.value || undefined) as DeadLetterFilter["job_type"] })
        }
      >
        <option value="">Every kind</option>
        <option value="etl">{jobWord("etl")}</option>
        <option value="ml_inference">{jobWord("ml_inference")}</option>
      </Select>
      <Select
        aria-label="Reason"
        className="w-64"
        value={filter.reason ?? ""}
        onChange={(event) => onChange({ ...filter, reason: event.target.value || undefined })}
      >
        <option value="">Every reason</option>
        {reasons.map((code) => (
          <option key={code} value={code}>
            {codeWord(code)}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Plugin"
        className="w-56"
        value={filter.plugin ?? ""}
        onChange={(event) => onChange({ ...filter, plugin: event.target.value || undefined })}
      >
        <option value="">Every plugin</option>
        {plugins.map((plugin) => (
          <option key={plugin}>{plugin}</option>
        ))}
      </Select>
      {Object.values(filter).some(Boolean) && (
        <Button look="quiet" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </search>
  );
}
