import assert from "node:assert/strict";
import type { stewardGovernorAbi } from "@commonweight/sdk/chain";
import {
  type Address,
  encodeAbiParameters,
  type GetContractReturnType,
  type Hex,
  keccak256,
  parseAbiParameters,
  stringToHex,
  toHex,
  zeroHash,
} from "viem";
import { type Call, emitted } from "./calls.ts";
import { type publicClient, waitUntil, type wallets } from "./chain.ts";
import { people } from "./stewardship.ts";

type Clients = { public: typeof publicClient; wallet: NonNullable<(typeof wallets)[number]> };
export type Governor = GetContractReturnType<typeof stewardGovernorAbi, Clients>;

export const choices = { against: 0, for: 1, abstain: 2 } as const;
export type Choice = keyof typeof choices;

const states = [
  "Pending",
  "Active",
  "Canceled",
  "Defeated",
  "Succeeded",
  "Queued",
  "Expired",
  "Executed",
] as const;
export type State = (typeof states)[number];

/** States as the governor encodes the allowed ones in GovernorUnexpectedProposalState. */
export function bitmap(...allowed: readonly State[]): Hex {
  const bits = allowed.reduce((sum, state) => sum | (1n << BigInt(states.indexOf(state))), 0n);
  return `0x${bits.toString(16).padStart(64, "0")}`;
}

export function indexOfState(state: State): number {
  return states.indexOf(state);
}

export interface Proposal {
  readonly id: bigint;
  readonly description: string;
  /** What `queue`, `execute` and `cancel` are called with. */
  readonly batch: readonly [readonly Address[], readonly bigint[], readonly Hex[], Hex];
}

/** Carries a community's decisions from the proposal to its execution. */
export class Governance {
  readonly #governor: Governor;
  #count = 0;

  constructor(governor: Governor) {
    this.#governor = governor;
  }

  /** Proposes as `by`; without a description, a new one is found. */
  async propose(
    calls: readonly Call[],
    { by = people.ada, description = `Decision ${++this.#count}` } = {},
  ): Promise<Proposal> {
    const targets = calls.map(({ target }) => target);
    const values = calls.map(({ value }) => value);
    const data = calls.map((one) => one.data);
    const hash = this.#governor.write.propose([targets, values, data, description], { account: by });
    const [created] = await emitted(hash, this.#governor, "ProposalCreated");
    assert.ok(created);
    return {
      id: created.proposalId,
      description,
      batch: [targets, values, data, keccak256(stringToHex(description))],
    };
  }

  async state({ id }: Proposal): Promise<State | undefined> {
    return states[await this.#governor.read.state([id])];
  }

  /** Waits for the first second in which votes count. */
  async untilOpen({ id }: Proposal): Promise<void> {
    await waitUntil((await this.#governor.read.proposalSnapshot([id])) + 1n);
  }

  /** Waits for the first second after the vote. */
  async untilClosed({ id }: Proposal): Promise<void> {
    await waitUntil((await this.#governor.read.proposalDeadline([id])) + 1n);
  }

  /** Waits for the first second in which a queued proposal can be executed. */
  async untilExecutable({ id }: Proposal): Promise<void> {
    await waitUntil(await this.#governor.read.proposalEta([id]));
  }

  vote({ id }: Proposal, voter: Address, choice: Choice, reason = ""): Promise<Hex> {
    return this.#governor.write.castVoteWithReason([id, choices[choice], reason], { account: voter });
  }

  /** Waits until the vote is over, after every member named has voted For. */
  async pass(proposal: Proposal, voters: readonly Address[] = [people.ada, people.ben]): Promise<void> {
    await this.untilOpen(proposal);
    for (const voter of voters) await this.vote(proposal, voter, "for");
    await this.untilClosed(proposal);
  }

  queue({ batch }: Proposal): Promise<Hex> {
    return this.#governor.write.queue(batch);
  }

  execute({ batch }: Proposal, { by = people.stranger, value = 0n } = {}): Promise<Hex> {
    return this.#governor.write.execute(batch, { account: by, value });
  }

  /** Closes a queued proposal that has expired. */
  expire({ batch }: Proposal, { by = people.stranger } = {}): Promise<Hex> {
    return this.#governor.write.expire(batch, { account: by });
  }

  /** The id of a proposal's operation in the timelock, as OpenZeppelin's tools compute it. */
  operationOf({ batch: [targets, values, data, descriptionHash] }: Proposal): Hex {
    const governor = BigInt(this.#governor.address.padEnd(66, "0"));
    const salt = toHex(governor ^ BigInt(descriptionHash), { size: 32 });
    const types = parseAbiParameters("address[], uint256[], bytes[], bytes32, bytes32");
    return keccak256(encodeAbiParameters(types, [targets, values, data, zeroHash, salt]));
  }

  cancel({ batch }: Proposal, by: Address = people.ada): Promise<Hex> {
    return this.#governor.write.cancel(batch, { account: by });
  }

  /** Proposes, passes and queues, and waits for the delay: what is left is to execute. */
  async ready(calls: readonly Call[]): Promise<Proposal> {
    const proposal = await this.propose(calls);
    await this.pass(proposal);
    await this.queue(proposal);
    await this.untilExecutable(proposal);
    return proposal;
  }

  /** Carries calls through the whole of governance. */
  async decide(...calls: readonly Call[]): Promise<{ proposal: Proposal; transaction: Hex }> {
    const proposal = await this.ready(calls);
    return { proposal, transaction: await this.execute(proposal) };
  }
}
