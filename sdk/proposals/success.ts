import type { Tally } from "../history/types/proposals.ts";
import type { ProposalReading } from "./reading.ts";

const WHOLE = 10_000n;

/** How far the votes of a proposal are from passing, in votes. */
export interface Standings {
  /** For and Abstain together, or For alone where only that counts. */
  readonly towardsQuorum: bigint;
  readonly missingQuorum: bigint;
  /** Further votes For that would exceed the approval share, if nobody else voted Against. */
  readonly missingApproval: bigint;
  /** Further votes For that would do for both. */
  readonly missing: bigint;
  readonly passing: boolean;
  /** The share of For in For and Against, in basis points, rounded down; absent while nobody voted either way. */
  readonly approvalShare?: bigint;
}

/**
 * Applies the rule to the votes: For and Abstain (or, in some foreign governors, For alone) reach the quorum, and For exceeds
 * its share of For and Against.
 */
export function measure({
  votes,
  quorum,
  approval,
}: Pick<ProposalReading, "votes" | "quorum" | "approval">): Standings {
  const towardsQuorum = votes.for + (quorum.forOnly ? 0n : votes.abstain);
  const missingQuorum = positive(quorum.votes - towardsQuorum);
  const missingApproval = positive(leastFor(votes, BigInt(approval)) - votes.for);
  const missing = missingQuorum > missingApproval ? missingQuorum : missingApproval;
  const eitherWay = votes.for + votes.against;
  return {
    towardsQuorum,
    missingQuorum,
    missingApproval,
    missing,
    passing: missing === 0n,
    ...(eitherWay > 0n && { approvalShare: (votes.for * WHOLE) / eitherWay }),
  };
}

/** The least For with `for * 10000 > (for + against) * approval`. */
function leastFor({ against }: Tally, approval: bigint): bigint {
  return (against * approval) / (WHOLE - approval) + 1n;
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
