import { realpath } from "node:fs/promises";
import { ignoredPaths } from "@commonweight/sdk/manifests";
import { folderSubject, type Subject } from "@commonweight/sdk/verify";
import { folderFiles } from "../files/folderFiles.ts";
import { hashOnDisk, hashOneFile } from "./hashOnDisk.ts";

/** The digest of one file. */
export async function fileToVerify(place: string): Promise<Subject> {
  const { path, sha256 } = await hashOneFile(place);
  return { type: "file", file: { path, sha256 } };
}

/** The digest of every file below a folder, and the bytes of what may be its manifest. Throws `ManifestError`. */
export async function folderToVerify(path: string): Promise<Subject> {
  const sources = await folderFiles(await realpath(path), { ignored: ignoredPaths() });
  return folderSubject(sources, await hashOnDisk(sources));
}
