import type { Decided, Moment, Source, Sourced } from "../../history/source.ts";
import { big, type Check, hash, object, text, whole } from "./check.ts";

const places = { blockNumber: whole, timestamp: whole, logIndex: whole, event: text } as const;

export const moment: Check<Moment> = object<Moment>(places);

export const source: Check<Source> = object<Source>({ ...places, transactionHash: hash });

export function sourced<T>(value: Check<T>): Check<Sourced<T>> {
  return object<{ value: unknown; source: Source }>({ value, source }) as Check<Sourced<T>>;
}

export function decided<T>(value: Check<T>): Check<Decided<T>> {
  return object<{ value: unknown; source: Source; proposalId: bigint }>({
    value,
    source,
    proposalId: big,
  }) as Check<Decided<T>>;
}
