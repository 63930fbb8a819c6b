import type { Address, Hex } from "viem";
import { canonicalJson } from "../manifests/documents/canonicalJson.ts";
import type { BallotsError } from "./BallotsError.ts";
import { address, decimal, exactly, hex, integer, words, wrong } from "./fields.ts";
import { readJson } from "./readJson.ts";

export const VOTE_RECEIPT_KIND = "commonweight/vote-receipt@1";

/** In bytes: a reason of the greatest length, and the rest. */
export const MAX_RECEIPT_BYTES = 256 * 1024;

/** That somebody voted: what, with how much weight, and where the chain says so. Others check it with `verify`. */
export interface VoteReceipt {
  readonly chain: { readonly id: number; readonly genesisHash: Hex };
  readonly governor: Address;
  readonly proposal: bigint;
  readonly voter: Address;
  readonly support: number;
  /** In the token's smallest unit. */
  readonly weight: bigint;
  readonly reason: string;
  /** The place of its `VoteCast` event. */
  readonly transaction: Hex;
  readonly block: number;
  readonly logIndex: number;
}

/** The one way to write a receipt (RFC 8785). */
export function writeVoteReceipt(receipt: VoteReceipt): Uint8Array {
  const { chain, governor, proposal, voter, weight, transaction, ...rest } = receipt;
  const { support, reason, block, logIndex } = rest;
  return canonicalJson({
    kind: VOTE_RECEIPT_KIND,
    chain: { id: chain.id, genesisHash: chain.genesisHash },
    governor: governor.toLowerCase(),
    proposal: String(proposal),
    voter: voter.toLowerCase(),
    support,
    weight: String(weight),
    reason,
    transaction: transaction.toLowerCase(),
    block,
    logIndex,
  });
}

export type ParseVoteReceiptErrorType = BallotsError;

/** Reads a receipt that a stranger may have written: its form alone. Throws {@link BallotsError}. */
export function parseVoteReceipt(content: string | Uint8Array): VoteReceipt {
  const json = readJson(content, MAX_RECEIPT_BYTES, "a receipt of a vote");
  if (kindOf(json) !== VOTE_RECEIPT_KIND)
    throw wrong(`This is no receipt of a vote (${VOTE_RECEIPT_KIND}).`, kindOf(json));
  const { chain, ...fields } = exactly(json, FIELDS, "The receipt");
  const { id, genesisHash } = exactly(chain, ["id", "genesisHash"], "Its chain");
  return {
    chain: {
      id: integer(id, Number.MAX_SAFE_INTEGER, "Its chain's id"),
      genesisHash: hex(genesisHash, { exactly: 32 }, "Its chain's first block"),
    },
    governor: address(fields.governor, "Its governor"),
    proposal: decimal(fields.proposal, "Its proposal"),
    voter: address(fields.voter, "Its voter"),
    support: integer(fields.support, 255, "Its choice"),
    weight: decimal(fields.weight, "Its weight"),
    reason: words(fields.reason, MAX_RECEIPT_BYTES, "Its reason"),
    transaction: hex(fields.transaction, { exactly: 32 }, "Its transaction"),
    block: integer(fields.block, Number.MAX_SAFE_INTEGER, "Its block"),
    logIndex: integer(fields.logIndex, Number.MAX_SAFE_INTEGER, "Its log's number"),
  };
}

/** The receipt in a file, if it says that it is one; undefined for any other file. Throws {@link BallotsError} for a bad one. */
export function voteReceiptIn(bytes: Uint8Array): VoteReceipt | undefined {
  // A brace comes first in every document of ours: what else the file may be is not even parsed.
  if (bytes.length > MAX_RECEIPT_BYTES || !/^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64))))
    return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!String(kindOf(json)).startsWith("commonweight/vote-receipt@")) return undefined;
  } catch {
    return undefined;
  }
  return parseVoteReceipt(bytes);
}

const FIELDS = [
  "kind",
  "chain",
  "governor",
  "proposal",
  "voter",
  "support",
  "weight",
  "reason",
  "transaction",
  "block",
  "logIndex",
] as const;

function kindOf(json: unknown): unknown {
  return typeof json === "object" && json !== null && "kind" in json ? json.kind : undefined;
}
