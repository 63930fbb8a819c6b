import { parseUnits } from "viem";
import { deployStewardship, type GovernorSettings } from "../../deploy/deployStewardship.ts";
import { donate, introduce } from "../community.ts";
import { sampleDaoUri } from "../daoUri.ts";
import { Governance } from "../governance.ts";
import { accountOf, type Person } from "../members.ts";
import { dollars } from "../money.ts";
import type { History, Seeding } from "../seeding.ts";
import type { Stewardship } from "../stewardship.ts";
import { COURSES, DONATION, type ProposalKey } from "./calendar.ts";
import { charter } from "./charter.ts";
import { wrenProposals } from "./proposals.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;

const votes = (whole: number): bigint => parseUnits(String(whole), 18);

const SHARES: readonly (readonly [Person, number])[] = [
  ["elif", 4_000],
  ["hana", 2_500],
  ["samuel", 2_000],
  ["lucia", 1_500],
];

const SETTINGS: GovernorSettings = {
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

/** A stewardship of four, with other numbers in every setting. */
export async function deployWren(seeding: Seeding): Promise<Stewardship> {
  await seeding.recorder.record(accountOf("elif"), [charter]);
  const { catalogue, factory } = seeding;
  const house = await deployStewardship(seeding.deployer, {
    factory,
    name: "Wren",
    daoURI: sampleDaoUri("Wren", "Stewards of Wren 400M, a model for studying how models learn."),
    token: {
      name: "Wren votes",
      symbol: "WREN",
      mintCap: 200n,
      allocations: SHARES.map(([person, amount]) => ({
        account: accountOf(person).address,
        amount: votes(amount),
      })),
    },
    model: { name: "Wren 400M", charter: charter.digest },
    timelockDelay: BigInt(DAY),
    forkThreshold: 2_000n,
    settings: SETTINGS,
  });
  return { name: "Wren", house: { ...house, catalogue }, settings: SETTINGS, client: seeding.sender.client };
}

export function wrenHistory(seeding: Seeding, stewardship: Stewardship): History {
  const governance = new Governance(seeding.sender, seeding.recorder, stewardship);
  const drafts = wrenProposals(seeding.dollar);
  const keys = Object.keys(COURSES) as ProposalKey[];
  return {
    happenings: [
      {
        day: DONATION,
        what: "Elif introduces herself, and gives",
        run: async () => {
          await introduce(seeding, ["elif"]);
          await donate(seeding, "elif", stewardship.house.treasury, dollars(120));
        },
      },
      ...keys.flatMap((key) => governance.life(key, drafts[key], COURSES[key])),
    ],
    check: async () => {
      for (const key of keys) await governance.check(key, COURSES[key]);
    },
  };
}
