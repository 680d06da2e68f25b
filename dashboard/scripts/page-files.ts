import type { Plugin, Rolldown } from "vite";

// Which files each page is made of, told in index.html: so public/early.js can ask for those of the page that is opened
// before the first of them has run. As "/jobs/$id:frame-B2,_id-C3 /audit:frame-B2,audit-D4", of what lies below /assets.
// And those that every page is made of are run as tasks of their own.

type Bundle = Rolldown.OutputBundle;

const ROUTE = /\/app\/routes\/([^?]+)\.tsx\?tsr-split=component/;
const ASSET = /^assets\/(.+)\.js$/;
const EARLY = '<script src="/early.js">';

export function pageFiles(): Plugin {
  return {
    name: "page-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => {
        const parts = html.split(EARLY);
        if (parts.length !== 2) {
          throw new Error(`index.html needs ${EARLY}, once`);
        }
        return asTasks(parts.join(`<meta name="page-files" content="${told(bundle ?? {})}" />\n    ${EARLY}`));
      },
    },
  };
}

/** What the entry imports is run by itself as soon as it is there, not within one long task with it. */
function asTasks(html: string): string {
  const scripts = html.split('<script type="module" ');
  const last = scripts.pop() ?? "";
  if (!last.includes('src="/assets/start-')) {
    throw new Error("The entry has to be the last script: it needs the whole page");
  }
  return [scripts.join('<script type="module" async '), last].join('<script type="module" ');
}

function told(bundle: Bundle): string {
  const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
  const atOnce = new Set(chunks.filter((each) => each.isEntry).flatMap((each) => needs(each.fileName, bundle)));
  const routes = new Map(chunks.flatMap((each) => idOf(each.facadeModuleId).map((id) => [id, needs(each.fileName, bundle)] as const)));
  return [...routes]
    .filter(([id]) => id !== "_app" && !id.endsWith("$"))
    .map(([id, own]) => {
      // What is drawn inside of another needs that, too.
      const around = [...routes].filter(([other]) => id.startsWith(`${other}/`)).flatMap(([, files]) => files);
      const files = [...new Set([...own, ...around])].filter((file) => !atOnce.has(file));
      return `${pathOf(id)}:${files.map(nameOf).join(",")}`;
    })
    .join(" ");
}

function nameOf(file: string): string {
  const name = ASSET.exec(file)?.[1];
  if (!name) {
    throw new Error(`A page needs a file that is no script of /assets: ${file}`);
  }
  return name;
}

/** As its file is named below routes/: "_app/jobs/$id"; of an index "_app/jobs/". */
function idOf(module: string | null): string[] {
  const name = ROUTE.exec(module ?? "")?.[1];
  return name ? [name.replace(/index$/, "")] : [];
}

function pathOf(id: string): string {
  return `/${id.replace(/^_app\//, "").replace(/\/$/, "")}`;
}

/** A file, and all that it imports. */
function needs(file: string, bundle: Bundle): string[] {
  const files = new Set([file]);
  for (const each of files) {
    const chunk = bundle[each];
    if (chunk?.type === "chunk") {
      chunk.imports.forEach((imported) => files.add(imported));
    }
  }
  return [...files];
}
