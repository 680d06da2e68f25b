import { useNavigate } from "@tanstack/react-router";
import { Upload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { toast } from "@/lib/toast";
import { can, useMe } from "@/lib/api/auth/me";
import { addFiles } from "@/lib/upload/queue";
import { useDepartment } from "./use-department";

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** Files alone: what is in a folder is chosen from within it. */
function filesOf(transfer: DataTransfer): { files: File[]; folders: number } {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const files = items.filter((item) => !item.webkitGetAsEntry()?.isDirectory).flatMap((item) => item.getAsFile() ?? []);
  return { files, folders: items.length - files.length };
}

/** Files may be dropped on any page: they are looked at on the page for uploads. */
export function DropAnywhere() {
  const me = useMe();
  const department = useDepartment();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only when both are even has the pointer left the window.
  const depth = useRef(0);
  const allowed = can(me, "datasets:upload") && department !== null;
  useEffect(() => {
    const moved = (by: number) => (event: DragEvent) => {
      if (hasFiles(event)) {
        depth.current = Math.max(0, depth.current + by);
        setOver(depth.current > 0);
      }
    };
    const enter = moved(1);
    const leave = moved(-1);
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) {
        // Else the browser opens the file in the page's stead.
        event.preventDefault();
      }
    };
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) {
        return;
      }
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      if (!allowed) {
        toast.error("Your account may look at data, not upload it. An administrator can change that.");
        return;
      }
      const { files, folders } = filesOf(event.dataTransfer);
      if (folders > 0) {
        toast.error("Folders are not taken. Drop the files that are in them.");
      }
      if (files.length > 0) {
        addFiles(files, department);
        void navigate({ to: "/upload" });
      }
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", hover);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("drop", dropped);
    };
  }, [allowed, department, navigate]);
  if (!over || !allowed) {
    return null;
  }
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-canvas/80 p-6 backdrop-blur-[2px]">
      <div className="absolute inset-4 rounded-2xl border-2 border-dashed border-accent" />
      <p className="flex items-center gap-3 rounded-xl border border-line bg-raised px-5 py-4 text-lg font-medium shadow-lifted">
        <Upload aria-hidden className="size-5 text-accent-ink" />
        Drop to look at it. Nothing is stored yet.
      </p>
    </div>
  );
}
