import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Abi, type Hex, parseEther, zeroHash } from "viem";
import { networkHelpers, now, waitUntil } from "../helpers/chain.ts";
import { writes } from "../helpers/powers.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  challengeBond,
  digest,
  evidence,
  milestone,
  type Spec,
  type Status,
  seen,
  soundRules,
  soundSetup,
  soundSpec,
  statuses,
  TrainingRun,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people, type Stewardship } from "../helpers/stewardship.ts";

/** Every state of the diagram, where time matters on both sides of its deadline, and a dispute over either subject. */
const situations = {
  "none yet": { is: "None", reach: async () => undefined },
  "waiting for its operator": { is: "Funded", reach: (house) => TrainingRun.fund(house) },
  "not accepted in time": {
    is: "Funded",
    reach: async (house) => {
      const run = await TrainingRun.fund(house);
      await waitUntil(BigInt(run.spec.acceptBy) + 1n);
      return run;
    },
  },
  "under way": { is: "Active", reach: (house) => TrainingRun.accepted(house) },
  "under review": { is: "UnderReview", reach: underReview },
  "past a review that nobody recorded": {
    is: "Active",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      await run.submitAndWait();
      return run;
    },
  },
  overdue: {
    is: "Stalled",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      const { cure } = run.spec.rules;
      await waitUntil((await run.endOfCure()) - BigInt(cure) + 1n);
      return run;
    },
  },
  "past its cure period": {
    is: "Stalled",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      await waitUntil((await run.endOfCure()) + 1n);
      return run;
    },
  },
  "disputed over a milestone": { is: "Disputed", reach: disputed },
  "without a ruling on a milestone": { is: "Disputed", reach: (house) => unruled(house, disputed) },
  "in its final review": { is: "FinalReview", reach: finalReview },
  "past its final review": {
    is: "FinalReview",
    reach: async (house) => {
      const run = await finalReview(house);
      await waitUntil((await run.endOfReview()) + 1n);
      return run;
    },
  },
  "disputed as a whole": { is: "Disputed", reach: disputedWhole },
  "without a ruling on the whole": { is: "Disputed", reach: (house) => unruled(house, disputedWhole) },
  completed: {
    is: "Completed",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      await run.toCompletion();
      return run;
    },
  },
  lapsed: {
    is: "Lapsed",
    reach: async (house) => {
      const run = await TrainingRun.fund(house);
      await waitUntil(BigInt(run.spec.acceptBy) + 1n);
      await run.lapse();
      return run;
    },
  },
  "failed after its first milestone": {
    is: "Failed",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      await run.submitAndWait();
      await run.closeReview();
      await waitUntil((await run.endOfCure()) + 1n);
      await run.fail();
      return run;
    },
  },
  "cancelled after its first milestone": {
    is: "Cancelled",
    reach: async (house) => {
      const run = await TrainingRun.accepted(house);
      await run.submitAndWait();
      await run.cancel();
      return run;
    },
  },
} as const satisfies Record<
  string,
  { is: Status; reach: (house: Stewardship) => Promise<TrainingRun | undefined> }
>;
type Situation = keyof typeof situations;

async function underReview(house: Stewardship): Promise<TrainingRun> {
  const run = await TrainingRun.accepted(house);
  await run.submit();
  // Past the block whose hash draws the segment.
  await networkHelpers.mine(40);
  return run;
}

async function disputed(house: Stewardship): Promise<TrainingRun> {
  const run = await underReview(house);
  await run.challenge();
  return run;
}

async function finalReview(house: Stewardship): Promise<TrainingRun> {
  const run = await TrainingRun.accepted(house);
  await run.toFinalReview();
  return run;
}

async function disputedWhole(house: Stewardship): Promise<TrainingRun> {
  const run = await finalReview(house);
  await run.challenge();
  return run;
}

async function unruled(house: Stewardship, dispute: typeof disputed): Promise<TrainingRun> {
  const run = await dispute(house);
  const { rulingBy } = await house.runs.read.review([run.id]);
  await waitUntil(BigInt(rulingBy) + 1n);
  return run;
}

