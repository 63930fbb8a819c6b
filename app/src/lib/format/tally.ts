/** How a count of votes stands against what it needs, as parts for drawing and as words for reading. */

export type Tally = { for: bigint; against: bigint; abstain: bigint };

export type VoteRule = {
  /** Votes that must take part, For and Abstain together, in the token's smallest unit. */
  quorum: bigint;
  /** Only For counts towards the quorum, as some foreign governors have it. */
  forOnly?: boolean | undefined;
  /** The part of For among For and Against that is needed, in basis points. */
  approvalBps: number;
  /** "over": strictly more than approvalBps (a simple majority); "least": approvalBps is enough. */
  approvalIs: "over" | "least";
};

export type Standing = {
  cast: bigint;
  /** For and Abstain, or For alone: what counts towards the quorum. */
  present: bigint;
  quorumReached: boolean;
  /** Votes still missing for the quorum, or 0. */
  quorumMissing: bigint;
  approved: boolean;
  /** For among For and Against in basis points, cut; undefined when nobody voted For or Against. */
  approvalBps: number | undefined;
  /** For votes still missing for the approval if nothing else changes, or 0. */
  approvalMissing: bigint;
};

export function standing(tally: Tally, rule: VoteRule): Standing {
  const decided = tally.for + tally.against;
  const present = tally.for + (rule.forOnly === true ? 0n : tally.abstain);
  const needed = BigInt(rule.approvalBps);
  const has = tally.for * 10_000n;
  const wants = decided * needed;
  const approved = rule.approvalIs === "over" ? has > wants : decided > 0n && has >= wants;
  return {
    cast: decided + tally.abstain,
    present,
    quorumReached: present >= rule.quorum,
    quorumMissing: present >= rule.quorum ? 0n : rule.quorum - present,
    approved,
    approvalBps: decided === 0n ? undefined : Number((tally.for * 10_000n) / decided),
    approvalMissing: approved ? 0n : forMissing(tally, needed, rule.approvalIs),
  };
}

/** The least x for which (for + x) against (for + x + against) reaches the approval. */
function forMissing(tally: Tally, needed: bigint, is: VoteRule["approvalIs"]): bigint {
  const rest = 10_000n - needed;
  if (rest === 0n) return tally.against === 0n ? 1n : -1n;
  const least = tally.against * needed;
  const whole = least / rest;
  const exact = whole * rest === least;
  const target = is === "over" ? whole + 1n : exact ? whole : whole + 1n;
  const missing = target - tally.for;
  return missing > 0n ? missing : 1n;
}

/** "50%", "66.66%": basis points as a percentage. */
export function bpsPercent(bps: number): string {
  return `${(bps / 100).toFixed(2).replace(/\.?0+$/, "")}%`;
}

/** "more than 50%" or "at least 66.66%". */
export function approvalWords(rule: VoteRule): string {
  return `${rule.approvalIs === "over" ? "more than" : "at least"} ${bpsPercent(rule.approvalBps)}`;
}
