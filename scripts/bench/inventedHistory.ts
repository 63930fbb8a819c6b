import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Deployment,
  type KnownEvent,
  parseDeployment,
  type StewardshipLog,
} from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Address, getAddress, type Hex, keccak256, numberToHex, stringToHex, zeroAddress } from "viem";
import { ROOT } from "../lib/root.ts";

export interface InventedHistory {
  readonly deployment: Deployment;
  readonly history: History;
  /** The last block. */
  readonly block: { readonly number: number; readonly hash: Hex; readonly timestamp: number };
}

const UNIT = 10n ** 18n;
const CHAIN_ID = 31_337;
const DAY = 86_400;
const GENESIS = 1_700_000_000;

const part = (name: string): Address =>
  getAddress(numberToHex(BigInt(keccak256(stringToHex(name))) >> 96n, { size: 20 }));

/**
 * A community that never was, with as many members, proposals and votes as wanted: what its logs fold to. Its proposals are
 * about datasets that exist. Every vote is the members' in turn.
 */
export function inventedHistory({ proposals = 200, votes = 50_000, members = 400 } = {}): InventedHistory {
  const deployment = parseDeployment({
    chainId: CHAIN_ID,
    name: "Stub chain",
    local: true,
    genesisHash: blockHash(0),
    startBlock: 1,
    rpcUrls: ["http://127.0.0.1"],
    catalogue: part("catalogue"),
    stewardships: [
      {
        name: "Crowd",
        sample: true,
        ...Object.fromEntries(
          ["token", "governor", "timelock", "treasury", "registry", "runs"].map((role) => [role, part(role)]),
        ),
      },
    ],
  });
  const [stewardship] = deployment.stewardships;
  if (stewardship === undefined) throw new Error("The deployment names no stewardship");
  const scribe = new Scribe();
  const people = Array.from({ length: members }, (_, index) => part(`member ${index}`));
  for (const person of people) {
    const value = 1_000n * UNIT;
    scribe.write({ role: "token", eventName: "Transfer", args: { from: zeroAddress, to: person, value } });
    scribe.write({
      role: "token",
      eventName: "DelegateVotesChanged",
      args: { delegate: person, previousVotes: 0n, newVotes: value },
    });
    scribe.next();
  }
  const names = datasetNames();
  for (let number = 0; number < proposals; number++) {
    const name = names[number % names.length] ?? "";
    const from = Math.floor((votes * number) / proposals);
    const to = Math.floor((votes * (number + 1)) / proposals);
    const voters = Array.from(
      { length: to - from },
      (_, index) => people[(from + index) % members] ?? zeroAddress,
    );
    const open = number === proposals - 1;
    propose(scribe, {
      id: BigInt(number + 1),
      name,
      proposer: people[number % members] ?? zeroAddress,
      voters,
      open,
    });
  }
  return {
    deployment,
    history: applyLogs(emptyHistory(stewardship), scribe.logs),
    block: { number: scribe.block, hash: blockHash(scribe.block), timestamp: scribe.now },
  };
}

type Invented = { id: bigint; name: string; proposer: Address; voters: readonly Address[]; open: boolean };

function propose(scribe: Scribe, { id, name, proposer, voters, open }: Invented): void {
  const data = keccak256(stringToHex(`${name} ${id}`));
  const [target, calldata] = [part("registry"), `0x8f2a1c77${data.slice(2).repeat(5)}` as Hex];
  const voteStart = BigInt(scribe.now + DAY);
  scribe.write({
    role: "governor",
    eventName: "ProposalCreated",
    args: {
      proposalId: id,
      proposer,
      targets: [target],
      values: [0n],
      signatures: [""],
      calldatas: [calldata],
      voteStart,
      voteEnd: voteStart + BigInt(3 * DAY),
      description: `# Proposal ${id}: ${name}\n\nIt is asked whether ${name} should be among the data. Its card, its licence and its digests are in the catalogue (${data}).`,
    },
  });
  scribe.wait(DAY);
  for (const [index, voter] of voters.entries()) {
    const support = index % 7 === 0 ? 0 : index % 11 === 0 ? 2 : 1;
    const reason = index % 3 === 0 ? `I read what is known of ${name}, as member ${index}.` : "";
    const args = { voter, proposalId: id, support, weight: 1_000n * UNIT, reason };
    scribe.write({ role: "governor", eventName: "VoteCast", args });
    scribe.next();
  }
  if (open) return;
  scribe.wait(3 * DAY);
  const operation = keccak256(stringToHex(`operation ${id}`));
  const call = { id: operation, index: 0n, target, value: 0n, data: calldata };
  const rest = { predecessor: numberToHex(0, { size: 32 }), delay: 172_800n };
  scribe.write({ role: "timelock", eventName: "CallScheduled", args: { ...call, ...rest } });
  const etaSeconds = BigInt(scribe.now + 2 * DAY);
  scribe.write({ role: "governor", eventName: "ProposalQueued", args: { proposalId: id, etaSeconds } });
  scribe.wait(2 * DAY);
  scribe.write({ role: "timelock", eventName: "CallExecuted", args: call });
  scribe.write({ role: "governor", eventName: "ProposalExecuted", args: { proposalId: id } });
  scribe.next();
}

/** Writes events into blocks of twelve seconds. */
class Scribe {
  readonly logs: StewardshipLog[] = [];
  block = 1;
  now = GENESIS;
  #index = 0;

  write(event: KnownEvent): void {
    this.logs.push({
      ...event,
      address: part(event.role),
      blockNumber: this.block,
      blockHash: blockHash(this.block),
      timestamp: this.now,
      transactionHash: keccak256(stringToHex(`transaction ${this.block}`)),
      logIndex: this.#index++,
    } as StewardshipLog);
  }

  next(): void {
    this.wait(12);
  }

  wait(seconds: number): void {
    this.block += 1;
    this.now += seconds;
    this.#index = 0;
  }
}

function blockHash(number: number): Hex {
  return keccak256(stringToHex(`block ${number}`));
}

function datasetNames(): string[] {
  const { datasets } = JSON.parse(readFileSync(join(ROOT, "data", "open-models.json"), "utf8"));
  return (datasets as { name: string; spdx: string }[]).map(
    ({ name, spdx }) => `adopt ${name} under ${spdx}`,
  );
}