/** What calls are made with: what is right for the run, so that nothing but its state can be wrong. */
interface Subject {
  readonly house: Stewardship;
  readonly specHash: Hex;
  readonly review: number;
  readonly nextSpec: Spec;
  /** The last second of each deadline, where there is one. */
  readonly acceptBy: bigint;
  readonly cureEnd: bigint;
  readonly reviewEndsAt: bigint;
  readonly rulingBy: bigint;
}

async function subjectOf(house: Stewardship, run: TrainingRun | undefined): Promise<Subject> {
  const nextSpec = await soundSpec(house, {
    milestones: [milestone({ amount: parseEther("1"), dueAt: Number(await now()) + 1_000_000 })],
    rules: { ...soundRules, operatorBond: 0n, challengeBond: 1n },
  });
  const none = { specHash: zeroHash, review: 0, acceptBy: 0n, cureEnd: 0n, reviewEndsAt: 0n, rulingBy: 0n };
  if (!run) return { ...none, house, nextSpec };
  const { specHash, review, acceptBy, reviewEndsAt, earned, milestones } = await run.state();
  const { rulingBy } = await house.runs.read.review([run.id]);
  return {
    house,
    nextSpec,
    specHash,
    review,
    acceptBy: BigInt(acceptBy),
    cureEnd: earned === milestones ? 0n : await run.endOfCure(),
    reviewEndsAt: BigInt(reviewEndsAt),
    rulingBy: BigInt(rulingBy),
  };
}

type Refusal = (subject: Subject) => readonly [name: string, args: readonly unknown[]];
type Deadline = "acceptBy" | "cureEnd" | "reviewEndsAt" | "rulingBy";

const early =
  (deadline: Deadline): Refusal =>
  (subject) => ["RunsTooEarly", [1n, subject[deadline]]];
const late =
  (deadline: Deadline): Refusal =>
  (subject) => ["RunsTooLate", [1n, subject[deadline]]];
const unknown: Refusal = () => ["RunsUnknownRun", [1n]];
const notPayable =
  (index: bigint): Refusal =>
  () => ["RunsNotPayable", [1n, index]];
const nothingOwed: Refusal = () => ["RunsNothingOwed", [1n, people.operator]];

interface Row {
  readonly does: keyof Stewardship["runs"]["write"];
  readonly how?: string;
  readonly act: (subject: Subject) => Promise<Hex>;
  /** The state that the run is in afterwards. */
  readonly goes: Partial<Record<Situation, Status>>;
  readonly refused?: Partial<Record<Situation, Refusal>>;
  /** Why it is refused everywhere else, unless it is for the run's state. */
  readonly otherwise?: Refusal;
}

const operator = { account: people.operator };

const unfinished = {
  "under way": "Active",
  "under review": "UnderReview",
  "past a review that nobody recorded": "Active",
  overdue: "Stalled",
  "past its cure period": "Stalled",
  "disputed over a milestone": "Disputed",
  "without a ruling on a milestone": "Disputed",
} as const;

const unaccepted = { "waiting for its operator": "Funded", "not accepted in time": "Funded" } as const;

const inTheEnd = {
  "in its final review": "FinalReview",
  "past its final review": "FinalReview",
  "disputed as a whole": "Disputed",
  "without a ruling on the whole": "Disputed",
} as const;

const ended = {
  completed: "Completed",
  lapsed: "Lapsed",
  "failed after its first milestone": "Failed",
  "cancelled after its first milestone": "Cancelled",
} as const;

const everyRun = { ...unaccepted, ...unfinished, ...inTheEnd, ...ended };

/** As they are, but for those named. */
function each<from extends Status>(
  which: Partial<Record<Situation, from>>,
  { to, except = [] }: { to?: Status; except?: readonly Situation[] } = {},
): Partial<Record<Situation, Status>> {
  const entries = Object.entries(which) as [Situation, Status][];
  return Object.fromEntries(
    entries.filter(([name]) => !except.includes(name)).map(([name, status]) => [name, to ?? status]),
  );
}

