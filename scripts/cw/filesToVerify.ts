import { readFile, realpath, stat } from "node:fs/promises";
import { MAX_RECEIPT_BYTES, voteReceiptIn } from "@commonweight/sdk/ballots";
import { ignoredPaths } from "@commonweight/sdk/manifests";
import { folderSubject, type Subject } from "@commonweight/sdk/verify";
import { folderFiles } from "../files/folderFiles.ts";
import { hashOnDisk, hashOneFile } from "./hashOnDisk.ts";

/** The digest of one file; of one that says that it is a receipt of a vote, what it says. Throws `BallotsError`. */
export async function fileToVerify(place: string): Promise<Subject> {
  if ((await stat(place)).size <= MAX_RECEIPT_BYTES) {
    const receipt = voteReceiptIn(await readFile(place));
    if (receipt) return { type: "voteReceipt", receipt };
  }
  const { path, sha256 } = await hashOneFile(place);
  return { type: "file", file: { path, sha256 } };
}

/** The digest of every file below a folder, and the bytes of what may be its manifest. Throws `ManifestError`. */
export async function folderToVerify(path: string): Promise<Subject> {
  const sources = await folderFiles(await realpath(path), { ignored: ignoredPaths() });
  return folderSubject(sources, await hashOnDisk(sources));
}
