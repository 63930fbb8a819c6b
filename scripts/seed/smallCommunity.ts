import type { GovernorSettings } from "../deploy/deployStewardship.ts";
import { votes } from "./votes.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How a community of four that know each other decides: quickly, and with many of them. For 10,000 votes in all. */
export const SMALL_COMMUNITY: GovernorSettings = {
  votingDelay: 12 * HOUR,
  votingPeriod: 3 * DAY,
  proposalThreshold: votes(100),
  quorumNumerator: 3_000n,
  quorumFloor: votes(2_000),
  lateQuorumVoteExtension: 6 * HOUR,
  queueWindow: 3 * DAY,
  executionWindow: 7 * DAY,
  classes: {
    ordinaryApproval: 5_000,
    restrictive: { votingPeriod: DAY, quorum: 1_000, approval: 5_000 },
    terms: { votingPeriod: 4 * DAY, quorum: 3_500, approval: 6_666 },
    constitutional: { votingPeriod: 5 * DAY, quorum: 4_000, approval: 6_666 },
  },
};

/** Seconds between queueing and carrying out. */
export const SMALL_COMMUNITY_DELAY = BigInt(DAY);
/** Basis points of the supply. */
export const SMALL_COMMUNITY_FORK_THRESHOLD = 2_000n;
