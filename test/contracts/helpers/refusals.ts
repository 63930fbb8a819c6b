import assert from "node:assert/strict";
import {
  catalogueAbi,
  modelRegistryAbi,
  runTermsAbi,
  stewardGovernorAbi,
  stewardshipFactoryAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { type Abi, BaseError, decodeErrorResult, type Hex, isHex, parseAbi } from "viem";

const errors: Extract<Abi[number], { type: "error" }>[] = [
  catalogueAbi,
  modelRegistryAbi,
  runTermsAbi,
  stewardGovernorAbi,
  stewardshipFactoryAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
  parseAbi(["error NotThanks()", "error Paused()", "error Blocked(address account)"]),
].flatMap((abi) => abi.filter((item) => item.type === "error"));

interface Refusal {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Asserts that an action reverts with this custom error and these arguments, or with none. */
export async function refuses(
  action: Promise<unknown>,
  name: string,
  args: readonly unknown[] = [],
): Promise<void> {
  const refusal = await refusalOf(action);
  assert.ok(refusal, `it was expected to be refused with ${name}, but it went through`);
  assert.equal(refusal.name, name);
  assert.deepEqual(refusal.args, args);
}

/** The error that an action reverts with, or undefined when it goes through. Reverts without data are named "empty". */
export async function refusalOf(action: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    const data = revertDataOf(error);
    if (data === undefined) throw error;
    if (data === "0x") return { name: "empty", args: [] };
    const { errorName, args } = decodeErrorResult({ abi: errors, data });
    return { name: errorName, args: args ?? [] };
  }
}

function revertDataOf(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined;
  let data: Hex | undefined;
  error.walk((cause) => {
    const found = dataIn(cause);
    if (found !== undefined) data = found;
    return false;
  });
  return data;
}

function dataIn(cause: unknown): Hex | undefined {
  if (typeof cause !== "object" || cause === null || !("data" in cause)) return undefined;
  const { data } = cause;
  if (isHex(data)) return data;
  return dataIn(cause.data);
}
