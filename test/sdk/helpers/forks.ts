import { stewardshipForkAbi, treasuryAbi } from "@commonweight/sdk/chain";
import {
  type ForkReading,
  type ForkStep,
  forkSteps,
  type LodgerReading,
  PARTS,
  readFork,
  readLodger,
  readParentPlan,
} from "@commonweight/sdk/forks";
import { type Fork, type ForkPlan, findFork, type History, listForks } from "@commonweight/sdk/history";
import { erc20Abi, type Hex, zeroAddress } from "viem";
import { publicClient, receiptOf } from "./chain.ts";
import { addressOf, readHistory, type TestStewardship, walletOf } from "./stewardship.ts";

/** Members who may leave; the first one stays, so that something passes. */
export const leavers = [1, 2, 3, 4, 5] as const;

/** A plan with the parent's rules, told apart by the model's name. */
export async function planOf({ deployment, house, fork }: TestStewardship, name: string): Promise<ForkPlan> {
  const { governor, token, timelock, registry } = house;
  if (registry === undefined) throw new Error("The stewardship has no registry");
  const plan = await readParentPlan(publicClient, {
    chainId: deployment.chainId,
    governor,
    token,
    timelock,
    registry,
    fork: fork.address,
    modelId: 1n,
    parents: [],
  });
  return { ...plan, model: { ...plan.model, name } };
}

export async function openFork(house: TestStewardship, proposalId: bigint, plan: ForkPlan): Promise<Hex> {
  await receiptOf(write(house, 5, "open", [proposalId, plan]));
  return house.fork.read.forkIdOf([proposalId, plan]);
}

/** Calls the fork contract in the name of a wallet. */
export function write(
  { fork }: TestStewardship,
  by: number,
  functionName: "open" | "lodge" | "withdraw" | "move" | "build" | "finish" | "claim" | "abandon",
  args: readonly unknown[],
): Promise<Hex> {
  const wallet = walletOf(by);
  return wallet.writeContract({
    address: fork.address,
    abi: stewardshipForkAbi,
    functionName,
    args,
  } as Parameters<typeof wallet.writeContract>[0]);
}

/** Lets the fork take all that the leavers have. */
export async function approveAll({ token, fork }: TestStewardship): Promise<void> {
  for (const member of leavers) {
    await walletOf(member).writeContract({
      address: token.address,
      abi: erc20Abi,
      functionName: "approve",
      args: [fork.address, 10n ** 30n],
    });
  }
}

function readingOf(house: TestStewardship, fork: Fork): Promise<ForkReading> {
  const { governor, token, treasury } = house.house;
  return readFork(publicClient, {
    contracts: { fork: house.fork.address, governor, token, treasury },
    fork,
    tokens: [zeroAddress, house.dollar.address],
  });
}

export function lodgerOf(
  house: TestStewardship,
  fork: Fork,
  member: number,
  at: bigint,
): Promise<LodgerReading> {
  return readLodger(publicClient, {
    fork: house.fork.address,
    token: house.house.token,
    proposalId: fork.proposalId,
    forkId: fork.id,
    account: addressOf(member),
    blockNumber: at,
  });
}

export interface Situation {
  readonly history: History;
  readonly fork: Fork;
  readonly reading: ForkReading;
  readonly steps: readonly ForkStep[];
}

/** Where a fork stands at a time, and what the sdk says can be done with it. */
export async function situationOf(house: TestStewardship, id: Hex, now: number): Promise<Situation> {
  const history = await readHistory(house);
  const fork = findFork(history, id);
  if (fork === undefined) throw new Error(`There is no fork ${id}`);
  const reading = await readingOf(house, fork);
  return { history, fork, reading, steps: forkSteps(reading, fork, now) };
}

/** Takes a step that anyone can take. Throws when the contracts refuse it. */
export async function push(
  house: TestStewardship,
  { fork, reading }: Situation,
  step: ForkStep,
): Promise<void> {
  const kept = reading.shares.filter(({ setAside }) => setAside > 0n).map(({ token }) => token);
  switch (step) {
    case "count":
      await treasuryCall(house, "ringFence", [reading.shares.map(({ token }) => token)]);
      return;
    case "settle":
    case "release":
      for (const token of kept) await treasuryCall(house, step, [fork.id, token]);
      return;
    case "build":
      // A transaction carries a few parts at most.
      for (let parts = reading.partsBuilt + 1; parts <= PARTS.length; parts++) {
        await receiptOf(write(house, 5, "build", [fork.id, fork.plan, BigInt(parts)]));
      }
      return;
    case "finish":
      await receiptOf(write(house, 5, "finish", [fork.id, fork.plan]));
      return;
    case "claim":
      for (const { member, amount } of Object.values(fork.lodgings)) {
        if (amount > 0n) await receiptOf(write(house, 5, "claim", [fork.id, member]));
      }
      return;
    case "abandon":
      await receiptOf(write(house, 5, "abandon", [fork.id]));
      return;
    case "lodge":
    case "withdraw":
      throw new Error(`Only a member can ${step}`);
  }
}

export function forkIds(history: History): Hex[] {
  return listForks(history).map(({ id }) => id);
}

async function treasuryCall(
  { treasury }: TestStewardship,
  functionName: "ringFence" | "settle" | "release",
  args: readonly unknown[],
): Promise<void> {
  const wallet = walletOf(5);
  await receiptOf(
    wallet.writeContract({ address: treasury.address, abi: treasuryAbi, functionName, args } as Parameters<
      typeof wallet.writeContract
    >[0]),
  );
}
