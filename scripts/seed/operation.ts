import { type Evidence, trainingRunsAbi } from "@commonweight/sdk/chain";
import { encodeFunctionData, type Hex } from "viem";
import type { DocumentFact } from "./facts.ts";
import { accountOf, type Person } from "./members.ts";
import { act, type Seeding } from "./seeding.ts";
import type { Stewardship } from "./stewardship.ts";

/** What happens to one training run after a vote has funded it. */
export class Operation {
  readonly #seeding: Seeding;
  readonly #stewardship: Stewardship;
  readonly #operator: Person;
  readonly #runId: bigint;

  constructor(seeding: Seeding, stewardship: Stewardship, operator: Person, runId: bigint) {
    this.#seeding = seeding;
    this.#stewardship = stewardship;
    this.#operator = operator;
    this.#runId = runId;
  }

  /** The operator countersigns what the chain says was voted. */
  async accept(): Promise<void> {
    const { specHash } = await this.#stewardship.client.readContract({
      address: this.#stewardship.house.runs,
      abi: trainingRunsAbi,
      functionName: "run",
      args: [this.#runId],
    });
    const args = [this.#runId, specHash] as const;
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi: trainingRunsAbi, functionName: "accept", args }),
    );
  }

  async submit(evidence: Evidence, documents: readonly DocumentFact[]): Promise<void> {
    await this.#seeding.recorder.record(accountOf(this.#operator), documents);
    const args = [this.#runId, evidence] as const;
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi: trainingRunsAbi, functionName: "submitMilestone", args }),
    );
  }

  /** Anyone may push the payment of a tranche that has passed its review. */
  async pay(by: Person, index: bigint): Promise<void> {
    const args = [this.#runId, index] as const;
    await this.#do(by, encodeFunctionData({ abi: trainingRunsAbi, functionName: "payTranche", args }));
  }

  #do(by: Person, data: Hex): Promise<void> {
    return act(this.#seeding, by, this.#stewardship.house.runs, data);
  }
}
