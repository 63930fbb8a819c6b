import { MAX_RECEIPT_BYTES, type VoteReceipt, voteReceiptIn } from "@commonweight/sdk/ballots";
import { SdkError } from "@commonweight/sdk/chain";
import { contentRoot, type HashedFile, type HashProgress, hashFiles } from "@commonweight/sdk/manifests";
import { fileSource, loadSha256 } from "@commonweight/sdk/manifests/browser";
import { type Document, folderSubject } from "@commonweight/sdk/verify";
import { type Hex, sha256 } from "viem";
import type { Hashed, HashJob } from "./job.ts";

/** Thrown for a file that the browser does not, or no longer, let be read. */
class UnreadableFileError extends SdkError {
  override name = "UnreadableFileError";
}

/** Hashes files of any size, piece by piece. Throws what {@link hashFiles} throws, and {@link UnreadableFileError}. */
export async function hash(
  { of, files }: HashJob,
  onProgress: (progress: HashProgress) => void,
): Promise<Hashed> {
  const sources = files.map(({ file, path }) => fileSource(file, path));
  const createSha256 = await loadSha256();
  const hashed = await hashFiles(sources, { createSha256, onProgress }).catch((error: unknown) => {
    throw error instanceof DOMException ? unreadable(error) : error;
  });
  if (of === "file") {
    const receipt = await receiptIn(files);
    const digests = hashed.map((it) => `0x${it.sha256}` as const);
    return { files: hashed, documents: [], digests, ...(receipt && { receipt }) };
  }
  const { documents = [] } = await folderSubject(sources, hashed);
  return { files: hashed, documents, digests: digestsOf(hashed, documents) };
}

function unreadable(cause: DOMException): UnreadableFileError {
  return new UnreadableFileError("The browser did not let a file be read.", {
    details: cause.message,
    remedy: "Choose it again: it may have been moved or changed, or belong to somebody else.",
    cause,
  });
}

/** What a file by itself says, if it says that it is a receipt of a vote. Throws `BallotsError` if it is none. */
async function receiptIn([only, ...others]: HashJob["files"]): Promise<VoteReceipt | undefined> {
  if (only === undefined || others.length > 0 || only.file.size > MAX_RECEIPT_BYTES) return undefined;
  return voteReceiptIn(new Uint8Array(await only.file.arrayBuffer()));
}

/** A manifest lies beside the files that it names, and is none of them. */
function digestsOf(files: readonly HashedFile[], documents: readonly Document[]): Hex[] {
  const without = (path: string | undefined) => files.filter((file) => file.path !== path);
  const roots = [files, ...documents.map(({ path }) => without(path))].filter((some) => some.length > 0);
  return [...documents.map(({ bytes }) => sha256(bytes)), ...roots.map(contentRoot)];
}
