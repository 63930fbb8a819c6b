import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { BASE_PLACEHOLDER } from "../../app/src/lib/base.ts";
import { earlyClickScript } from "../../app/src/lib/earlyClick.ts";
import { themeScript } from "../../app/src/lib/theme.ts";
import { withPolicy } from "./policy.ts";

/*
 * The build names its files by absolute paths (/_next/...). This step makes the finished files work wherever they
 * are opened: each page learns from its own depth where the site's root is, and derives the rest in the browser.
 * - Styles, icons and links: relative paths in the HTML, and the same ones in the data that React compares with it.
 * - Scripts: started by a few lines at the top of the page under their full path, which is the name by which the
 *   chunk runtime knows them; the runtime itself takes its base from TURBOPACK_CHUNK_BASE_PATH.
 * Everything that it relies on is checked: a build whose files look otherwise fails here, not in a browser.
 */
export class RelocationError extends Error {
  override name = "RelocationError";
}

function expect(condition: boolean, what: string): asserts condition {
  if (!condition)
    throw new RelocationError(`${what}. The build's output has changed; adapt scripts/site/relocate.ts`);
}

const ASYNC_SCRIPT =
  /<script src="(\/_next\/[^"]+)"((?: id="[^"]*")?) async=""((?: id="[^"]*")?)><\/script>/g;
/** The Latin upright faces: all that a first page needs. */
const FIRST_FONTS = /(source-serif-4|public-sans)-latin-wght-normal[^/]*\.woff2$/;
const FLIGHT_PUSH = /self\.__next_f\.push\(/g;

/** The lines at the top of each page. `scripts` are paths below the site's root. */
function bootScript(up: string, scripts: readonly string[]): string {
  return [
    "(function(){",
    earlyClickScript,
    themeScript,
    // A folder's address without its slash would shift every relative path by one level.
    `var l=location;if(!/(\\/|\\.html)$/.test(l.pathname)){l.replace(l.pathname+"/"+l.search+l.hash);return}`,
    `var b=new URL("${up}",l.href.split(/[?#]/)[0]).pathname;`,
    "self.commonweightBase=b;",
    'self.TURBOPACK_CHUNK_BASE_PATH=b+"_next/";',
    // React's data names scripts; here they get the base that only the browser knows.
    'self.commonweightPush=function(d){if(typeof d[1]==="string")d[1]=d[1].replaceAll("\\"/_next/","\\""+b+"_next/");(self.__next_f=self.__next_f||[]).push(d)};',
    `${JSON.stringify(scripts)}.forEach(function(s){var e=document.createElement("script");e.src=b+s;e.async=true;document.head.appendChild(e)})`,
    "})()",
  ].join("");
}

/** The path from a page up to the site's root: "./" for the front page, "../" for proposal/index.html. */
export function pathUp(file: string): string {
  const depth = file.split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** Makes one page independent of where it lives. `file` and the `fonts` that it starts with are paths below the site's root. */
export function relocatePage(html: string, file: string, fonts: readonly string[]): string {
  const up = pathUp(file);
  const scripts: string[] = [];
  let page = html.replace(ASYNC_SCRIPT, (_, src: string) => {
    scripts.push(src.slice(1));
    return "";
  });
  expect(scripts.length >= 3, `${file} starts ${scripts.length} scripts, three or more were expected`);
  expect(
    page.includes('src="/_next/') === page.includes('noModule=""'),
    `${file} starts scripts in a way not known`,
  );
  page = page.replace(/<script src="\/_next\/[^"]+" noModule=""><\/script>/g, "");
  page = page.replace(/<link rel="preload" as="script"[^>]*href="\/_next\/[^"]+"\/>/g, "");
  page = page.replace(/<link rel="preconnect" href="\/"[^>]*\/>/g, "");

  // Styles and icons, in the HTML and in React's data alike, so that both still agree.
  page = page.replace(
    /(href=|\\"href\\":|HL\[)(\\?")\/(_next\/[^"\\]+\.css|icon\.svg[^"\\]*)/g,
    (_, key: string, quote: string, target: string) => key + quote + up + target,
  );
  page = page.replaceAll(`href="${BASE_PLACEHOLDER}`, `href="${up}`);

  const pushes = page.match(FLIGHT_PUSH)?.length ?? 0;
  expect(pushes > 0, `${file} carries no data for React`);
  expect(!/:T[0-9a-f]+,[^\n]*\/_next\//.test(page), `${file} names a script inside a text of counted length`);
  page = page.replace(FLIGHT_PUSH, "self.commonweightPush(");

  const preload = [
    ...fonts.map(
      (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${up}${font}"/>`,
    ),
    ...[...new Set(scripts)].map((src) => `<link rel="preload" as="script" href="${up}${src}"/>`),
  ].join("");
  expect(
    page.includes('<meta charSet="utf-8"/>'),
    `${file} has no charset line to put the first script after`,
  );
  page = page.replace(
    '<meta charSet="utf-8"/>',
    () => `<meta charSet="utf-8"/><script>${bootScript(up, [...new Set(scripts)])}</script>${preload}`,
  );

  const left = page
    .replace(/self\.commonweightPush\([\s\S]*?<\/script>/g, "")
    .match(/(?:src|href)="\/[^"]*"/);
  expect(left === null, `${file} still has an absolute address: ${left?.[0] ?? ""}`);
  return page;
}

/** The page for addresses that lead nowhere stands alone: its depth is unknown, so it has no scripts and its styles inside. */
export function standAlone(html: string, styles: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<link [^>]*href="\/[^"]*"[^>]*>/g, "")
    .replace("</head>", () => `<style>${styles.replace(/@font-face\{[^}]*\}/g, "")}</style></head>`);
}

/** A chunk that says where a worker begins and holds no runtime: that of the pages is shared. */
const WORKER_START =
  /^\(globalThis\.TURBOPACK\|\|[^\n]*,\{otherChunks:\[[^\]]*\],runtimeModuleIds:\[[^\]]*\]\}\]\);\s*$/;

/**
 * The runtime looks for a style sheet by the path that it would load; the page names the same one relatively. A worker gets
 * its base from the page that starts it, and needs no change.
 */
export function relocateRuntime(source: string): string {
  if (WORKER_START.test(source)) return source;
  expect(source.includes("TURBOPACK_CHUNK_BASE_PATH"), "The chunk runtime takes no base path any more");
  const pattern = /link\[rel=stylesheet\]\[href="\$\{(\w+)\}"\],/;
  expect(pattern.test(source), "The chunk runtime looks for style sheets in another way");
  return source.replace(
    pattern,
    (found, url: string) =>
      `${found}link[rel=stylesheet][href$="\${${url}.slice(self.TURBOPACK_CHUNK_BASE_PATH.length)}"],`,
  );
}

/** Addresses in style sheets become relative to the sheet, which lies in _next/static/chunks/. */
function relocateStyles(css: string): string {
  return css.replace(/url\((["']?)\/_next\/static\//g, "url($1../");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}

/** Makes a finished export independent of where it is served from, in place. */
export async function relocateSite(folder: string): Promise<void> {
  // The framework's own not-found route, the payloads of its router and a worker's source are never asked for.
  await rm(path.join(folder, "_not-found"), { recursive: true, force: true });
  await rm(path.join(folder, "404"), { recursive: true, force: true });
  let files = await filesBelow(folder);
  const unasked = (file: string) => /\.(?:txt|ts)$/.test(file);
  await Promise.all(files.filter(unasked).map((file) => rm(path.join(folder, file))));
  files = files.filter((file) => !unasked(file));

  const sheets = files.filter((file) => file.endsWith(".css"));
  await Promise.all(sheets.map((file) => rewrite(path.join(folder, file), relocateStyles)));

  const runtimes = files.filter((file) => /\/turbopack-(?!worker-)[^/]*\.js$/.test(file));
  expect(runtimes.length > 0, "There is no chunk runtime");
  await Promise.all(runtimes.map((file) => rewrite(path.join(folder, file), relocateRuntime)));

  const pages = files.filter((file) => file.endsWith(".html") && file !== "404.html");
  expect(pages.includes("index.html"), "There is no front page");
  const fonts = files.filter((file) => FIRST_FONTS.test(file));
  expect(fonts.length === 2, `There are ${fonts.length} fonts to start with, two were expected`);
  await Promise.all(
    pages.map((file) =>
      rewrite(path.join(folder, file), (html) => withPolicy(relocatePage(html, file, fonts))),
    ),
  );

  const missing = path.join(folder, "404.html");
  const html = await readFile(missing, "utf8");
  const linked = [...html.matchAll(/href="\/(_next\/[^"]+\.css)"/g)].map((match) => match[1] ?? "");
  const styles = await Promise.all(
    [...new Set(linked)].map((file) => readFile(path.join(folder, file), "utf8")),
  );
  await writeFile(missing, withPolicy(standAlone(html, styles.join("\n"))));
}

/** Puts a finished folder in the place of another, so that no half-made site is ever served. */
export async function swapInto(finished: string, target: string): Promise<void> {
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(finished, target);
  await rm(old, { recursive: true, force: true });
}
