import { deployStewardship } from "../../deploy/deployStewardship.ts";
import { donate, introduce } from "../community.ts";
import { sampleDaoUri } from "../daoUri.ts";
import { Governance } from "../governance.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import type { History, Seeding } from "../seeding.ts";
import { SMALL_COMMUNITY, SMALL_COMMUNITY_DELAY, SMALL_COMMUNITY_FORK_THRESHOLD } from "../smallCommunity.ts";
import type { Stewardship } from "../stewardship.ts";
import { allocationsOf } from "../votes.ts";
import { COURSES, DONATION, type ProposalKey } from "./calendar.ts";
import { charter } from "./charter.ts";
import { wrenProposals } from "./proposals.ts";

const ALLOCATIONS = allocationsOf([
  ["elif", 4_000],
  ["hana", 2_500],
  ["samuel", 2_000],
  ["lucia", 1_500],
]);

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
      allocations: ALLOCATIONS,
    },
    model: { name: "Wren 400M", charter: charter.digest },
    timelockDelay: SMALL_COMMUNITY_DELAY,
    forkThreshold: SMALL_COMMUNITY_FORK_THRESHOLD,
    settings: SMALL_COMMUNITY,
  });
  return {
    name: "Wren",
    house: { ...house, catalogue },
    settings: SMALL_COMMUNITY,
    client: seeding.sender.client,
  };
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
