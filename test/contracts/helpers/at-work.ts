import { runTermsAbi } from "@commonweight/sdk/chain";
import { type Abi, type Address, encodeFunctionData } from "viem";
import { DAY, now, publicClient } from "./chain.ts";
import { type Guarded, type Powers, powers, zeros } from "./powers.ts";
import { milestone, soundRules, TrainingRun, wealthyStewardship } from "./runs.ts";
import { people, type Stewardship, votes } from "./stewardship.ts";

export const parts = [
  "catalogue",
  "token",
  "governor",
  "timelock",
  "treasury",
  "registry",
  "runs",
  "terms",
  "factory",
  "fork",
] as const;
export type Part = (typeof parts)[number];

export const compiled: Record<Part, string> = {
  catalogue: "Catalogue",
  token: "StewardToken",
  governor: "StewardGovernor",
  timelock: "StewardTimelock",
  treasury: "Treasury",
  registry: "ModelRegistry",
  runs: "TrainingRuns",
  terms: "RunTerms",
  factory: "StewardshipFactory",
  fork: "StewardshipFork",
};

type AtWork = Stewardship & { readonly terms: { readonly abi: Abi; readonly address: Address } };

/** The ids of the timelock's three roles. */
export async function rolesOf({ timelock }: Stewardship) {
  return {
    proposer: await timelock.read.PROPOSER_ROLE(),
    executor: await timelock.read.EXECUTOR_ROLE(),
    canceller: await timelock.read.CANCELLER_ROLE(),
  };
}

/** A stewardship at work: run 1 waits for its operator, run 2 is under way, run 3 is disputed, and Ada has every vote. */
export async function stewardshipAtWork() {
  const bare = await wealthyStewardship();
  await TrainingRun.fund(bare);
  const dueAt = Number((await now()) + 40n * DAY);
  const small = {
    milestones: [milestone({ amount: 2n, dueAt })],
    rules: { ...soundRules, operatorBond: 1n, challengeBond: 1n },
  };
  await TrainingRun.accepted(bare, small);
  const disputed = await TrainingRun.accepted(bare, small);
  await disputed.submit();
  await disputed.challenge();
  for (const member of ["ben", "cleo", "dora"] as const) {
    await bare.token.write.transfer([people.ada, votes[member]], { account: people[member] });
  }
  const house: AtWork = {
    ...bare,
    terms: { abi: runTermsAbi as Abi, address: await bare.runs.read.terms() },
  };
  const table: Record<Part, Powers> = powers(await rolesOf(house));
  return { house, table };
}

/** Everybody who might be let through: people with and without votes, and every contract of the house. */
export function callersOf(house: AtWork): Record<string, Address> {
  const contracts = Object.fromEntries(parts.map((part) => [part, house[part].address]));
  return {
    deployer: people.deployer,
    stranger: people.stranger,
    "member with all votes": people.ada,
    operator: people.operator,
    ...contracts,
  };
}

/** The accounts that hold a power. */
export function holdersOf(house: AtWork) {
  return {
    governor: house.governor.address,
    timelock: house.timelock.address,
    runs: house.runs.address,
    operator: people.operator,
  };
}

/** Every function that is somebody's power. */
export function guardedOf(table: Record<Part, Powers>): { part: Part; name: string; power: Guarded }[] {
  return parts.flatMap((part) =>
    Object.entries(table[part]).flatMap(([name, power]) => ("open" in power ? [] : [{ part, name, power }])),
  );
}

/** Calls a function as somebody, without sending anything. */
export function attempt(house: AtWork, part: Part, name: string, power: Guarded, from: Address) {
  const abi: Abi = house[part].abi;
  const args = power.input?.(from) ?? zeros(abi, name);
  const data = encodeFunctionData({ abi, functionName: name, args });
  return publicClient.call({ account: from, to: house[part].address, data });
}
