import type { Hex } from "viem";
import type { KnownEvent, UnknownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";

/** One event. `describeEvent` says it in a sentence. A published document's bytes are left out. */
export type TimelineEntry = (KnownEvent | UnknownEvent) & {
  readonly source: Source;
  /** The proposal that the event belongs to, or that caused it. */
  readonly proposalId?: bigint;
};

/** The registry's hash chain, recomputed from its events. */
export interface RegistryHead {
  /** What the events add up to. */
  readonly head: Hex;
  readonly length: number;
  /** The first link where the chain claims something else, if there is one: the events are not complete or not true. */
  readonly mismatch?: Source;
}
