import assert from "node:assert/strict";
import type { trainingRunsAbi } from "@commonweight/sdk/chain";
import { type ContractFunctionArgs, type Hex, parseEther, sha256, stringToHex, zeroAddress } from "viem";
import { emitted } from "./calls.ts";
import { DAY, now, waitUntil, wallets } from "./chain.ts";
import { freshStewardship, model, people, type Stewardship } from "./stewardship.ts";

export type Spec = ContractFunctionArgs<typeof trainingRunsAbi, "nonpayable", "fund">[0];
export type Evidence = ContractFunctionArgs<typeof trainingRunsAbi, "nonpayable", "submitMilestone">[1];

export const ETHER = zeroAddress;
export const reviewWindow = 3n * DAY;
export const amounts = [parseEther("10"), parseEther("20"), parseEther("30")] as const;
export const total = parseEther("60");

export const statuses = [
  "None",
  "Funded",
  "Active",
  "UnderReview",
  "Completed",
  "Lapsed",
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
    config: digest("config"),
    code: digest("code"),
    container: digest("container"),
    tokenizer: digest("tokenizer"),
    evaluationPlan: digest("evaluation plan"),
    seed: 42n,
    plannedGpuSeconds: 864_000n,
    leastCoverage: 0,
    acceptBy: Number(start + 30n * DAY),
    reviewWindow: Number(reviewWindow),
    milestones: amounts.map((amount, index) => ({
      amount,
      dueAt: Number(start + 40n * DAY + BigInt(index) * 10n * DAY),
      requiredEvidence: 0b0000_0001,
    })),
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

  async accept(by = people.operator): Promise<Hex> {
    const { runs } = this.#house;
    return runs.write.accept([this.id, await runs.read.hashSpec([this.spec])], { account: by });
  }

  submit(shown: Evidence = evidence, by = people.operator): Promise<Hex> {
    return this.#house.runs.write.submitMilestone([this.id, shown], { account: by });
  }

  pay(index: bigint, by = people.stranger): Promise<Hex> {
    return this.#house.runs.write.payTranche([this.id, index], { account: by });
  }

  lapse(by = people.stranger): Promise<Hex> {
    return this.#house.runs.write.lapse([this.id], { account: by });
  }

  cancel(): Promise<Hex> {
    return this.#house.runs.write.cancel([this.id], this.#house.asTimelock);
  }

  /** The last second of a submitted milestone's review. */
  async endOfReview(index: bigint): Promise<bigint> {
    return BigInt((await this.#house.runs.read.tranche([this.id, index])).payableAt);
  }

  /** Submits the next milestone and waits for the first second after its review. */
  async submitAndWait(shown: Evidence = evidence): Promise<void> {
    const { submitted } = await this.state();
    await this.submit(shown);
    await waitUntil((await this.endOfReview(submitted)) + 1n);
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
