import type { AbiParameter, AbiParameterToPrimitiveType } from "viem";
import type { contractErrors } from "../contractErrors.ts";

type AbiError = (typeof contractErrors)[number];

/** Every custom error of our contracts, those that they inherit included. */
export type ContractErrorName = AbiError["name"];

type Inputs<name extends ContractErrorName> = Extract<AbiError, { readonly name: name }>["inputs"];

type ToArgs<inputs> = {
  -readonly [index in keyof inputs]: inputs[index] extends AbiParameter
    ? AbiParameterToPrimitiveType<inputs[index]>
    : never;
};

export type ContractErrorArgs<name extends ContractErrorName = ContractErrorName> =
  ToArgs<Inputs<name>> extends infer args extends unknown[] ? args : never;

/** An error in plain words. */
export interface ErrorWords {
  /** What happened, in one sentence. */
  readonly what: string;
  /** What it means. */
  readonly means: string;
  /** What to do now. */
  readonly remedy: string;
}

/** The errors whose names begin like this. */
export type Named<prefix extends string> = Extract<ContractErrorName, `${prefix}${string}`>;

/** The words for some of the errors. */
export type WordsOf<name extends ContractErrorName> = {
  readonly [n in name]: (...args: ContractErrorArgs<n>) => ErrorWords;
};
