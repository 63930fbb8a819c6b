import type { Proposal, Source, Vote } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import { getAddress, numberToHex, zeroHash } from "viem";

export const DAY = 86_400;
/** When the sample proposal was made. */
export const PROPOSED = 1_800_000_000;
export const SNAPSHOT = PROPOSED + DAY;
export const DEADLINE = SNAPSHOT + 5 * DAY;

export function address(number: number) {
  return getAddress(numberToHex(number, { size: 20 }));
}

export function source(timestamp: number, event: string): Source {
  return {
    blockNumber: timestamp - PROPOSED + 100,
    timestamp,
    transactionHash: zeroHash,
    logIndex: 0,
    event,
  };
}

export function vote(voter: number, support: number, weight: bigint, reason = "", at = SNAPSHOT + 60): Vote {
  return { voter: address(voter), support, weight, reason, source: source(at, "VoteCast") };
}

/** A proposal that nobody has touched since it was made. */
export function proposal(changes: Partial<Proposal> = {}): Proposal {
  const created = source(PROPOSED, "ProposalCreated");
  return {
    id: 4n,
    proposer: address(1),
    calls: [],
    description: "# Adopt Wikimedia\n\nIt is well documented.",
    title: "Adopt Wikimedia",
    body: "It is well documented.",
    snapshot: SNAPSHOT,
    deadline: { value: DEADLINE, source: created },
    votes: [],
    skipped: [],
    tally: { against: 0n, for: 0n, abstain: 0n },
    created,
    ...changes,
  };
}

/** What the chain says of it at a moment. */
export function reading(
  state: ProposalReading["state"],
  now: number,
  changes: Partial<ProposalReading> = {},
): ProposalReading {
  return {
    id: 4n,
    state,
    votes: { against: 0n, for: 0n, abstain: 0n },
    quorum: { votes: 100n, known: true },
    approval: 5_000,
    clock: "timestamp",
    now,
    snapshot: SNAPSHOT,
    deadline: DEADLINE,
    needsQueuing: true,
    block: { number: 500, hash: zeroHash, timestamp: now },
    ...changes,
  };
}