const table: readonly Row[] = [
  {
    does: "accept",
    act: ({ house, specHash }) =>
      house.runs.write.accept([1n, specHash], { ...operator, value: soundRules.operatorBond }),
    goes: { "waiting for its operator": "Active" },
    refused: { "not accepted in time": late("acceptBy") },
  },
  {
    does: "lapse",
    act: ({ house }) => house.runs.write.lapse([1n]),
    goes: { "not accepted in time": "Lapsed" },
    refused: { "waiting for its operator": early("acceptBy") },
  },
  {
    does: "submitMilestone",
    act: ({ house }) => house.runs.write.submitMilestone([1n, evidence], operator),
    goes: {
      "under way": "UnderReview",
      "past a review that nobody recorded": "UnderReview",
      overdue: "UnderReview",
    },
    refused: { "past its cure period": late("cureEnd") },
  },
  {
    does: "drawSegment",
    act: ({ house, review }) => house.runs.write.drawSegment([1n, review]),
    goes: {
      "under review": "UnderReview",
      "disputed over a milestone": "Disputed",
      "without a ruling on a milestone": "Disputed",
    },
  },
  {
    does: "attest",
    act: ({ house, review }) => house.runs.write.attest([1n, review, 2, digest("report")], house.asTimelock),
    goes: {
      "under review": "UnderReview",
      "disputed over a milestone": "Disputed",
      "without a ruling on a milestone": "Disputed",
    },
  },
  {
    does: "closeReview",
    act: ({ house }) => house.runs.write.closeReview([1n]),
    goes: { "past a review that nobody recorded": "Active" },
    refused: { "under review": early("reviewEndsAt") },
  },
  {
    does: "challenge",
    act: ({ house, review }) =>
      house.runs.write.challenge([1n, review, digest("objection")], { value: challengeBond }),
    goes: { "under review": "Disputed", "in its final review": "Disputed" },
    refused: { "past its final review": late("reviewEndsAt") },
  },
  {
    does: "rule",
    how: "for the challenger",
    act: ({ house, review }) => house.runs.write.rule([1n, review, true, digest("ruling")], house.asTimelock),
    goes: { "disputed over a milestone": "Active", "disputed as a whole": "Failed" },
    refused: {
      "without a ruling on a milestone": late("rulingBy"),
      "without a ruling on the whole": late("rulingBy"),
    },
  },
  {
    does: "rule",
    how: "for the operator",
    act: ({ house, review }) =>
      house.runs.write.rule([1n, review, false, digest("ruling")], house.asTimelock),
    goes: { "disputed over a milestone": "Active", "disputed as a whole": "Completed" },
    refused: {
      "without a ruling on a milestone": late("rulingBy"),
      "without a ruling on the whole": late("rulingBy"),
    },
  },
  {
    does: "closeDispute",
    act: ({ house }) => house.runs.write.closeDispute([1n]),
    goes: { "without a ruling on a milestone": "Active", "without a ruling on the whole": "Completed" },
    refused: {
      "disputed over a milestone": early("rulingBy"),
      "disputed as a whole": early("rulingBy"),
    },
  },
  {
    does: "fail",
    act: ({ house }) => house.runs.write.fail([1n]),
    goes: { "past its cure period": "Failed" },
    refused: { overdue: early("cureEnd") },
  },
  {
    does: "complete",
    act: ({ house }) => house.runs.write.complete([1n]),
    goes: { "past its final review": "Completed" },
    refused: { "in its final review": early("reviewEndsAt") },
  },
  {
    does: "cancel",
    act: ({ house }) => house.runs.write.cancel([1n], house.asTimelock),
    goes: each({ ...unaccepted, ...unfinished }, { to: "Cancelled" }),
  },
  {
    does: "cofund",
    act: ({ house }) => house.runs.write.cofund([1n, 1n], { value: 1n }),
    goes: each({ ...unaccepted, ...unfinished }),
  },
  {
    does: "amend",
    act: ({ house }) =>
      house.runs.write.amend([1n, { ...soundSetup, config: digest("other") }, digest("reason")], operator),
    goes: each(unfinished, { except: ["past its cure period"] }),
    refused: { "past its cure period": late("cureEnd") },
  },
  {
    does: "amendByVote",
    act: ({ house }) =>
      house.runs.write.amendByVote([1n, soundSetup, [], digest("reason")], house.asTimelock),
    goes: each(unfinished),
  },
  {
    does: "recordIncident",
    act: ({ house }) => house.runs.write.recordIncident([1n, digest("incident")], operator),
    goes: each({ ...unfinished, ...inTheEnd }),
  },
  {
    does: "payTranche",
    how: "for the first milestone",
    act: ({ house }) => house.runs.write.payTranche([1n, 0n]),
    goes: each(
      { "past a review that nobody recorded": "Active", ...inTheEnd, ...ended },
      { except: ["lapsed"] },
    ),
    otherwise: notPayable(0n),
  },
  {
    does: "payTranche",
    how: "for what was held back",
    act: ({ house }) => house.runs.write.payTranche([1n, 3n]),
    goes: each(ended, { except: ["lapsed", "failed after its first milestone"] }),
    otherwise: notPayable(3n),
  },
  {
    does: "claimRefund",
    act: ({ house }) => house.runs.write.claimRefund([1n, house.treasury.address]),
    goes: each(ended),
  },
  {
    does: "withdrawBond",
    act: ({ house }) => house.runs.write.withdrawBond([1n, people.operator]),
    goes: each(ended, { except: ["lapsed", "failed after its first milestone"] }),
    refused: { "none yet": nothingOwed },
    otherwise: nothingOwed,
  },
  {
    does: "setPayee",
    act: ({ house }) => house.runs.write.setPayee([1n, people.dora], operator),
    goes: each(everyRun),
  },
  {
    does: "fund",
    how: "another run",
    act: ({ house, nextSpec }) => house.runs.write.fund([nextSpec], house.asTimelock),
    goes: { "none yet": "Funded", ...each(everyRun) },
  },
  {
    does: "fundAboveLimit",
    how: "another run",
    act: ({ house, nextSpec }) => house.runs.write.fundAboveLimit([nextSpec], house.asTimelock),
    goes: { "none yet": "Funded", ...each(everyRun) },
  },
];

