import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { BookOpen, Building2, Database, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog } from "radix-ui";
import { FOOT, placesOf } from "@/app/navigation";
import { useMe } from "@/lib/api/auth/me";
import { newestDatasetsQuery } from "@/lib/api/datasets/list-datasets";
import { departmentsQuery } from "@/lib/api/departments/list-departments";
import { useAppearance } from "@/lib/appearance";
import { useDepartment } from "./use-department";

const FOUND = 30;

/** Everything one can go to or do, by typing a part of its name. */
export function CommandPalette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lifted"
        >
          <Dialog.Title className="sr-only">Search or go to</Dialog.Title>
          <Commands onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Commands({ onDone }: { onDone: () => void }) {
  const me = useMe();
  const department = useDepartment();
  const navigate = useNavigate();
  const setTheme = useAppearance((state) => state.setTheme);
  const datasets = useQuery(newestDatasetsQuery(FOUND)).data?.items ?? [];
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const go = (to: string) => {
    onDone();
    void navigate({ to });
  };
  const places = [...placesOf(me, department).flatMap((group) => group.places), ...FOOT];
  return (
    <Command label="Search or go to" loop>
      <Command.Input
        placeholder="Search or go to …"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-center text-sm text-ink-faint">Nothing has that name.</Command.Empty>
        <Group heading="Go to">
          {places.map((place) => (
            <Item key={place.to} value={`go ${place.label}`} onSelect={() => go(place.to)} icon={<place.icon aria-hidden />}>
              {place.label}
            </Item>
          ))}
          <Item value="go api reference docs" onSelect={() => window.location.assign("/docs")} icon={<BookOpen aria-hidden />}>
            API reference
          </Item>
        </Group>
        {departments.length > 1 && (
          <Group heading="Departments">
            {departments.map((each) => (
              <Item
                key={each.id}
                value={`department ${each.name}`}
                onSelect={() => go(`/dashboards/${each.id}`)}
                icon={<Building2 aria-hidden />}
              >
                {each.name}
              </Item>
            ))}
          </Group>
        )}
        {datasets.length > 0 && (
          <Group heading="Datasets">
            {datasets.map((dataset) => (
              <Item
                key={dataset.id}
                value={`dataset ${dataset.name} ${dataset.id}`}
                onSelect={() => go(`/datasets/${dataset.id}/overview`)}
                icon={<Database aria-hidden />}
              >
                {dataset.name}
              </Item>
            ))}
          </Group>
        )}
        <Group heading="Appearance">
          <Item value="light theme" onSelect={() => (setTheme("light"), onDone())} icon={<Sun aria-hidden />}>
            Light theme
          </Item>
          <Item value="dark theme" onSelect={() => (setTheme("dark"), onDone())} icon={<Moon aria-hidden />}>
            Dark theme
          </Item>
        </Group>
      </Command.List>
    </Command>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  value: string;
  icon: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}

function Item({ value, icon, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-sm text-ink-soft data-[selected=true]:bg-hover data-[selected=true]:text-ink [&_svg]:size-4"
    >
      {icon}
      {children}
    </Command.Item>
  );
}
