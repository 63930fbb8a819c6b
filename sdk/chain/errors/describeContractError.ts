import { factoryErrors } from "./contract/factory.ts";
import { forkErrors } from "./contract/fork.ts";
import { governorErrors } from "./contract/governor.ts";
import { houseErrors } from "./contract/house.ts";
import { moneyErrors } from "./contract/money.ts";
import { registryErrors } from "./contract/registry.ts";
import { runErrors } from "./contract/runs.ts";
import { tokenErrors } from "./contract/token.ts";
import type { ContractErrorName, ErrorWords, WordsOf } from "./contract/types.ts";

export type { ContractErrorArgs, ContractErrorName, ErrorWords } from "./contract/types.ts";

const table: WordsOf<ContractErrorName> = {
  ...governorErrors,
  ...registryErrors,
  ...moneyErrors,
  ...runErrors,
  ...factoryErrors,
  ...forkErrors,
  ...houseErrors,
  ...tokenErrors,
};

/** A contract's refusal. */
export interface ContractError {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A contract's error in plain words: what happened, what it means, what to do. An unknown error is said to be unknown. */
export function describeContractError(name: string, args: readonly unknown[] = []): ErrorWords {
  const words = Object.hasOwn(table, name) ? table[name as ContractErrorName] : undefined;
  if (words) return (words as (...args: readonly unknown[]) => ErrorWords)(...args);
  return {
    what: "The contract refused.",
    means: `It answered with "${name}", which is not known here.`,
    remedy: "Look at the transaction's calls; nothing was changed by it.",
  };
}

/** The names of all errors that have words. */
export const describedErrors: readonly string[] = Object.keys(table);
