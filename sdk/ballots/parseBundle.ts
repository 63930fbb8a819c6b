import type { BallotsError } from "./BallotsError.ts";
import {
  BALLOTS_KIND,
  type BallotBundle,
  MAX_BALLOTS,
  MAX_BUNDLE_BYTES,
  MAX_REASON_BYTES,
  MAX_SIGNATURE_BYTES,
  orderBallots,
  type SignedBallot,
} from "./ballot.ts";
import { address, decimal, exactly, hex, integer, words, wrong } from "./fields.ts";
import { readJson } from "./readJson.ts";

export type ParseBundleErrorType = BallotsError;

/**
 * Reads signed ballots that a stranger may have written, in whatever order and spacing. It checks the form alone: who
 * signed, and whether it would count, is for {@link judgeBallots}. Throws {@link BallotsError}.
 */
export function parseBundle(content: string | Uint8Array): BallotBundle {
  const json = readJson(content, MAX_BUNDLE_BYTES, "a bundle of signed ballots");
  const kind = typeof json === "object" && json !== null && "kind" in json ? json.kind : undefined;
  if (kind !== BALLOTS_KIND) throw wrong(`This is no bundle of signed ballots (${BALLOTS_KIND}).`, kind);
  const { chain, governor, ballots } = exactly(json, ["kind", "chain", "governor", "ballots"], "The bundle");
  const { id, genesisHash } = exactly(chain, ["id", "genesisHash"], "Its chain");
  if (!Array.isArray(ballots) || ballots.length === 0 || ballots.length > MAX_BALLOTS)
    throw wrong(
      `The bundle does not hold 1 to ${MAX_BALLOTS} ballots.`,
      Array.isArray(ballots) ? ballots.length : ballots,
    );
  return {
    chain: {
      id: integer(id, Number.MAX_SAFE_INTEGER, "Its chain's id"),
      genesisHash: hex(genesisHash, { exactly: 32 }, "Its chain's first block"),
    },
    governor: address(governor, "Its governor"),
    ballots: orderBallots(ballots.map((ballot, index) => readBallot(ballot, `Ballot ${index + 1}`))),
  };
}

function readBallot(json: unknown, what: string): SignedBallot {
  const fields = exactly(json, ["proposal", "support", "voter", "reason", "signature"], what);
  return {
    proposal: decimal(fields.proposal, `${what}: the proposal`),
    support: integer(fields.support, 2, `${what}: the choice`) as SignedBallot["support"],
    voter: address(fields.voter, `${what}: the voter`),
    reason: words(fields.reason, MAX_REASON_BYTES, `${what}: the reason`),
    signature: hex(fields.signature, { most: MAX_SIGNATURE_BYTES }, `${what}: the signature`),
  };
}
