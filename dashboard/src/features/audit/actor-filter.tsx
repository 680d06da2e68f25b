import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { X } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useState } from "react";
import { someUsersQuery, type User } from "@/lib/api/users/list-users";
import { isService } from "@/lib/api/users/person-name";
import { useActors } from "./actors";

interface ActorFilterProps {
  actor?: string;
  onChange: (actor: string | undefined) => void;
}

/** Somebody to look for: by a part of the name, among people and keys. */
export function ActorFilter({ actor, onChange }: ActorFilterProps) {
  const [open, setOpen] = useState(false);
  const nameOf = useActors([actor]);
  const label = useId();
  const shown = actor ? nameOf({ kind: "user", id: actor }) : "Anybody";
  const choose = (id: string | undefined) => {
    setOpen(false);
    onChange(id);
  };
  return (
    <div className="flex flex-col gap-1 md:w-48">
      <span id={label} className="text-xs font-medium text-ink-soft">
        Who
      </span>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          aria-label={`Who: ${shown}`}
          className="caret flex h-8 w-full items-center rounded-md border border-line-strong/60 bg-surface pr-7 pl-2.5 text-sm pointer-coarse:text-lg hover:border-line-strong"
        >
          <span className="truncate">{shown}</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={4}
            aria-labelledby={label}
            className="z-50 w-72 rounded-lg border border-line bg-raised shadow-lifted"
          >
            <Choices onChoose={choose} chosen={actor !== undefined} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

function Choices({ onChoose, chosen }: { onChoose: (id: string | undefined) => void; chosen: boolean }) {
  const [typed, setTyped] = useState("");
  // The first hundred, and among all of them whoever has what is typed in their name.
  const people = useQuery(someUsersQuery(typed.length > 1 ? { q: typed } : {}, "person")).data?.items ?? [];
  const services = useQuery(someUsersQuery({}, "service")).data?.items ?? [];
  return (
    <Command label="Whose deeds">
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="Name or e-mail"
        className="h-9 w-full border-b border-line bg-transparent px-3 text-sm outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1">
        <Command.Empty className="px-3 py-4 text-center text-sm text-ink-faint">Nobody has that name.</Command.Empty>
        {chosen && (
          <Command.Item value="anybody" onSelect={() => onChoose(undefined)} className={ITEM}>
            <X aria-hidden className="size-3.5" />
            Anybody
          </Command.Item>
        )}
        {[...people, ...services].map((user) => (
          <Choice key={user.id} user={user} onChoose={onChoose} />
        ))}
      </Command.List>
    </Command>
  );
}

const ITEM =
  "flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm text-ink-soft data-[selected=true]:bg-hover data-[selected=true]:text-ink";

function Choice({ user, onChoose }: { user: User; onChoose: (id: string) => void }) {
  return (
    <Command.Item
      value={`${user.full_name ?? ""} ${user.email} ${user.id}`}
      onSelect={() => onChoose(user.id)}
      className={ITEM}
    >
      <span className="min-w-0">
        <span className="block truncate">{user.full_name ?? user.email}</span>
        <span className="block truncate text-xs text-ink-faint">{isService(user) ? "API key" : user.email}</span>
      </span>
    </Command.Item>
  );
}
