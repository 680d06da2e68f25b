import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { LogOut, Moon, Settings, Sun } from "lucide-react";
import { useMe } from "@/lib/api/auth/me";
import { logout } from "@/lib/api/auth/logout";
import { useAppearance } from "@/lib/appearance";
import { initials } from "@/lib/format/names";
import { Menu, MenuItem, MenuLine } from "../ui/menu";

export function UserMenu() {
  const { user } = useMe();
  const queries = useQueryClient();
  const router = useRouter();
  const setTheme = useAppearance((state) => state.setTheme);
  async function leave() {
    await logout();
    queries.clear();
    await router.navigate({ to: "/login" });
  }
  const dark = document.documentElement.classList.contains("dark");
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Account of ${user.email}`}
          className="grid size-7 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink"
        >
          {initials(user.full_name ?? user.email)}
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="text-sm font-medium">{user.full_name ?? user.email}</p>
        <p className="text-xs text-ink-faint">{user.email}</p>
        <p className="text-xs text-ink-faint capitalize">
          {user.role}
          {user.department && ` · ${user.department}`}
        </p>
      </div>
      <MenuLine />
      <MenuItem asChild>
        <Link to="/settings/profile">
          <Settings aria-hidden />
          Settings
        </Link>
      </MenuItem>
      <MenuItem onSelect={() => setTheme(dark ? "light" : "dark")}>
        {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
        {dark ? "Light theme" : "Dark theme"}
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => void leave()}>
        <LogOut aria-hidden />
        Log out
      </MenuItem>
    </Menu>
  );
}
