import { type AbiEvent, type Address, decodeEventLog, type Hex, toEventSelector } from "viem";
import type { ContractRole } from "./deployment.ts";
import { eventAbis } from "./eventAbis.ts";
import type { StewardshipLog } from "./log.ts";

export interface DecodeStewardshipLogParameters {
  readonly role: ContractRole;
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  /** Seconds. */
  readonly timestamp: number;
  readonly transactionHash: Hex;
  readonly logIndex: number;
}

/** The events of each contract by their first topic: looking one up costs no hash. */
const eventsByTopic: Record<ContractRole, ReadonlyMap<Hex, AbiEvent>> = {
  token: byTopic(eventAbis.token),
  governor: byTopic(eventAbis.governor),
  timelock: byTopic(eventAbis.timelock),
  treasury: byTopic(eventAbis.treasury),
  registry: byTopic(eventAbis.registry),
  runs: byTopic(eventAbis.runs),
  runTerms: byTopic(eventAbis.runTerms),
  fork: byTopic(eventAbis.fork),
  catalogue: byTopic(eventAbis.catalogue),
};

/** Decodes a log by the ABI of its contract's role. What the ABI does not know comes back with the event name null. */
export function decodeStewardshipLog({
  topics,
  data,
  ...rest
}: DecodeStewardshipLogParameters): StewardshipLog {
  const [topic, ...others] = topics;
  const event = topic && eventsByTopic[rest.role].get(topic);
  if (event) {
    try {
      const decoded = decodeEventLog({ abi: [event], topics: [topic, ...others], data, strict: true });
      return { ...rest, ...decoded } as StewardshipLog;
    } catch {
      // A foreign contract may give a known name to other arguments: the log is kept as it came.
    }
  }
  return { ...rest, eventName: null, args: { topics, data } };
}

function byTopic(events: readonly AbiEvent[]): ReadonlyMap<Hex, AbiEvent> {
  return new Map(events.map((event) => [toEventSelector(event), event]));
}
