import { ManifestError } from "../ManifestError.ts";
import { checkPath } from "./checkPath.ts";

/** A manifest of more files than this is not read or written: it could not be checked in a browser. */
export const MAX_FILES = 100_000;

/**
 * Throws {@link ManifestError} unless all paths can lie side by side in one folder on every system: each safe, none twice,
 * none that differs from another only in case or Unicode form, none that is a file here and a folder there.
 */
export function checkPaths(paths: readonly unknown[]): void {
  if (paths.length > MAX_FILES) {
    throw new ManifestError("There are too many files.", {
      details: `There are ${paths.length}; a manifest names at most ${MAX_FILES}.`,
      remedy: "Pack small files into archives, or describe the parts one by one.",
    });
  }
  const known = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  for (const value of paths) {
    const path = checkPath(value);
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      enter(path.slice(0, end), false);
    }
    enter(path, true);
  }

  function enter(path: string, isFile: boolean): void {
    const key = fold(path);
    const there = known.get(key);
    if (there === undefined) known.set(key, { path, isFile });
    else if (there.path !== path) throw clash(there.path, path);
    else if (isFile && there.isFile) throw twice(path);
    else if (isFile !== there.isFile) throw fileAndFolder(path);
  }
}

/**
 * What file systems and readers may take for the same name: compatibility forms, case (both ways, since one letter may be the
 * capital of several) and invisible characters folded away, after Unicode's NFKC_Casefold.
 */
function fold(path: string): string {
  const visible = path.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return visible.toUpperCase().toLowerCase().normalize("NFKC");
}

function twice(path: string): ManifestError {
  return new ManifestError("A file is named twice.", {
    details: `Its path is "${path}".`,
    remedy: "Name each file once.",
  });
}

function clash(one: string, other: string): ManifestError {
  return new ManifestError("Two paths differ only in case or Unicode form.", {
    details: `They are ${JSON.stringify(one)} and ${JSON.stringify(other)}; on some systems both are the same file.`,
    remedy: "Rename one of them.",
  });
}

function fileAndFolder(path: string): ManifestError {
  return new ManifestError("A path is a file and a folder at once.", {
    details: `It is "${path}".`,
    remedy: "Correct the list of files.",
  });
}
