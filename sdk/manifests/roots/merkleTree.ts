import { concat, encodeAbiParameters, type Hex, keccak256 } from "viem";
import { ManifestError } from "../ManifestError.ts";

/** What a leaf says of a file. */
export interface ProvableFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly sha256: string;
}

const LEAF = [{ type: "string" }, { type: "uint256" }, { type: "bytes32" }] as const;

/**
 * The leaf of a file: keccak(keccak(abi.encode(path, bytes, sha256))), hashed twice so that no leaf can pass for a node, as in
 * OpenZeppelin's StandardMerkleTree of `["string", "uint256", "bytes32"]`.
 */
export function leafOf({ path, bytes, sha256 }: ProvableFile): Hex {
  return keccak256(keccak256(encodeAbiParameters(LEAF, [path, BigInt(bytes), `0x${sha256}`])));
}

/** A node above two others, which are ordered by value: what OpenZeppelin's MerkleProof computes. */
export function nodeOf(a: Hex, b: Hex): Hex {
  return keccak256(concat(a < b ? [a, b] : [b, a]));
}

/**
 * The tree as an array with the root first and the children of node i at 2i + 1 and 2i + 2; the leaves, sorted, stand at the
 * end in reverse. The same shape as that of OpenZeppelin's library, so that its proofs and ours are the same.
 */
export function merkleTree(leaves: readonly Hex[]): readonly Hex[] {
  if (leaves.length === 0) {
    throw new ManifestError("There is no file to prove.", {
      details: "The list of files is empty.",
      remedy: "Choose a manifest that lists its files.",
    });
  }
  const nodes = leaves.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const tree: Hex[] = [...new Array<Hex>(leaves.length - 1).fill("0x"), ...nodes];
  for (let index = leaves.length - 2; index >= 0; index--) {
    const [left, right] = [tree[2 * index + 1], tree[2 * index + 2]];
    if (left !== undefined && right !== undefined) tree[index] = nodeOf(left, right);
  }
  return tree;
}
