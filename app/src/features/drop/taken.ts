import { ignoredPaths } from "@commonweight/sdk/manifests";
import { chosenFiles, droppedFiles, type LocalFile } from "@commonweight/sdk/manifests/browser";
import type { Chosen } from "../../lib/verifier/index.ts";
import { oneFile } from "./oneFile.ts";

/** What a reader dropped or chose: one file by itself, or what lies in a folder. */
export interface Taken {
  readonly of: "file" | "folder";
  /** As it is called on this computer. */
  readonly name: string;
  /** Whether a folder or file is called so; several of them have no name together. */
  readonly ownName: boolean;
  readonly files: readonly Chosen[];
}

function folderOf(folder: string | undefined, count: number, found: readonly LocalFile[]): Taken {
  const name = folder ?? `${count} files`;
  return {
    of: "folder",
    name,
    ownName: folder !== undefined,
    files: found.map(({ path, file }) => ({ path, file })),
  };
}

/** What was chosen with a file dialogue; nothing if nothing was. */
export function takeChosen(list: FileList | null): Taken | undefined {
  const files = [...(list ?? [])];
  const [first] = files;
  if (first === undefined) return undefined;
  if (files.length === 1 && first.webkitRelativePath === "") return oneFile(first);
  const folder = first.webkitRelativePath.split("/", 1)[0];
  return folderOf(folder || undefined, files.length, chosenFiles(files, ignoredPaths()));
}

/** What was dropped; nothing for a drop without files. A browser that shows no folders still shows files. Must be called while the drop is handled. */
export async function takeDropped({ items, files }: DataTransfer): Promise<Taken | undefined> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const [only] = entries;
  const [file] = files;
  if (only === undefined) return takeChosen(files);
  if (entries.length === 1 && only.isFile) return file && oneFile(file);
  const name = entries.length === 1 ? only.name : undefined;
  return folderOf(name, entries.length, await droppedFiles(items, ignoredPaths()));
}
