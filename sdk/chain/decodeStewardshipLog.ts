import { type Abi, type AbiEvent, type Address, decodeEventLog, type Hex, toEventSelector } from "viem";
import { abis } from "./abis.ts";
import type { ContractRole } from "./deployment.ts";
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
  token: byTopic(abis.token),
  governor: byTopic(abis.governor),
  timelock: byTopic(abis.timelock),
  treasury: byTopic(abis.treasury),
  registry: byTopic(abis.registry),
  runs: byTopic(abis.runs),
  runTerms: byTopic(abis.runTerms),
  fork: byTopic(abis.fork),
  catalogue: byTopic(abis.catalogue),
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

function byTopic(abi: Abi): ReadonlyMap<Hex, AbiEvent> {
  return new Map(abi.filter((item) => item.type === "event").map((event) => [toEventSelector(event), event]));
}
