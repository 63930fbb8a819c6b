import { deployStewardship } from "../../deploy/deployStewardship.ts";
import type { Happening } from "../calendar.ts";
import { donate } from "../community.ts";
import { daoUri } from "../daoUri.ts";
import { Governance } from "../governance.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import { Operation } from "../operation.ts";
import type { History, Seeding } from "../seeding.ts";
import { SMALL_COMMUNITY, SMALL_COMMUNITY_DELAY, SMALL_COMMUNITY_FORK_THRESHOLD } from "../smallCommunity.ts";
import type { Stewardship } from "../stewardship.ts";
import { allocationsOf } from "../votes.ts";
import { COURSES, DAYS, type ProposalKey } from "./calendar.ts";
import { charter } from "./charter.ts";
import { REAL_RUN } from "./documents.ts";
import { milestoneEvidence, report } from "./example.ts";
import { goldcrestProposals } from "./proposals.ts";

const ALLOCATIONS = allocationsOf([
  ["samuel", 3_000],
  ["meiling", 2_500],
  ["lucia", 2_500],
  ["hana", 2_000],
]);

/** A stewardship of four for the one run here that is real: examples/tiny-model. */
export async function deployGoldcrest(seeding: Seeding): Promise<Stewardship> {
  await seeding.recorder.record(accountOf("samuel"), [charter]);
  const { catalogue, factory } = seeding;
  const house = await deployStewardship(seeding.deployer, {
    factory,
    name: "Goldcrest",
    daoURI: daoUri(
      "Goldcrest",
      `${REAL_RUN} Stewards of Goldcrest 20K, a model that anyone can train again.`,
    ),
    token: { name: "Goldcrest votes", symbol: "GOLDCREST", mintCap: 0n, allocations: ALLOCATIONS },
    model: { name: "Goldcrest 20K", charter: charter.digest },
    timelockDelay: SMALL_COMMUNITY_DELAY,
    forkThreshold: SMALL_COMMUNITY_FORK_THRESHOLD,
    settings: SMALL_COMMUNITY,
  });
  return {
    name: "Goldcrest",
    house: { ...house, catalogue },
    settings: SMALL_COMMUNITY,
    client: seeding.sender.client,
  };
}

export function goldcrestHistory(seeding: Seeding, stewardship: Stewardship): History {
  const governance = new Governance(seeding.sender, seeding.recorder, stewardship);
  const drafts = goldcrestProposals(seeding.dollar);
  const keys = Object.keys(COURSES) as ProposalKey[];
  return {
    happenings: [
      {
        day: DAYS.donation,
        what: "Lucía gives",
        run: () => donate(seeding, "lucia", stewardship.house.treasury, dollars(10)),
      },
      ...operation(seeding, stewardship),
      ...keys.flatMap((key) => governance.life(key, drafts[key], COURSES[key])),
    ],
    check: async () => {
      for (const key of keys) await governance.check(key, COURSES[key]);
    },
  };
}

function operation(seeding: Seeding, stewardship: Stewardship): Happening[] {
  const run = new Operation(seeding, stewardship, "samuel", 1n);
  return [
    { day: DAYS.accepted, what: "Samuel accepts", run: () => run.accept(0n) },
    ...DAYS.milestones.flatMap(({ submitted, attested, paid }, index): Happening[] => {
      const { evidence, documents } = milestoneEvidence(index + 1);
      const of = `Goldcrest's milestone ${index + 1}`;
      return [
        { day: submitted, what: of, run: () => run.submit(evidence, documents) },
        {
          day: attested,
          what: `the attestation of ${of}`,
          run: () => run.attest("meiling", "Exact", report),
        },
        { day: paid, what: `the payment of ${of}`, run: () => run.pay("samuel", BigInt(index)) },
      ];
    }),
    {
      day: DAYS.keptPaid,
      what: "the end of Goldcrest's run, and the payment of what was held back",
      run: async () => {
        await run.complete("samuel");
        await run.pay("samuel", BigInt(DAYS.milestones.length));
      },
    },
  ];
}
