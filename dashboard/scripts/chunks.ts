import type { Rolldown } from "vite";

// What a page is made of, in few files: on a phone each costs more than its bytes. And none of them may make a page before
// the login load what only the others need.

type Modules = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

/** What every page needs, in two files: they pack better than many, change with our dependencies alone, and are run as two tasks. */
const REACT = /node_modules\/(react|react-dom|scheduler)\/|\/src\/app\/react\.ts$/;
const BASE =
  /node_modules\/(zustand|openapi-fetch|@radix-ui\/react-(slot|compose-refs)|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store))\//;

const DOOR = /\/app\/routes\/(?!_app[./])/;
const TABLE = /\/components\/data\//;
const FRAME = /\/app\/routes\/_app\.tsx/;
const PAGE = /\/app\/routes\/_app\//;
const DASHBOARD = /\/app\/routes\/_app\/dashboards\//;

/** From how many pages on a module is worth its place in the file that the pages behind the login share. */
const MANY = 3;

type Ours = "start" | "doors" | "frame" | "views" | "tables" | "pages";

/** Our own modules by who needs them, and what those import. */
const ours = (name: Ours): Rolldown.CodeSplittingGroup => ({
  name: (id: string, modules: Modules) => (id.includes("/node_modules/") || fileOf(id, modules) !== name ? null : name),
  debugName: name,
});

/** In the order in which they take what they need. */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: "react", test: REACT },
  { name: "base", test: BASE },
  ours("start"),
  { name: "icons", test: /node_modules\/lucide-react\//, minShareCount: 2 },
  ours("doors"),
  ours("frame"),
  ours("views"),
  ours("tables"),
  ours("pages"),
].map((group, index, all) => ({ ...group, priority: all.length - index }));

/** The file of one of our modules, by who needs it. Null: wherever the bundler finds fit. */
function fileOf(id: string, modules: Modules): Ours | null {
  const needing = pagesOf(id, modules);
  const doors = needing.filter((page) => DOOR.test(page)).length;
  const pages = needing.filter((page) => PAGE.test(page));
  const framed = needing.some((page) => FRAME.test(page));
  if (needing.some((page) => modules.getModuleInfo(page)?.isEntry) || (doors > 0 && (framed || pages.length >= MANY))) {
    return "start";
  }
  if (doors > 1 || (doors > 0 && pages.length > 0)) {
    return "doors";
  }
  if (framed) {
    return "frame";
  }
  if (pages.length > 1 && pages.some((page) => DASHBOARD.test(page))) {
    return "views";
  }
  if (TABLE.test(id)) {
    return "tables";
  }
  return pages.length >= MANY ? "pages" : null;
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
