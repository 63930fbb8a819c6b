import assert from "node:assert/strict";
import { runTermsAbi, type trainingRunsAbi } from "@commonweight/sdk/chain";
import {
  type Address,
  type ContractFunctionArgs,
  getContract,
  type Hex,
  parseEther,
  sha256,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { emitted } from "./calls.ts";
import { DAY, now, publicClient, waitUntil, wallets, YEAR } from "./chain.ts";
import { freshStewardship, model, people, type Stewardship } from "./stewardship.ts";

export type Spec = ContractFunctionArgs<typeof trainingRunsAbi, "nonpayable", "fund">[0];
export type Setup = Spec["setup"];
export type Rules = Spec["rules"];
export type Milestone = Spec["milestones"][number];
export type Evidence = ContractFunctionArgs<typeof trainingRunsAbi, "nonpayable", "submitMilestone">[1];

export const ETHER = zeroAddress;
export const reviewWindow = 3n * DAY;
export const disputeWindow = 20n * DAY;
export const finalReview = 5n * DAY;
export const grace = 2n * DAY;
export const cure = 4n * DAY;
export const bond = parseEther("6");
export const challengeBond = parseEther("1");
export const amounts = [parseEther("10"), parseEther("20"), parseEther("30")] as const;
export const total = parseEther("60");

/** When milestones are due that no test waits for: two years after the chain began. */
export const farOff = Number((await now()) + 2n * YEAR);

export const statuses = [
  "None",
  "Funded",
  "Active",
  "UnderReview",
  "Stalled",
  "Disputed",
  "FinalReview",
  "Completed",
  "Lapsed",
  "Failed",
  "Cancelled",
] as const;
export type Status = (typeof statuses)[number];

export function digest(text: string): Hex {
  return sha256(stringToHex(text));
}

/** Evidence with every field given. */
export const evidence: Evidence = {
  checkpointRoot: digest("checkpoint"),
  step: 1_000n,
  tokensSeen: 2_000_000n,
  gpuSeconds: 3_600n,
  dataCursor: digest("cursor"),
  logs: digest("logs"),
  evaluation: digest("evaluation"),
  environment: digest("environment"),
};

/** Rules that hold a tenth of each tranche back and forgive one strike. The timelock judges. */
export const soundRules: Rules = {
  operatorBond: bond,
  challengeBond,
  reviewWindow: Number(reviewWindow),
  disputeWindow: Number(disputeWindow),
  finalReview: Number(finalReview),
  grace: Number(grace),
  cure: Number(cure),
  holdback: 1_000,
  maxStrikes: 1,
  arbiter: zeroAddress,
  verifier: zeroAddress,
  envelope: { parts: 0b00011, mostDelay: Number(10n * DAY), mostGpuSeconds: 1_000_000n },
};

export const soundSetup: Setup = {
  config: digest("config"),
  code: digest("code"),
  container: digest("container"),
  tokenizer: digest("tokenizer"),
  evaluationPlan: digest("evaluation plan"),
  plannedGpuSeconds: 864_000n,
  delay: 0,
};

/** Evidence with every field missing. */
export const noEvidence: Evidence = {
  checkpointRoot: zeroHash,
  step: 0n,
  tokensSeen: 0n,
  gpuSeconds: 0n,
  dataCursor: zeroHash,
  logs: zeroHash,
  evaluation: zeroHash,
  environment: zeroHash,
};

export function milestone(changes: Partial<Milestone> & Pick<Milestone, "dueAt">): Milestone {
  return { amount: parseEther("1"), requiredEvidence: 0b0000_0001, leastTier: 0, ...changes };
}

/** A sound spec of three milestones, on the model as it is now. */
export async function soundSpec({ registry }: Stewardship, changes: Partial<Spec> = {}): Promise<Spec> {
  const [, , adoptedSet] = await registry.read.adoptedSet([model]);
  const { outputTerms } = await registry.read.model([model]);
  const start = await now();
  return {
    modelId: model,
    kind: 0,
    parentRelease: 0n,
    operator: people.operator,
    token: ETHER,
    adoptedSet,
    outputTerms,
    document: digest("specification"),
    seed: 42n,
    gpuSecondPrice: 69_444_444_444_444n,
    leastCoverage: 0,
    acceptBy: Number(start + 30n * DAY),
    setup: soundSetup,
    rules: soundRules,
    milestones: amounts.map((amount, index) =>
      milestone({ amount, dueAt: Number(start + 40n * DAY + BigInt(index) * 10n * DAY) }),
    ),
    ...changes,
  };
}

/** A stewardship whose treasury has 1,000 ether, of which ordinary votes may spend 100 in a period. */
export async function wealthyStewardship(): Promise<Stewardship> {
  const house = await freshStewardship();
  const [deployer] = wallets;
  assert.ok(deployer);
  await deployer.sendTransaction({ to: house.treasury.address, value: parseEther("1000") });
  await house.treasury.write.setLimit([ETHER, parseEther("100")], house.asTimelock);
  return house;
}

/** What was agreed for the runs of a stewardship. */
export async function termsOf({ runs }: Stewardship) {
  return getContract({ abi: runTermsAbi, address: await runs.read.terms(), client: publicClient });
}

/** What an error says of a run that is in this state. */
export function seen(status: Status, id = 1n): readonly unknown[] {
  return [id, statuses.indexOf(status)];
}

/** Speaks of one run. */
export class TrainingRun {
  readonly id: bigint;
  readonly spec: Spec;
  readonly transaction: Hex;
  readonly #house: Stewardship;

  private constructor(house: Stewardship, id: bigint, spec: Spec, transaction: Hex) {
    this.#house = house;
    this.id = id;
    this.spec = spec;
    this.transaction = transaction;
  }

  /** Funds a run within the limit, as a decision would. */
  static async fund(house: Stewardship, changes: Partial<Spec> = {}): Promise<TrainingRun> {
    const spec = await soundSpec(house, changes);
    const transaction = await house.runs.write.fund([spec], house.asTimelock);
    const [funded] = await emitted(transaction, house.runs, "RunFunded");
    assert.ok(funded);
    return new TrainingRun(house, funded.runId, spec, transaction);
  }

  static async accepted(house: Stewardship, changes: Partial<Spec> = {}): Promise<TrainingRun> {
    const run = await TrainingRun.fund(house, changes);
    await run.accept();
    return run;
  }

  /** What a call must carry for an amount of the run's token. */
  #value(amount: bigint) {
    return this.spec.token === ETHER ? amount : 0n;
  }

  async accept(by = people.operator, value = this.#value(this.spec.rules.operatorBond)): Promise<Hex> {
    const { runs } = this.#house;
    return runs.write.accept([this.id, await runs.read.hashSpec([this.spec])], { account: by, value });
  }

  cofund(amount: bigint, by: Address): Promise<Hex> {
    return this.#house.runs.write.cofund([this.id, amount], { account: by, value: this.#value(amount) });
  }

  submit(shown: Evidence = evidence, by = people.operator): Promise<Hex> {
    return this.#house.runs.write.submitMilestone([this.id, shown], { account: by });
  }

  async challenge(
    by: Address = people.stranger,
    value = this.#value(this.spec.rules.challengeBond),
  ): Promise<Hex> {
    const { review } = await this.state();
    return this.#house.runs.write.challenge([this.id, review, digest("objection")], { account: by, value });
  }

  /** The arbiter's word; the timelock's unless somebody else is named. */
  async rule(upheld: boolean, by: Address = this.#house.asTimelock.account): Promise<Hex> {
    const { review } = await this.state();
    return this.#house.runs.write.rule([this.id, review, upheld, digest("ruling")], { account: by });
  }

  closeReview = () => this.#house.runs.write.closeReview([this.id]);
  closeDispute = () => this.#house.runs.write.closeDispute([this.id]);
  fail = () => this.#house.runs.write.fail([this.id]);
  complete = () => this.#house.runs.write.complete([this.id]);

  async attest(tier: number, by: Address = this.#house.asTimelock.account): Promise<Hex> {
    const { review } = await this.state();
    return this.#house.runs.write.attest([this.id, review, tier, digest("report")], { account: by });
  }

  async draw(): Promise<Hex> {
    return this.#house.runs.write.drawSegment([this.id, (await this.state()).review]);
  }

  refund(funder: Address): Promise<Hex> {
    return this.#house.runs.write.claimRefund([this.id, funder]);
  }

  withdraw(account: Address): Promise<Hex> {
    return this.#house.runs.write.withdrawBond([this.id, account]);
  }

  pay(index: bigint, by = people.stranger): Promise<Hex> {
    return this.#house.runs.write.payTranche([this.id, index], { account: by });
  }

  amend(setup: Setup, by = people.operator): Promise<Hex> {
    return this.#house.runs.write.amend([this.id, setup, digest("reason")], { account: by });
  }

  amendByVote(setup: Setup, amounts: readonly bigint[] = []): Promise<Hex> {
    const reason = digest("reason");
    return this.#house.runs.write.amendByVote([this.id, setup, amounts, reason], this.#house.asTimelock);
  }

  incident(by: Address = people.operator): Promise<Hex> {
    return this.#house.runs.write.recordIncident([this.id, digest("incident")], { account: by });
  }

  setPayee(payee: Address, by = people.operator): Promise<Hex> {
    return this.#house.runs.write.setPayee([this.id, payee], { account: by });
  }

  lapse(by = people.stranger): Promise<Hex> {
    return this.#house.runs.write.lapse([this.id], { account: by });
  }

  cancel(): Promise<Hex> {
    return this.#house.runs.write.cancel([this.id], this.#house.asTimelock);
  }

  /** The last second of the present review. */
  async endOfReview(): Promise<bigint> {
    return BigInt((await this.state()).reviewEndsAt);
  }

  /** Submits the next milestone and waits for the first second after its review. */
  async submitAndWait(shown: Evidence = evidence): Promise<void> {
    await this.submit(shown);
    await waitUntil((await this.endOfReview()) + 1n);
  }

  /** The last second in which the next milestone can be submitted. */
  async endOfCure(): Promise<bigint> {
    const { earned, activeSince } = await this.state();
    const terms = await termsOf(this.#house);
    const [, cureEnd] = await terms.read.deadlines([this.id, BigInt(earned), activeSince]);
    return cureEnd;
  }

  /** Brings the first milestone before the arbiter. */
  async toDispute(): Promise<void> {
    await this.submit();
    await this.challenge();
  }

  /** Has every milestone earned, and the last one recorded. */
  async toFinalReview(): Promise<void> {
    for (const _ of this.spec.milestones) await this.submitAndWait();
    await this.closeReview();
  }

  async toCompletion(): Promise<void> {
    await this.toFinalReview();
    await waitUntil((await this.endOfReview()) + 1n);
    await this.complete();
  }

  state() {
    return this.#house.runs.read.run([this.id]);
  }

  async status(): Promise<Status | undefined> {
    return statuses[(await this.state()).status];
  }

  held(): Promise<bigint> {
    return this.#house.runs.read.held([this.id]);
  }
}
