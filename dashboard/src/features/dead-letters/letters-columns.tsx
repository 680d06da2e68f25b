import { Link } from "@tanstack/react-router";
import type { Column } from "@/components/data/data-table";
import { Checkbox } from "@/components/ui/field";
import { jobWord } from "@/components/ui/status";
import { TimeAgo } from "@/components/ui/time";
import type { DeadLetter } from "@/lib/api/dead-letters/list-dead-letters";
import { codeWord, sideWord } from "@/lib/jobs/words";

interface Choice {
  chosen: ReadonlySet<string>;
  all: boolean;
  onToggle: (id: string) => void;
  onToggleAll: () => void;
}

export function lettersColumns(nameOf: (letter: DeadLetter) => string, choice: Choice | null): Column<DeadLetter>[] {
  return [
    ...(choice ? [chooser(nameOf, choice)] : []),
    { id: "job", header: "Job", cell: (letter) => <Job letter={letter} name={nameOf(letter)} />, className: "w-full max-w-0 min-w-44" },
    { id: "reason", header: "Reason", wide: true, cell: (letter) => (letter.error ? codeWord(letter.error.code) : "–") },
    { id: "side", header: "Whose side", wide: true, cell: (letter) => (letter.error ? sideWord(letter.error.side) : "–") },
    { id: "plugin", header: "Plugin", wide: true, cell: (letter) => <code className="text-xs">{letter.plugin ?? "–"}</code> },
    { id: "attempts", header: "Attempts", align: "right", wide: true, cell: (letter) => letter.attempts },
    {
      id: "died",
      header: "Failed",
      align: "right",
      cell: (letter) => <TimeAgo at={letter.dead_lettered_at ?? letter.created_at} className="text-ink-soft" />,
    },
  ];
}

function chooser(nameOf: (letter: DeadLetter) => string, { chosen, all, onToggle, onToggleAll }: Choice): Column<DeadLetter> {
  return {
    id: "chosen",
    header: <Checkbox aria-label="Choose all that are shown" checked={all} onChange={onToggleAll} className="align-middle" />,
    cell: (letter) => (
      <Checkbox
        aria-label={`Choose ${nameOf(letter)}`}
        checked={chosen.has(letter.id)}
        onChange={() => onToggle(letter.id)}
        className="align-middle"
      />
    ),
    className: "w-10",
  };
}

function Job({ letter, name }: { letter: DeadLetter; name: string }) {
  return (
    <div className="min-w-0 py-1.5">
      <Link
        to="/jobs/$id"
        params={{ id: letter.id }}
        className="block truncate font-medium text-ink underline-offset-2 hover:underline"
      >
        {jobWord(letter.job_type)} of {name}
      </Link>
      {letter.error && (
        <p title={letter.error.message} className="mt-0.5 truncate text-xs text-ink-faint">
          {letter.error.message}
        </p>
      )}
    </div>
  );
}
