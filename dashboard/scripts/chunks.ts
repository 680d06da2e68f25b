import type { Rolldown } from "vite";

// What a page is made of, in few files: on a phone each costs more than its bytes. And none of them may make a page before
// the login load what only the others need.

type Modules = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

/** What every page needs, in one file: it packs better than many, and changes with our dependencies alone. */
const BASE =
  /node_modules\/(react|react-dom|scheduler|zustand|openapi-fetch|tailwind-merge|@radix-ui\/react-(slot|compose-refs)|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store))\//;

const DOOR = /\/app\/routes\/(?!_app[./])/;
const TABLE = /\/components\/data\//;
const SHELL = /\/app\/routes\/_app\.tsx/;

/** From how many pages on a module is worth its place in the file that all pages behind the login share. */
const MANY = 3;

/** In the order in which they take what they need: our own modules, and what those import. */
const OURS = ["start", "doors", "shell", "tables"] as const;

export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "base", test: BASE, priority: OURS.length + 1 },
  ...OURS.map((name, index) => ({
    name: (id: string, modules: Modules) => (id.includes("/node_modules/") || fileOf(id, modules) !== name ? null : name),
    debugName: name,
    priority: OURS.length - index,
  })),
  { name: "icons", test: /node_modules\/lucide-react\//, minShareCount: 2 },
];

/** The file of one of our modules, by who needs it. Null: wherever the bundler finds fit. */
function fileOf(id: string, modules: Modules): (typeof OURS)[number] | null {
  const pages = pagesOf(id, modules);
  if (pages.some((page) => modules.getModuleInfo(page)?.isEntry)) {
    return "start";
  }
  if (pages.length > 1 && pages.some((page) => DOOR.test(page))) {
    return "doors";
  }
  if (TABLE.test(id)) {
    return "tables";
  }
  return pages.length >= MANY || pages.some((page) => SHELL.test(page)) ? "shell" : null;
}

/** The modules that need it and are loaded by themselves: the entry, pages, and what comes later. */
function pagesOf(id: string, modules: Modules): string[] {
  const needing = new Set([id]);
  for (const each of needing) {
    modules.getModuleInfo(each)?.importers.forEach((importer) => needing.add(importer));
  }
  return [...needing].filter((each) => {
    const module = modules.getModuleInfo(each);
    return module?.isEntry || module?.dynamicImporters.length;
  });
}
