import type { Hex } from "viem";
import { ManifestError } from "../ManifestError.ts";
import { leafOf, merkleTree, nodeOf, type ProvableFile } from "./merkleTree.ts";

/** That one file belongs to a manifest, without the others: with the root, anyone can check it. */
export interface FileProof {
  readonly file: ProvableFile;
  /** The Merkle root over the manifest's files. */
  readonly root: Hex;
  /** The siblings from the leaf up to the root. */
  readonly siblings: readonly Hex[];
}

export type ProveFileErrorType = ManifestError;

/** Proves one of a manifest's files. Throws {@link ManifestError} if the manifest does not have it, or not its size. */
export function proveFile(
  files: readonly (Omit<ProvableFile, "bytes"> & { readonly bytes?: number })[],
  path: string,
): FileProof {
  const provable = files.map(withSize);
  const file = provable.find((candidate) => candidate.path === path);
  if (file === undefined) {
    throw new ManifestError("The manifest does not have this file.", {
      details: `No file has the path "${path}".`,
      remedy: "Write the path as the manifest does, from the root of the folder and with forward slashes.",
    });
  }
  const tree = merkleTree(provable.map(leafOf));
  const siblings: Hex[] = [];
  for (let index = tree.lastIndexOf(leafOf(file)); index > 0; index = Math.floor((index - 1) / 2)) {
    const sibling = tree[index % 2 === 0 ? index - 1 : index + 1];
    if (sibling !== undefined) siblings.push(sibling);
  }
  return { file, root: tree[0] ?? "0x", siblings };
}

/** Whether the file, with its path, size and digest, leads to a root that you trust: one that you computed or were given otherwise. */
export function verifyFileProof({ file, siblings }: Omit<FileProof, "root">, root: Hex): boolean {
  return siblings.reduce(nodeOf, leafOf(file)) === root;
}

function withSize({ path, bytes, sha256 }: { path: string; bytes?: number; sha256: string }): ProvableFile {
  if (bytes !== undefined) return { path, bytes, sha256 };
  throw new ManifestError("A file's size is not known, so nothing can be proved.", {
    details: `The file is "${path}".`,
    remedy: "Make the manifest from the files themselves.",
  });
}
