import { Link } from "@tanstack/react-router";
import { HelpCircle, Menu as MenuIcon, Search, Upload } from "lucide-react";
import { can, useMe } from "@/lib/api/auth/me";
import { Button, IconButton } from "../ui/button";
import { DepartmentSwitcher } from "./department-switcher";
import { LiveDot } from "./live-dot";
import { UploadIndicator } from "./upload-indicator";
import { UserMenu } from "./user-menu";

interface TopBarProps {
  onMenu: () => void;
  onSearch: () => void;
  onHelp: () => void;
}

export function TopBar({ onMenu, onSearch, onHelp }: TopBarProps) {
  const me = useMe();
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-surface/90 px-3 backdrop-blur md:px-4">
      <IconButton label="Open the navigation" className="md:hidden" onClick={onMenu}>
        <MenuIcon aria-hidden />
      </IconButton>
      <DepartmentSwitcher />
      <div className="flex-1" />
      <UploadIndicator />
      <LiveDot />
      <Button look="secondary" size="sm" onClick={onSearch} className="text-ink-faint" aria-keyshortcuts="Control+K">
        <Search aria-hidden />
        <span className="hidden sm:inline">Search or go to …</span>
        <kbd className="hidden rounded border border-line px-1 font-sans text-2xs sm:inline">Ctrl K</kbd>
        <span className="sr-only sm:hidden">Search</span>
      </Button>
      <IconButton label="Keyboard shortcuts" className="hidden sm:inline-flex" onClick={onHelp}>
        <HelpCircle aria-hidden />
      </IconButton>
      {can(me, "datasets:upload") && (
        <Button asChild look="primary" size="sm">
          <Link to="/upload">
            <Upload aria-hidden />
            <span className="sr-only sm:not-sr-only">Upload</span>
          </Link>
        </Button>
      )}
      <UserMenu />
    </header>
  );
}
