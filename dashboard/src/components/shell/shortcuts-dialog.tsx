import { FOOT, placesOf } from "@/app/navigation";
import { useMe } from "@/lib/api/auth/me";
import { Dialog } from "../ui/dialog";
import { useDepartment } from "./use-department";

export function ShortcutsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const me = useMe();
  const department = useDepartment();
  const places = [...placesOf(me, department).flatMap((group) => group.places), ...FOOT].filter((place) => place.key);
  const entries: [string[], string][] = [
    [["Ctrl", "K"], "Search, or go anywhere"],
    [["/"], "Search on this page"],
    [["?"], "This list"],
    [["Esc"], "Close what is open"],
    ...places.map((place): [string[], string] => [["g", place.key ?? ""], place.label]),
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 text-sm">
        {entries.map(([keys, what]) => (
          <div key={what} className="contents">
            <dt className="text-ink-soft">{what}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-6 rounded border border-line bg-sunken px-1.5 py-0.5 text-center font-sans text-xs">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
