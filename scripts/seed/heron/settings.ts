import type { GovernorSettings } from "../../deploy/deployStewardship.ts";
import type { Person } from "../members.ts";
import { allocationsOf, votes } from "../votes.ts";

const DAY = 86_400;

const SHARES: readonly (readonly [Person, number])[] = [
  ["amara", 182_000],
  ["ingrid", 148_000],
  ["meiling", 136_000],
  ["jonas", 104_000],
  ["rafael", 98_000],
  ["hana", 98_000],
  ["tomasz", 86_000],
  ["nadia", 66_000],
  ["samuel", 44_000],
  ["lucia", 38_000],
];

/** The members from the beginning. */
export const FOUNDERS = SHARES.map(([person]) => person);

export const ALLOCATIONS = allocationsOf(SHARES);

export const SETTINGS: GovernorSettings = {
  votingDelay: DAY,
  votingPeriod: 5 * DAY,
  proposalThreshold: votes(5_000),
  quorumNumerator: 1_000n,
  quorumFloor: votes(80_000),
  lateQuorumVoteExtension: DAY,
  queueWindow: 7 * DAY,
  executionWindow: 14 * DAY,
  classes: {
    ordinaryApproval: 5_000,
    restrictive: { votingPeriod: 2 * DAY, quorum: 500, approval: 5_000 },
    terms: { votingPeriod: 7 * DAY, quorum: 1_500, approval: 6_666 },
    constitutional: { votingPeriod: 10 * DAY, quorum: 2_000, approval: 6_666 },
  },
};

export const TIMELOCK_DELAY = BigInt(2 * DAY);

/** Basis points of the supply in a year. */
export const MINT_CAP = 500n;
