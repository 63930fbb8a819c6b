import assert from "node:assert/strict";
import { type Address, type Hex, parseEther } from "viem";
import { factoryParameters } from "../../../scripts/deploy/deployStewardship.ts";
import { type Call, call } from "./calls.ts";
import { DAY, networkHelpers, waitUntil } from "./chain.ts";
import type { Proposal } from "./governance.ts";
import { ETHER, wealthyStewardship } from "./runs.ts";
import { parameters, people, type Stewardship, votes } from "./stewardship.ts";

export type Plan = ReturnType<typeof factoryParameters>;

export const joinPeriod = 7n * DAY;
export const countPeriod = 3n * DAY;
export const finishPeriod = 14n * DAY;
export const statuses = ["None", "Open", "Begun", "Finished", "Abandoned"] as const;
export const funds = parseEther("1000");

const members = ["ada", "ben", "cleo", "dora"] as const;

async function build() {
  const house = await wealthyStewardship();
  for (const member of members) {
    await house.token.write.approve([house.fork.address, votes.all], { account: people[member] });
  }
  return house;
}

/** A stewardship with 1,000 ether, whose members let the fork take their tokens. A fifth of the supply begins a fork. */
export function divisibleStewardship(): Promise<Stewardship> {
  return networkHelpers.loadFixture(build);
}

/** What the child is to be: proposing takes one percent of its votes, and the quorum's floor is five. */
export function planFor({ factory }: Stewardship, changes: Partial<Plan> = {}): Plan {
  const plan = factoryParameters({ ...parameters(factory.address), name: "Child stewardship" });
  return {
    ...plan,
    allocations: [],
    settings: { ...plan.settings, proposalThreshold: 100n, quorumFloor: 500n },
    ...changes,
  };
}

/** A payment of everything, above the limit. */
export function emptying({ treasury }: Stewardship, amount = funds): Call {
  return call(treasury, "payAboveLimit", [ETHER, people.ada, amount]);
}

/** Carries members out of a stewardship. */
export class Forking {
  readonly id: Hex;
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly opening: Hex;
  readonly #house: Stewardship;

  private constructor(house: Stewardship, id: Hex, plan: Plan, proposal: Proposal, opening: Hex) {
    this.#house = house;
    this.id = id;
    this.plan = plan;
    this.proposal = proposal;
    this.opening = opening;
  }

  /** Opens a fork against a proposal that has passed. */
  static async open(house: Stewardship, proposal: Proposal, changes: Partial<Plan> = {}): Promise<Forking> {
    const plan = planFor(house, changes);
    const id = await house.fork.read.forkIdOf([proposal.id, plan]);
    const opening = await house.fork.write.open([proposal.id, plan], { account: people.stranger });
    return new Forking(house, id, plan, proposal, opening);
  }

  /** Opens a fork against a new proposal that Ada and Ben pass. */
  static async against(house: Stewardship, ...calls: readonly Call[]): Promise<Forking> {
    const proposal = await house.governance.propose(calls.length > 0 ? calls : [emptying(house)]);
    await house.governance.pass(proposal);
    return Forking.open(house, proposal);
  }

  /** A fork that Cleo has begun with a fifth of the tokens. */
  static async begun(house: Stewardship, ...calls: readonly Call[]): Promise<Forking> {
    const forking = await Forking.against(house, ...calls);
    await forking.lodge(people.cleo, votes.cleo);
    return forking;
  }

  lodge(member: Address, amount: bigint, reason = ""): Promise<Hex> {
    return this.#house.fork.write.lodge([this.id, amount, reason], { account: member });
  }

  withdraw(member: Address, amount: bigint): Promise<Hex> {
    return this.#house.fork.write.withdraw([this.id, amount], { account: member });
  }

  state() {
    return this.#house.fork.read.fork([this.id]);
  }

  async status(): Promise<(typeof statuses)[number] | undefined> {
    return statuses[(await this.state()).status];
  }

  async lodged(member: Address): Promise<bigint> {
    return (await this.#house.fork.read.lodging([this.id, member])).amount;
  }

  async joinUntil(): Promise<bigint> {
    const { begunAt } = await this.state();
    assert.ok(begunAt > 0);
    return BigInt(begunAt) + joinPeriod;
  }

  async untilJoined(): Promise<void> {
    await waitUntil((await this.joinUntil()) + 1n);
  }

  async untilCounted(): Promise<void> {
    await waitUntil((await this.joinUntil()) + countPeriod + 1n);
  }

  async untilOver(): Promise<void> {
    await waitUntil((await this.joinUntil()) + finishPeriod + 1n);
  }

  /** Builds the child as far as a part, a transaction each. */
  async buildAll(last = 7n): Promise<void> {
    for (let upTo = 1n; upTo <= last; upTo++) await this.build(upTo);
  }

  build(upTo: bigint): Promise<Hex> {
    return this.#house.fork.write.build([this.id, this.plan, upTo], { account: people.stranger });
  }

  finish(): Promise<Hex> {
    return this.#house.fork.write.finish([this.id, this.plan], { account: people.stranger });
  }

  /** Waits, builds the child and finishes. */
  async complete(): Promise<Hex> {
    await this.untilJoined();
    await this.buildAll();
    await this.untilCounted();
    return this.finish();
  }

  claim(member: Address): Promise<Hex> {
    return this.#house.fork.write.claim([this.id, member], { account: people.stranger });
  }

  async abandon(): Promise<Hex> {
    await this.untilOver();
    return this.#house.fork.write.abandon([this.id], { account: people.stranger });
  }

  share(token: Address = ETHER): Promise<bigint> {
    return this.#house.treasury.read.shareOf([this.id, token]);
  }

  settle(token: Address = ETHER): Promise<Hex> {
    return this.#house.treasury.write.settle([this.id, token], { account: people.stranger });
  }

  release(token: Address = ETHER): Promise<Hex> {
    return this.#house.treasury.write.release([this.id, token], { account: people.stranger });
  }
}
