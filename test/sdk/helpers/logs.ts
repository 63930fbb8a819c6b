import type { KnownEvent, Stewardship, StewardshipLog, UnknownEvent } from "@commonweight/sdk/chain";
import { getAddress, keccak256, numberToHex, zeroHash } from "viem";

export const account = (digit: string) => getAddress(`0x${digit.repeat(40)}`);

export const ada = account("1");
export const ben = account("2");
export const cleo = account("3");
const nobody = account("0");

export const heron: Stewardship = {
  name: "Heron",
  sample: true,
  token: account("a"),
  governor: account("b"),
  timelock: account("c"),
  treasury: account("d"),
  registry: account("e"),
  runs: account("f"),
  clock: "timestamp",
  defaultDelegate: "self",
};

export interface Place {
  readonly block?: number;
  readonly index?: number;
  /** Two logs of the same number share a transaction. */
  readonly transaction?: number;
}

/** An event, and where in the chain it stands if that matters. */
export type Placed = (KnownEvent | UnknownEvent) & { readonly at?: Place };

/** Gives events places in the chain: each in its own block of 12 seconds, unless a place says otherwise. */
export function logsOf(...events: readonly Placed[]): StewardshipLog[] {
  return events.map(({ at = {}, ...event }, position) => {
    const blockNumber = at.block ?? position + 1;
    return {
      ...event,
      address: heron[event.role as "token"],
      blockNumber,
      blockHash: zeroHash,
      timestamp: blockNumber * 12,
      transactionHash: keccak256(numberToHex(at.transaction ?? position + 1_000)),
      logIndex: at.index ?? 0,
    } as StewardshipLog;
  });
}

export function minted(to: `0x${string}`, value: bigint): KnownEvent<"token"> {
  return { role: "token", eventName: "Transfer", args: { from: nobody, to, value } };
}

export function votesOf(
  delegate: `0x${string}`,
  previousVotes: bigint,
  newVotes: bigint,
): KnownEvent<"token"> {
  return { role: "token", eventName: "DelegateVotesChanged", args: { delegate, previousVotes, newVotes } };
}

export function proposed(id: bigint, description = "# Adopt it\n\nBecause."): KnownEvent<"governor"> {
  return {
    role: "governor",
    eventName: "ProposalCreated",
    args: {
      proposalId: id,
      proposer: ada,
      targets: [heron.treasury],
      values: [0n],
      signatures: [""],
      calldatas: ["0x12345678"],
      voteStart: 100n,
      voteEnd: 200n,
      description,
    },
  };
}

export function voted(
  voter: `0x${string}`,
  id: bigint,
  support: number,
  weight: bigint,
): KnownEvent<"governor"> {
  return {
    role: "governor",
    eventName: "VoteCast",
    args: { voter, proposalId: id, support, weight, reason: "so" },
  };
}
