import { type Evidence, type RunSetup, TIERS, type Tier, trainingRunsAbi } from "@commonweight/sdk/chain";
import { encodeFunctionData, type Hex } from "viem";
import { allow } from "./community.ts";
import type { DocumentFact } from "./facts.ts";
import { accountOf, type Person } from "./members.ts";
import { act, type Seeding } from "./seeding.ts";
import type { Stewardship } from "./stewardship.ts";

const abi = trainingRunsAbi;

/** What happens to one training run, paid in sample dollars, after a vote has funded it. */
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

  /** The operator countersigns what the chain says was voted, and deposits its bond. */
  async accept(bond: bigint): Promise<void> {
    const { specHash } = await this.#read();
    await this.#allow(this.#operator, bond);
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi, functionName: "accept", args: [this.#runId, specHash] }),
    );
  }

  async cofund(by: Person, amount: bigint): Promise<void> {
    await this.#allow(by, amount);
    await this.#do(by, encodeFunctionData({ abi, functionName: "cofund", args: [this.#runId, amount] }));
  }

  async submit(evidence: Evidence, documents: readonly DocumentFact[]): Promise<void> {
    await this.#record(this.#operator, documents);
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi, functionName: "submitMilestone", args: [this.#runId, evidence] }),
    );
  }

  /** @param bond What the spec asks of a challenger, in the token's smallest unit. */
  async challenge(by: Person, evidence: DocumentFact, bond: bigint): Promise<void> {
    await this.#record(by, [evidence]);
    await this.#allow(by, bond);
    const { review } = await this.#read();
    await this.#do(
      by,
      encodeFunctionData({ abi, functionName: "challenge", args: [this.#runId, review, evidence.digest] }),
    );
  }

  async rule(by: Person, upheld: boolean, ruling: DocumentFact): Promise<void> {
    await this.#record(by, [ruling]);
    const { review } = await this.#read();
    await this.#do(
      by,
      encodeFunctionData({ abi, functionName: "rule", args: [this.#runId, review, upheld, ruling.digest] }),
    );
  }

  /** The verifier says how far it has checked what is under review. */
  async attest(by: Person, tier: Tier, report: DocumentFact): Promise<void> {
    await this.#record(by, [report]);
    const { review } = await this.#read();
    const args = [this.#runId, review, TIERS.indexOf(tier), report.digest] as const;
    await this.#do(by, encodeFunctionData({ abi, functionName: "attest", args }));
  }

  async amend(setup: RunSetup, reason: DocumentFact): Promise<void> {
    await this.#record(this.#operator, [reason]);
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi, functionName: "amend", args: [this.#runId, setup, reason.digest] }),
    );
  }

  async reportIncident(incident: DocumentFact): Promise<void> {
    await this.#record(this.#operator, [incident]);
    await this.#do(
      this.#operator,
      encodeFunctionData({ abi, functionName: "recordIncident", args: [this.#runId, incident.digest] }),
    );
  }

  /** Anyone may push the payment of a tranche that has passed its review. */
  pay(by: Person, index: bigint): Promise<void> {
    return this.#do(by, encodeFunctionData({ abi, functionName: "payTranche", args: [this.#runId, index] }));
  }

  /** Anyone may complete a run whose final review has passed. */
  complete(by: Person): Promise<void> {
    return this.#do(by, encodeFunctionData({ abi, functionName: "complete", args: [this.#runId] }));
  }

  /** Anyone may have a bond sent back that was released. */
  withdrawBond(by: Person): Promise<void> {
    return this.#do(
      by,
      encodeFunctionData({ abi, functionName: "withdrawBond", args: [this.#runId, accountOf(by).address] }),
    );
  }

  #read() {
    return this.#stewardship.client.readContract({
      address: this.#stewardship.house.runs,
      abi,
      functionName: "run",
      args: [this.#runId],
    });
  }

  #record(by: Person, documents: readonly DocumentFact[]): Promise<void> {
    return this.#seeding.recorder.record(accountOf(by), documents);
  }

  #allow(by: Person, amount: bigint): Promise<void> {
    return allow(this.#seeding, by, this.#stewardship.house.runs, amount);
  }

  #do(by: Person, data: Hex): Promise<void> {
    return act(this.#seeding, by, this.#stewardship.house.runs, data);
  }
}
