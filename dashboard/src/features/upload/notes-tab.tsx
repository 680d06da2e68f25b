/** What was assumed, derived or left aside. */
export function NotesTab({ notes }: { notes: string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1.5 py-4 pr-4 pl-9 text-sm text-ink-soft marker:text-ink-faint">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
