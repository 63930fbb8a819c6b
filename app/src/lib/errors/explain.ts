import { decodeContractError, describeContractError } from "@commonweight/sdk/chain";
import { type Abi, decodeErrorResult, type Hex } from "viem";
import type { Explained } from "./explained.ts";
import { type ExplainedFailure, explainFailure, revertDataOf } from "./failure.ts";

/** In the sdk's words; an error that only the caller's ABI knows is shown by its name. */
function explainRevert(data: Hex, abi: Abi | undefined): ExplainedFailure | undefined {
  const error = decodeContractError(data);
  if (error !== undefined) {
    const own = builtIn(error.name, error.args);
    if (own !== undefined) return { ...own, declined: false, ...error };
    const { what, means, remedy } = describeContractError(error.name, error.args);
    return { happened: what, means, todo: remedy, declined: false, ...error };
  }
  if (abi === undefined) return undefined;
  try {
    const { errorName: name, args = [] } = decodeErrorResult({ abi, data }) as {
      errorName: string;
      args?: readonly unknown[];
    };
    return { ...unnamed(name, args), declined: false, name, args };
  } catch {
    return undefined;
  }
}

/** Solidity's own two, which the sdk decodes and leaves to us to say. */
function builtIn(name: string, args: readonly unknown[]): Explained | undefined {
  if (name === "Error")
    return {
      happened: `The contract said: ${String(args[0])}`,
      means: "Nothing was changed.",
      todo: "Put that right and try again.",
    };
  if (name === "Panic")
    return {
      happened: `The contract stopped with panic code ${String(args[0])}.`,
      means: "A check inside it failed. Nothing was changed.",
      todo: "Report it with the address of this page.",
    };
  return undefined;
}

function unnamed(name: string, args: readonly unknown[]): Explained {
  return {
    happened: `The contract refused: ${name}(${args.map(String).join(", ")}).`,
    means: "The site has no words for this error yet. Nothing was changed.",
    todo: "Report it with the address of this page.",
  };
}

/** Says any failure of a read or a write in plain words. `abi` names errors that the sdk has no words for. */
export function explain(error: unknown, abi?: Abi): ExplainedFailure {
  const failure = explainFailure(error);
  const data = failure.declined ? undefined : revertDataOf(error);
  return (data === undefined ? undefined : explainRevert(data, abi)) ?? failure;
}
