import type { Hex } from "viem";
import type { ContractRole } from "../../chain/deployment.ts";
import type { KnownEvent, KnownLog, StewardshipLog } from "../../chain/log.ts";

export type EventName<role extends ContractRole> = KnownEvent<role>["eventName"];
export type LogOf<role extends ContractRole, name extends EventName<role>> = Extract<
  KnownLog<role>,
  { eventName: name }
>;

/**
 * All logs of a stewardship, in order, found by what they are. It believes nothing and folds nothing: each link of the
 * chain of checks reads what it needs and recomputes it.
 */
export class Book {
  readonly logs: readonly StewardshipLog[];
  readonly #byEvent = new Map<string, StewardshipLog[]>();
  readonly #byTransaction = new Map<Hex, StewardshipLog[]>();
  readonly #groups = new Map<string, ReadonlyMap<string, readonly StewardshipLog[]>>();

  constructor(logs: readonly StewardshipLog[]) {
    this.logs = logs;
    for (const log of logs) {
      append(this.#byEvent, `${log.role}.${log.eventName}`, log);
      append(this.#byTransaction, log.transactionHash, log);
    }
  }

  all<role extends ContractRole, name extends EventName<role>>(
    role: role,
    name: name,
  ): readonly LogOf<role, name>[] {
    return (this.#byEvent.get(`${role}.${name}`) ?? []) as unknown as readonly LogOf<role, name>[];
  }

  /** Those whose argument has a value. The first search groups them, so that many searches cost no more than one. */
  where<role extends ContractRole, name extends EventName<role>>(
    role: role,
    name: name,
    argument: string & keyof LogOf<role, name>["args"],
    value: bigint | string,
  ): readonly LogOf<role, name>[] {
    const key = `${role}.${name}.${argument}`;
    const groups = this.#groups.get(key) ?? groupBy(this.#byEvent.get(`${role}.${name}`) ?? [], argument);
    this.#groups.set(key, groups);
    return (groups.get(String(value)) ?? []) as unknown as readonly LogOf<role, name>[];
  }

  transaction(hash: Hex): readonly StewardshipLog[] {
    return this.#byTransaction.get(hash) ?? [];
  }

  /** Of one event within a transaction. */
  within<role extends ContractRole, name extends EventName<role>>(
    hash: Hex,
    role: role,
    name: name,
  ): readonly LogOf<role, name>[] {
    return this.transaction(hash).filter(
      (log) => log.role === role && log.eventName === name,
    ) as unknown as readonly LogOf<role, name>[];
  }
}

/** Whether a log came before another one. */
export function isBefore(
  a: Pick<StewardshipLog, "blockNumber" | "logIndex">,
  b: Pick<StewardshipLog, "blockNumber" | "logIndex">,
): boolean {
  return a.blockNumber < b.blockNumber || (a.blockNumber === b.blockNumber && a.logIndex < b.logIndex);
}

function append<K>(map: Map<K, StewardshipLog[]>, key: K, log: StewardshipLog): void {
  const list = map.get(key);
  if (list) list.push(log);
  else map.set(key, [log]);
}

function groupBy(
  logs: readonly StewardshipLog[],
  argument: string,
): ReadonlyMap<string, readonly StewardshipLog[]> {
  const groups = new Map<string, StewardshipLog[]>();
  for (const log of logs)
    append(groups, String((log.args as Readonly<Record<string, unknown>>)[argument]), log);
  return groups;
}
