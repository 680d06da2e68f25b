import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { FOOT, type Place, placesOf, REFERENCE } from "@/app/navigation";
import { useMe } from "@/lib/api/auth/me";
import { useAppearance } from "@/lib/appearance";
import { cn } from "@/lib/cn";
import { later } from "@/lib/later";
import { useLater } from "@/lib/use-later";
import { Logo } from "../ui/logo";
import { useDepartment } from "./use-department";

const drawerModule = later(() => import("./side-drawer"));

const ITEM =
  "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm text-ink-soft hover:bg-hover hover:text-ink [&_svg]:size-4 [&_svg]:shrink-0";

/** Where one can go: a column beside the page, a drawer on a phone. */
export function SideBar({ open, onClose }: { open: boolean; onClose: () => void }) {
  const narrow = useAppearance((state) => state.narrow);
  const forDrawer = useLater(drawerModule, open, onClose);
  const toggle = useAppearance((state) => state.toggleNarrow);
  return (
    <>
      <aside
        aria-label="Navigation"
        className={cn(
          "sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-line bg-sunken md:flex",
          narrow ? "w-14" : "w-56",
        )}
      >
        <div className="flex h-12 items-center gap-2.5 px-3.5">
          <Logo className="size-6 shrink-0" />
          {!narrow && <span className="font-semibold tracking-tight">AetherFlow</span>}
        </div>
        <Places narrow={narrow} />
        <div className="border-t border-line p-2">
          <button
            type="button"
            onClick={toggle}
            aria-label={narrow ? "Widen the navigation" : "Narrow the navigation"}
            className={cn(ITEM, "w-full")}
          >
            {narrow ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
            {!narrow && "Narrow"}
          </button>
        </div>
      </aside>
      {forDrawer && (
        <forDrawer.SideDrawer open={open} onClose={onClose}>
          <Places narrow={false} onGo={onClose} />
        </forDrawer.SideDrawer>
      )}
    </>
  );
}

function Places({ narrow, onGo }: { narrow: boolean; onGo?: () => void }) {
  const me = useMe();
  const department = useDepartment();
  return (
    <nav aria-label="Main" className="flex flex-1 flex-col gap-4 overflow-y-auto p-2">
      {placesOf(me, department).map((group) => (
        <div key={group.label ?? "work"} className="flex flex-col gap-0.5">
          {group.label && !narrow && <p className="px-2.5 pb-1 text-2xs font-medium text-ink-faint">{group.label}</p>}
          {group.places.map((place) => (
            <PlaceLink key={place.to} place={place} narrow={narrow} onGo={onGo} />
          ))}
        </div>
      ))}
      <div className="mt-auto flex flex-col gap-0.5">
        {FOOT.map((place) => (
          <PlaceLink key={place.to} place={place} narrow={narrow} onGo={onGo} />
        ))}
        <a href={REFERENCE.href} className={ITEM} title={narrow ? REFERENCE.label : undefined}>
          <REFERENCE.icon aria-hidden />
          <span className={narrow ? "sr-only" : undefined}>{REFERENCE.label}</span>
        </a>
      </div>
    </nav>
  );
}

function PlaceLink({ place, narrow, onGo }: { place: Place; narrow: boolean; onGo?: () => void }) {
  return (
    <Link
      to={place.to}
      onClick={onGo}
      activeOptions={{ exact: place.to === "/" }}
      className={ITEM}
      activeProps={{ className: "bg-accent-soft! text-accent-ink! font-medium", "aria-current": "page" }}
      title={narrow ? place.label : undefined}
    >
      <place.icon aria-hidden />
      <span className={narrow ? "sr-only" : undefined}>{place.label}</span>
    </Link>
  );
}
