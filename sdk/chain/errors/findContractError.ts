import { type Abi, BaseError, decodeErrorResult, type Hex, isHex, toFunctionSelector } from "viem";
import { contractErrors } from "./contractErrors.ts";
import type { ContractError } from "./describeContractError.ts";

/** Solidity's own two. */
const BUILT_IN = [
  { type: "error", name: "Error", inputs: [{ name: "message", type: "string" }] },
  { type: "error", name: "Panic", inputs: [{ name: "code", type: "uint256" }] },
] as const;

type AbiError = Extract<Abi[number], { readonly type: "error" }>;

const errors: readonly AbiError[] = [...BUILT_IN, ...contractErrors];

/** An error's selector is made as a function's. */
const bySelector: ReadonlyMap<Hex, AbiError> = new Map(
  errors.map((error) => {
    const { name, inputs } = error;
    return [
      toFunctionSelector({ type: "function", name, inputs, outputs: [], stateMutability: "pure" }),
      error,
    ];
  }),
);

/** Decodes what a call reverted with. Undefined for errors of unknown contracts. */
export function decodeContractError(data: Hex): ContractError | undefined {
  const error = bySelector.get(data.slice(0, 10).toLowerCase() as Hex);
  if (!error) return;
  try {
    const { errorName, args } = decodeErrorResult({ abi: [error], data });
    return { name: errorName, args: args ?? [] };
  } catch {
    return;
  }
}

/** Digs the contract's refusal out of an error that viem, a wallet or a node threw, however deep it lies. */
export function findContractError(error: unknown): ContractError | undefined {
  if (error instanceof BaseError) {
    let found: ContractError | undefined;
    error.walk((cause) => {
      found ??= fromFields(cause);
      return found !== undefined;
    });
    return found;
  }
  return fromFields(error);
}

/** Nodes put the data in `data`, `data.data`, `data.originalError.data` or `raw`. */
function fromFields(value: unknown, depth = 0): ContractError | undefined {
  if (typeof value !== "object" || value === null || depth > 4) return;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of ["raw", "data", "error", "originalError", "cause"]) {
    const inner = fields[key];
    const found = isHex(inner) ? decodeContractError(inner) : fromFields(inner, depth + 1);
    if (found) return found;
  }
  return;
}
