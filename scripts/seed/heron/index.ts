import { parseEther } from "viem";
import { deployStewardship } from "../../deploy/deployStewardship.ts";
import type { Happening } from "../calendar.ts";
import { delegate, donate, donateEther, introduce, transferVotes } from "../community.ts";
import { sampleDaoUri } from "../daoUri.ts";
import { Governance } from "../governance.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import { Operation } from "../operation.ts";
import type { History, Seeding } from "../seeding.ts";
import type { Stewardship } from "../stewardship.ts";
import { votes } from "../votes.ts";
import { COURSES, DAYS, type ProposalKey } from "./calendar.ts";
import { charter } from "./charter.ts";
import { correction, lostShard, objection, ruling } from "./dispute.ts";
import { milestoneEvidence } from "./milestones.ts";
import { heronProposals } from "./proposals/index.ts";
import { CHALLENGE_BOND, delayedSetup, delayReason, OPERATOR_BOND } from "./run.ts";
import { ALLOCATIONS, FOUNDERS, MINT_CAP, SETTINGS, TIMELOCK_DELAY } from "./settings.ts";

/** A stewardship of eleven for a small open model. */
export async function deployHeron(seeding: Seeding): Promise<Stewardship> {
  await seeding.recorder.record(accountOf("amara"), [charter]);
  const { catalogue, factory } = seeding;
  const house = await deployStewardship(seeding.deployer, {
    factory,
    name: "Heron",
    daoURI: sampleDaoUri("Heron", "Stewards of Heron 1B, a small model built on openly licensed text."),
    token: { name: "Heron votes", symbol: "HERON", mintCap: MINT_CAP, allocations: ALLOCATIONS },
    model: { name: "Heron 1B", charter: charter.digest },
    timelockDelay: TIMELOCK_DELAY,
    forkThreshold: 2_000n,
    settings: SETTINGS,
  });
  return { name: "Heron", house: { ...house, catalogue }, settings: SETTINGS, client: seeding.sender.client };
}

export function heronHistory(seeding: Seeding, stewardship: Stewardship): History {
  const governance = new Governance(seeding.sender, seeding.recorder, stewardship);
  const drafts = heronProposals(seeding.dollar);
  const keys = Object.keys(COURSES) as ProposalKey[];
  return {
    happenings: [
      ...besideTheVotes(seeding, stewardship),
      ...keys.flatMap((key) => governance.life(key, drafts[key], COURSES[key])),
    ],
    check: async () => {
      for (const key of keys) await governance.check(key, COURSES[key]);
    },
  };
}

function besideTheVotes(seeding: Seeding, stewardship: Stewardship): Happening[] {
  const { treasury } = stewardship.house;
  const run = new Operation(seeding, stewardship, "jonas", 1n);
  const submit = (quarter: 1 | 2 | 3, correction?: string) => {
    const { evidence, documents } = milestoneEvidence(quarter, correction);
    return run.submit(evidence, documents);
  };
  const at = (day: number, what: string, ...steps: (() => Promise<void>)[]): Happening => ({
    day,
    what,
    run: async () => {
      for (const step of steps) await step();
    },
  });
  return [
    at(DAYS.introductions, "introductions", () => introduce(seeding, FOUNDERS)),
    at(
      DAYS.donations,
      "first donations",
      () => donate(seeding, "ingrid", treasury, dollars(900)),
      () => donate(seeding, "hana", treasury, dollars(350)),
      () => donate(seeding, "lucia", treasury, dollars(150)),
    ),
    at(
      DAYS.firstDelegations,
      "first delegations",
      () => delegate(seeding, stewardship, "tomasz", "amara"),
      () => delegate(seeding, stewardship, "nadia", "rafael"),
    ),
    at(DAYS.luciaDelegates, "Lucía delegates", () => delegate(seeding, stewardship, "lucia", "ingrid")),
    at(DAYS.runAccepted, "the operator accepts", () => run.accept(OPERATOR_BOND)),
    at(DAYS.luciaTakesBack, "Lucía takes her votes back", () =>
      delegate(seeding, stewardship, "lucia", "lucia"),
    ),
    at(DAYS.cofunding, "Ingrid adds to the budget", () => run.cofund("ingrid", dollars(40))),
    at(DAYS.firstMilestone, "first milestone", () => submit(1)),
    at(DAYS.firstPayment, "first payment", () => run.pay("jonas", 0n)),
    at(DAYS.delay, "the operator moves the due dates", () => run.amend(delayedSetup, delayReason)),
    at(DAYS.incident, "an incident", () => run.reportIncident(lostShard)),
    at(DAYS.secondMilestone, "second milestone", () => submit(2)),
    at(DAYS.challenge, "Hana challenges the second milestone", () =>
      run.challenge("hana", objection, CHALLENGE_BOND),
    ),
    at(DAYS.ruling, "Rafael rules", () => run.rule("rafael", true, ruling)),
    at(DAYS.bondBack, "Hana takes her bond back", () => run.withdrawBond("hana")),
    at(DAYS.secondMilestoneAgain, "second milestone, corrected", () => submit(2, correction)),
    at(DAYS.secondPayment, "second payment", () => run.pay("amara", 1n)),
    at(
      DAYS.lateDonation,
      "a late donation",
      () => donate(seeding, "meiling", treasury, dollars(120)),
      () => donateEther(seeding, "nadia", treasury, parseEther("0.25")),
    ),
    at(DAYS.thirdMilestone, "third milestone", () => submit(3)),
    at(DAYS.arjunBuys, "Arjun buys votes", () =>
      transferVotes(seeding, stewardship, "hana", "arjun", votes(20_000)),
    ),
    at(DAYS.arjunIntroduces, "Arjun introduces himself", () => introduce(seeding, ["arjun"])),
  ];
}
