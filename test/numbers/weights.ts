import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What one page names in its HTML, as paths below the site's root. */
export interface Named {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The scripts that a page of ours starts are listed in its first lines, see scripts/site/relocate.ts. */
function startedScripts(html: string): string[] {
  const started = /(\["_next\/[^\]]*\])\.forEach/.exec(html)?.[1];
  return started === undefined ? [] : (JSON.parse(started) as string[]);
}

/** Tags of a page as the framework writes it. Browsers that know modules don't load what is marked `nomodule`. */
function taggedScripts(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/gi)];
  return tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source = ""]) => source);
}

function linkedStyles(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/gi)];
  return links.map(([link]) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? "");
}

/** What a page names. `/x`, `./x` and `../x` all mean the file x: no page lies deeper than its own folder. */
export function namedBy(html: string): Named {
  const below = (address: string) => address.replace(/^(?:\.\.\/|\.\/|\/)+/, "").replace(/[?#].*$/, "");
  return {
    scripts: [...new Set([...startedScripts(html), ...taggedScripts(html)].map(below))],
    styles: [...new Set(linkedStyles(html).map(below))],
  };
}

/** Weighs files of one folder as a careful host would send them. */
export class Scales {
  readonly #folder: string;
  readonly #known = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Bytes after gzip -9 of some files, by their paths below the folder. Throws for a file that is not there. */
  bytes(files: Iterable<string>): number {
    let sum = 0;
    for (const file of files) sum += this.#one(file);
    return sum;
  }

  /** The same in kB of 1,000 bytes. */
  kB(files: Iterable<string>): number {
    return this.bytes(files) / 1000;
  }

  #one(file: string): number {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const size = gzipSync(readFileSync(join(this.#folder, file)), { level: 9 }).length;
    this.#known.set(file, size);
    return size;
  }
}

/** Every page of a built site, by its path, with what it names. */
export function pagesOf(folder: string): ReadonlyMap<string, Named> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("index.html"))
    .map((path) => [path.replaceAll("\\", "/"), namedBy(readFileSync(join(folder, path), "utf8"))] as const);
  return new Map(pages);
}
