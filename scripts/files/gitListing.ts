import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ManifestError } from "@commonweight/sdk/manifests";

const run = promisify(execFile);

/**
 * Every path of a revision, as the folder's own git knows it; undefined if the folder is no clone. Git checks that its objects
 * hash to the revision's name, so the list is the revision's own. Throws {@link ManifestError} for a clone at another revision.
 */
export async function gitListing(folder: string, revision: string): Promise<readonly string[] | undefined> {
  if (!existsSync(join(folder, ".git"))) return undefined;
  const head = (await git(folder, ["rev-parse", "HEAD"])).trim();
  if (head !== revision) {
    throw new ManifestError("The folder is a clone of another revision.", {
      details: `It is at ${head}; the locator names ${revision}.`,
      remedy: `Check the revision out: git checkout ${revision}`,
    });
  }
  return (await git(folder, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", revision]))
    .split("\0")
    .filter((path) => path !== "");
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    // The folder may be anybody's: none of its hooks or programs may run.
    const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", folder];
    return (await run("git", [...safe, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (cause) {
    throw new ManifestError("The folder's git can't be read.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: "Repair the clone, or move its .git folder away.",
      cause,
    });
  }
}
