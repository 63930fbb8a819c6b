import { BaseError, ExecutionRevertedError, type Hex, InsufficientFundsError, isHex } from "viem";
import { decodeContractError, findContractError } from "../../chain/errors/findContractError.ts";
import type { Refusal } from "./types.ts";

/** What can be shown of a stranger's words. */
const MOST_SAID = 300;

/** A refusal out of what a node threw for a call. Undefined where the call was not answered at all, such as for a lost connection. */
export function refusalOf(error: unknown): Refusal | undefined {
  const known = findContractError(error);
  if (known) return { error: known, said: known.name };
  const data = revertData(error);
  if (data !== undefined) return refusalFrom(data);
  if (!(error instanceof BaseError)) return;
  const cause = error.walk(
    (each) => each instanceof ExecutionRevertedError || each instanceof InsufficientFundsError,
  );
  if (cause instanceof InsufficientFundsError) {
    return { said: "the timelock does not hold the ether that the call sends" };
  }
  return cause instanceof ExecutionRevertedError ? { said: cut(cause.shortMessage) } : undefined;
}

/** A refusal out of the bytes that a call returned when it failed, and the node's words beside them. */
export function refusalFrom(data: Hex, words = ""): Refusal {
  const error = decodeContractError(data);
  if (error) return { error, said: error.name };
  if (data !== "0x") return { said: `an error that is not known here (${data.slice(0, 10)})` };
  return { said: words === "" ? "it gave no reason" : cut(words) };
}

/** The bytes of a revert, however deep a node or viem put them. */
function revertData(value: unknown, depth = 0): Hex | undefined {
  if (typeof value !== "object" || value === null || depth > 8) return;
  const fields = value as Readonly<Record<string, unknown>>;
  if (isHex(fields.data) && fields.data.length >= 10) return fields.data;
  for (const key of ["data", "error", "originalError", "cause"]) {
    const found = revertData(fields[key], depth + 1);
    if (found !== undefined) return found;
  }
  return;
}

function cut(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}\u2026` : text;
}
