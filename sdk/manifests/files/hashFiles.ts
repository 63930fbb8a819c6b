import type { ManifestError } from "../ManifestError.ts";
import { checkPaths } from "./checkPaths.ts";
import { compareCodePoints } from "./compareCodePoints.ts";
import type { FileSource, HashedFile } from "./FileSource.ts";
import { hashFile } from "./hashFile.ts";
import type { CreateSha256 } from "./Sha256.ts";

/** How far the hashing has come. */
export interface HashProgress {
  /** The file that is being read. */
  readonly path: string;
  readonly files: number;
  readonly filesDone: number;
  /** All files together. */
  readonly bytes: number;
  readonly bytesDone: number;
}

export interface HashFilesOptions {
  readonly createSha256: CreateSha256;
  /** If given, every file's shards of this many bytes are hashed too. */
  readonly shardBytes?: number;
  /** Called after each piece that was read, and once at the end of each file. */
  readonly onProgress?: (progress: HashProgress) => void;
  readonly signal?: AbortSignal;
}

export type HashFilesErrorType = ManifestError;

/**
 * Hashes files one after the other in constant memory, sorted by path in the order of code points. Throws
 * {@link ManifestError} for paths that can't be used, and for a file whose size is not what it was when it was found; the
 * signal's reason when it is aborted.
 */
export async function hashFiles(
  sources: readonly FileSource[],
  { createSha256, shardBytes, onProgress, signal }: HashFilesOptions,
): Promise<readonly HashedFile[]> {
  checkPaths(sources.map(({ path }) => path));
  const sorted = sources.toSorted((a, b) => compareCodePoints(a.path, b.path));
  const bytes = sorted.reduce((sum, source) => sum + source.bytes, 0);
  const hashed: HashedFile[] = [];
  let bytesDone = 0;
  for (const source of sorted) {
    const report = () =>
      onProgress?.({ path: source.path, files: sorted.length, filesDone: hashed.length, bytes, bytesDone });
    const onPiece = (size: number) => {
      bytesDone += size;
      report();
    };
    hashed.push(await hashFile(source, { createSha256, shardBytes, onPiece, signal }));
    report();
  }
  return hashed;
}
