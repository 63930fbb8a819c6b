import { MAX_FILES } from "../files/checkPaths.ts";
import type { FileSource } from "../files/FileSource.ts";
import { isIgnored } from "../files/ignoredPaths.ts";
import { ManifestError } from "../ManifestError.ts";

/** A file of a browser. A worker is given `file` and `path`, since functions can't be handed over. */
export interface LocalFile extends FileSource {
  readonly file: File;
}

/** One file of a browser as a source. Nothing leaves the page: it is read where it lies. */
export function fileSource(file: File, path: string = file.name): LocalFile {
  return { path, file, bytes: file.size, stream: () => file.stream() };
}

/**
 * The files of a folder that was chosen (`<input type="file" webkitdirectory>`), by their paths inside it. A browser shows
 * links as what they point to, so a link out of the folder can only be seen from the command line.
 */
export function chosenFiles(files: Iterable<File>, ignored: readonly string[]): readonly LocalFile[] {
  const sources: LocalFile[] = [];
  for (const file of files) {
    const path = insideFolder(file.webkitRelativePath) || file.name;
    if (!isIgnored(path, ignored)) sources.push(fileSource(file, path));
  }
  return sources;
}

/**
 * The files of what was dropped on a page: a folder, or several files. Must be called while the drop is handled, since the
 * list of items is empty afterwards. Throws {@link ManifestError} for a folder with too many files.
 */
export async function droppedFiles(
  items: Iterable<DataTransferItem>,
  ignored: readonly string[],
): Promise<readonly LocalFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const [only] = entries;
  const roots = entries.length === 1 && only && isFolder(only) ? await childrenOf(only) : entries;
  const sources: LocalFile[] = [];
  const folders = roots.map((entry) => ({ entry, path: entry.name }));
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { entry, path } = next;
    if (isIgnored(path, ignored)) continue;
    if (isFolder(entry)) {
      for (const child of await childrenOf(entry))
        folders.push({ entry: child, path: `${path}/${child.name}` });
    } else {
      sources.push(fileSource(await fileOf(entry as FileSystemFileEntry), path));
    }
    if (sources.length + folders.length > MAX_FILES) throw tooMany();
  }
  return sources;
}

function insideFolder(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader hands out a folder in parts, and an empty part at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
    if (children.length > MAX_FILES) throw tooMany();
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function tooMany(): ManifestError {
  return new ManifestError("There are too many files.", {
    details: `A manifest names at most ${MAX_FILES}.`,
    remedy: "Pack small files into archives, or describe the parts one by one.",
  });
}
