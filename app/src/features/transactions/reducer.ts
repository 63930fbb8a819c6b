import type { ExplainedFailure } from "../../lib/errors/failure.ts";

/** The life of one write, from the first check to the block that holds it. */
export type TransactionState =
  | { step: "idle" }
  | { step: "checking" }
  | { step: "confirming" }
  /** The wallet has it and no hash is known: of several calls at once, or of an account that others sign for too. */
  | { step: "handedOver"; id: string; shared: boolean; since: number }
  | { step: "pending"; hash: Hash; since: number }
  | { step: "slow"; hash: Hash; since: number }
  | { step: "replaced"; hash: Hash; by: Hash }
  | { step: "confirmed"; hash: Hash; block: bigint }
  | { step: "declined" }
  | { step: "failed"; failure: ExplainedFailure; hash?: Hash };

type Hash = `0x${string}`;

export type TransactionEvent =
  | { type: "started" }
  | { type: "checked" }
  | { type: "sent"; hash: Hash; at: number }
  | { type: "handedOver"; id: string; shared: boolean; at: number }
  | { type: "waitedLong" }
  | { type: "repriced"; hash: Hash }
  | { type: "replaced"; by: Hash }
  | { type: "included"; hash: Hash; block: bigint }
  | { type: "failed"; failure: ExplainedFailure }
  | { type: "cleared" };

export const idle: TransactionState = { step: "idle" };

/** A write that is under way: nothing else may be sent in its place. */
export function isBusy(state: TransactionState): boolean {
  return ["checking", "confirming", "handedOver", "pending", "slow"].includes(state.step);
}

const waiting = (state: TransactionState) =>
  state.step === "pending" || state.step === "slow" || state.step === "handedOver";

/** Moves on by one event; an event that does not fit the state leaves it as it is. */
export function reduce(state: TransactionState, event: TransactionEvent): TransactionState {
  switch (event.type) {
    case "started":
      return isBusy(state) ? state : { step: "checking" };
    case "checked":
      return state.step === "checking" ? { step: "confirming" } : state;
    case "handedOver":
      return waiting(state)
        ? state
        : { step: "handedOver", id: event.id, shared: event.shared, since: event.at };
    case "sent":
      return waiting(state) ? state : { step: "pending", hash: event.hash, since: event.at };
    case "waitedLong":
      return state.step === "pending" ? { ...state, step: "slow" } : state;
    case "repriced":
      return state.step === "pending" || state.step === "slow" ? { ...state, hash: event.hash } : state;
    case "replaced":
      return state.step === "pending" || state.step === "slow"
        ? { step: "replaced", hash: state.hash, by: event.by }
        : state;
    case "included":
      return waiting(state) ? { step: "confirmed", hash: event.hash, block: event.block } : state;
    case "failed":
      if (!isBusy(state)) return state;
      if (event.failure.declined) return { step: "declined" };
      return { step: "failed", failure: event.failure, ...("hash" in state ? { hash: state.hash } : {}) };
    case "cleared":
      // Others may take days to sign: nobody has to wait for them.
      return isBusy(state) && state.step !== "handedOver" ? state : idle;
  }
}
