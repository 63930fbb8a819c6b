import { ManifestError } from "../ManifestError.ts";
import { checkPath } from "./checkPath.ts";

/** What is never part of a model or dataset (OpenSSF Model Signing 1.0, 6.2). */
export const DEFAULT_IGNORED_PATHS = [".git", ".gitattributes", ".github", ".gitignore"] as const;

/** The default and further paths from the folder's root, such as a signature's file; sorted, each once. Throws {@link ManifestError}. */
export function ignoredPaths(further: readonly string[] = []): readonly string[] {
  for (const path of further) {
    checkPath(path);
    if (!/[*?[]/.test(path)) continue;
    throw new ManifestError("An ignored path is no pattern.", {
      details: `It is "${path}".`,
      remedy: "Name files and folders by their exact paths from the root of the folder.",
    });
  }
  return [...new Set([...DEFAULT_IGNORED_PATHS, ...further])].sort();
}

/** Whether a path is one of the ignored ones or lies below one. A `.git` deeper down is not ignored (OMS 1.0, 6.2.1). */
export function isIgnored(path: string, ignored: readonly string[]): boolean {
  return ignored.some((root) => path === root || path.startsWith(`${root}/`));
}
