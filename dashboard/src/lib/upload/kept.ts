/** An upload in pieces that can go on once its file is chosen again. */
export interface Kept {
  session: string;
  user: string;
  department: string;
  fileName: string;
  size: number;
  lastModified: number;
}

type Chosen = Pick<File, "name" | "size" | "lastModified">;

const KEY = "aetherflow.uploads";

function read(): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null;
  return (
    typeof kept?.session === "string" &&
    typeof kept.user === "string" &&
    typeof kept.department === "string" &&
    typeof kept.fileName === "string" &&
    typeof kept.size === "number" &&
    typeof kept.lastModified === "number"
  );
}

function write(kept: Kept[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without a place to keep it the upload works all the same; only a reload ends it.
  }
}

export function keep(file: Chosen, user: string, department: string, session: string): void {
  forget(session);
  const { name, size, lastModified } = file;
  write([...read(), { session, user, department, fileName: name, size, lastModified }]);
}

export function forget(session: string): void {
  write(read().filter((each) => each.session !== session));
}

/** The same file, as far as a browser tells. */
export function keptOf(file: Chosen, user: string): Kept | null {
  return (
    keptBy(user).find(
      (each) => each.fileName === file.name && each.size === file.size && each.lastModified === file.lastModified,
    ) ?? null
  );
}

export function keptBy(user: string): Kept[] {
  return read().filter((each) => each.user === user);
}
