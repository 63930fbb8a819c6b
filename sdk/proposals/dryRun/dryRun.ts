import { type Address, type Client, encodeFunctionData, isAddressEqual, parseAbi } from "viem";
import { getBlock, getCode } from "viem/actions";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import type { Call } from "../../chain/call.ts";
import type { Action } from "../action.ts";
import { proposalArguments } from "../predictions.ts";
import type { BlockReading } from "../reading.ts";
import { DryRunError } from "./DryRunError.ts";
import { tryInOrder } from "./tryInOrder.ts";
import { tryCall, tryOneByOne } from "./tryOneByOne.ts";
import type { DryRun, Refusal, TriedCall } from "./types.ts";

export interface DryRunParameters {
  readonly governor: Address;
  /** What carries decisions out: the calls come from it. */
  readonly timelock: Address;
  readonly calls: readonly Call[];
  /** What the calls do, in their order (see decodeCalls). */
  readonly actions: readonly Action[];
  /** The description of a proposal that anyone can execute now: then the whole execution is tried. */
  readonly ready?: string;
  /** On whose state; by default the newest block's. */
  readonly block?: BlockReading;
}

export type DryRunReturnType = DryRun;
export type DryRunErrorType = DryRunError;

/**
 * Tries a proposal's calls on the chain's present state. Nothing is sent. A call that must be refused is tried beside them:
 * an endpoint that says yes to everything is found out. Throws {@link DryRunError} when it can't be tried or believed.
 */
export async function dryRun(client: Client, parameters: DryRunParameters): Promise<DryRunReturnType> {
  const { calls, governor, ready } = parameters;
  const block = parameters.block ?? (await latest(client));
  // All at once, so that a transport that batches sends one request.
  const [, empty, whole, fromTimelock] = await Promise.all([
    expectRefusal(client, governor, block),
    withoutCode(client, parameters, block),
    ready === undefined ? NOT_READY : tryWhole(client, parameters, ready, block),
    tryFromTimelock(client, parameters, block),
  ]);
  const { how, tried } =
    whole === undefined
      ? { how: "whole" as const, tried: calls.map((): TriedCall => ({ outcome: "succeeds" })) }
      : fromTimelock;
  return {
    how,
    block,
    calls: tried.map((each, index) =>
      each.outcome === "succeeds" && empty.has(index) ? { ...each, noCode: true } : each,
    ),
    ...(whole !== undefined && whole !== NOT_READY && { whole }),
  };
}

/** Stands for the whole execution where its time has not come. */
const NOT_READY: Refusal = { said: "its time has not come" };

async function latest(client: Client): Promise<BlockReading> {
  try {
    const { number, hash, timestamp } = await getBlock(client, { includeTransactions: false });
    return { number: Number(number), hash, timestamp: Number(timestamp) };
  } catch (cause) {
    throw new DryRunError("The calls could not be tried.", {
      details: "The endpoint did not say what the newest block is.",
      remedy: "Reload the page, or choose another RPC address in the settings.",
      cause,
    });
  }
}

const RULE = encodeFunctionData({
  abi: parseAbi(["function setVotingDelay(uint48 newVotingDelay)"]),
  args: [1],
});

/** Nobody but the timelock may change a governor's rules, whichever governor it is. */
async function expectRefusal(client: Client, governor: Address, { number }: BlockReading): Promise<void> {
  if ((await tryCall(client, { to: governor, data: RULE, block: number })) !== undefined) return;
  throw new DryRunError("The endpoint's answers can't be believed.", {
    details: "It says that a stranger could change the governor's rules, which no governor allows.",
    remedy: "Choose another RPC address in the settings.",
  });
}

/** Why the whole execution would be refused; undefined if it would not. */
function tryWhole(
  client: Client,
  { governor, calls }: DryRunParameters,
  description: string,
  { number }: BlockReading,
): Promise<Refusal | undefined> {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  const data = encodeFunctionData({
    abi: stewardGovernorAbi,
    functionName: "execute",
    args: [targets, values, calldatas, descriptionHash],
  });
  return tryCall(client, { to: governor, data, block: number });
}

/** The governor takes calls of itself only while it executes, so they are left out. */
async function tryFromTimelock(
  client: Client,
  { governor, timelock, calls, actions }: DryRunParameters,
  { number }: BlockReading,
): Promise<{ how: DryRun["how"]; tried: TriedCall[] }> {
  const places = calls.flatMap(({ target }, index) => (isAddressEqual(target, governor) ? [] : [index]));
  const pick = <T>(list: readonly T[]): T[] => places.flatMap((place) => list[place] ?? []);
  const from = { from: timelock, calls: pick(calls), block: number };
  const [inOrder, oneByOne] =
    places.length === 0
      ? [[], []]
      : await Promise.all([
          tryInOrder(client, from),
          tryOneByOne(client, { ...from, actions: pick(actions) }),
        ]);
  const tried = inOrder ?? oneByOne;
  return {
    how: inOrder === undefined ? "oneByOne" : "inOrder",
    tried: calls.map((_, index): TriedCall => {
      const place = places.indexOf(index);
      return tried[place] ?? { outcome: "notTried", why: "governorOnly" };
    }),
  };
}

/** The calls whose target is no contract, by index. A part of the house is one for certain. */
async function withoutCode(
  client: Client,
  { calls, actions }: DryRunParameters,
  { number }: BlockReading,
): Promise<ReadonlySet<number>> {
  const empty = await Promise.all(
    calls.map(async ({ target, data }, index) => {
      if (actions[index]?.type !== "call" || data === "0x") return [];
      try {
        const code = await getCode(client, { address: target, blockNumber: BigInt(number) });
        return code === undefined ? [index] : [];
      } catch {
        // Only a remark is lost.
        return [];
      }
    }),
  );
  return new Set(empty.flat());
}
