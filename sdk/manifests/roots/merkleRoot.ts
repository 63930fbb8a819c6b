import type { Hex } from "viem";
import type { ManifestError } from "../ManifestError.ts";
import { leafOf, merkleTree, type ProvableFile } from "./merkleTree.ts";

export type MerkleRootErrorType = ManifestError;

/** The Merkle root over a manifest's files, in any order. Throws {@link ManifestError} without files. */
export function merkleRoot(files: readonly ProvableFile[]): Hex {
  return merkleTree(files.map(leafOf))[0] ?? "0x";
}
