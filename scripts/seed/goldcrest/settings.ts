import { parseUnits } from "viem";
import type { GovernorSettings } from "../../deploy/deployStewardship.ts";
import { accountOf, type Person } from "../members.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;

const votes = (whole: number): bigint => parseUnits(String(whole), 18);

const SHARES: readonly (readonly [Person, number])[] = [
  ["samuel", 3_000],
  ["meiling", 2_500],
  ["lucia", 2_500],
  ["hana", 2_000],
];

export const ALLOCATIONS = SHARES.map(([person, amount]) => ({
  account: accountOf(person).address,
  amount: votes(amount),
}));

export const SETTINGS: GovernorSettings = {
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
