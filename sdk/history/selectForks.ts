import { type Address, getAddress, type Hex } from "viem";
import { findMember, findProposal, valueAt } from "./select.ts";
import type { Fork } from "./types/forks.ts";
import type { Facts } from "./types/outline.ts";
import type { History } from "./types.ts";

/** Forks, newest first. */
export function listForks({ forks }: Pick<Facts, "forks">): Fork[] {
  const place = ({ source }: Fork) => source.blockNumber * 1e5 + source.logIndex;
  return Object.values(forks).sort((a, b) => place(b) - place(a));
}

export function findFork({ forks }: Pick<Facts, "forks">, id: Hex): Fork | undefined {
  return forks[id.toLowerCase()];
}

/** The forks against a proposal, newest first: one for each plan. */
export function forksAgainst(history: Pick<Facts, "forks">, proposalId: bigint): Fork[] {
  return listForks(history).filter((fork) => fork.proposalId === proposalId);
}

/** What a member has lodged against a proposal under all plans, what it took of the children included. */
export function lodgedAgainst(history: Pick<Facts, "forks">, proposalId: bigint, member: Address): bigint {
  return sumOf(lodgingsAgainst(history, proposalId, member), ({ amount, claimed }) => amount + claimed);
}

/** The most that a member may lodge against a proposal: what it held at the snapshot, and what it moved here. */
export function forkEntitlement(history: History, proposalId: bigint, member: Address): bigint {
  const snapshot = findProposal(history, proposalId)?.snapshot;
  const balances = findMember(history, member)?.balanceHistory ?? [];
  const held = snapshot === undefined ? 0n : (valueAt(balances, snapshot, history.stewardship.clock) ?? 0n);
  return held + sumOf(lodgingsAgainst(history, proposalId, member), ({ movedIn }) => movedIn);
}

/** What the treasury keeps of a token for all forks, in its smallest unit. */
export function setAsideOf(history: Pick<Facts, "forks">, token: Address): bigint {
  return sumOf(Object.values(history.forks), ({ shares }) => shares[getAddress(token)]?.setAside ?? 0n);
}

function lodgingsAgainst(history: Pick<Facts, "forks">, proposalId: bigint, member: Address) {
  const address = getAddress(member);
  return forksAgainst(history, proposalId).flatMap(({ lodgings }) => lodgings[address] ?? []);
}

function sumOf<T>(items: readonly T[], amountOf: (item: T) => bigint): bigint {
  return items.reduce((sum, item) => sum + amountOf(item), 0n);
}