/** What is expected where the table says nothing else. */
function refusalOf({ refused, otherwise }: Row, name: Situation, subject: Subject): ReturnType<Refusal> {
  const special = refused?.[name] ?? (name === "none yet" ? unknown : otherwise);
  return special ? special(subject) : ["RunsUnexpectedStatus", seen(situations[name].is)];
}

async function statusOf({ runs }: Stewardship): Promise<Status | undefined> {
  return statuses[(await runs.read.run([1n])).status];
}

describe("Everything that can be done to a run, in every state", () => {
  it("given the table, then it has every function that writes, and every state of the diagram", async () => {
    const { runs } = await wealthyStewardship();
    assert.deepEqual([...new Set<string>(table.map(({ does }) => does))].sort(), writes(runs.abi as Abi));
    assert.deepEqual(new Set(Object.values(situations).map(({ is }) => is)), new Set(statuses));
  });

  for (const [name, { is, reach }] of Object.entries(situations) as [
    Situation,
    (typeof situations)[Situation],
  ][]) {
    it(`given a run that is ${name}, then each function takes it where the diagram says, or is refused for the right reason`, async () => {
      const house = await wealthyStewardship();
      const subject = await subjectOf(house, await reach(house));
      if (is !== "None") assert.equal(await statusOf(house), is);
      const before = await networkHelpers.takeSnapshot();
      for (const row of table) {
        const what = [row.does, row.how].filter(Boolean).join(" ");
        const to = row.goes[name];
        if (to === undefined) {
          const [error, args] = refusalOf(row, name, subject);
          await refuses(row.act(subject), error, args).catch((cause: unknown) => {
            throw new Error(`${what} is not refused with ${error}`, { cause });
          });
        } else {
          await row.act(subject).catch((cause: unknown) => {
            throw new Error(`${what} is refused`, { cause });
          });
          assert.equal(await statusOf(house), to, what);
          await before.restore();
        }
      }
    });
  }
});
