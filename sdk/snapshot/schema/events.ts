import type { AbiEvent, AbiParameter } from "viem";
import { abis } from "../../chain/abis.ts";
import type { ContractRole } from "../../chain/deployment.ts";
import type { TimelineEntry } from "../../history/types/timeline.ts";
import {
  account,
  big,
  bytes,
  type Check,
  fail,
  flag,
  hash,
  list,
  object,
  oneOf,
  text,
  whole,
} from "./check.ts";
import { source } from "./source.ts";

const roles = Object.keys(abis) as ContractRole[];

const inputs: Readonly<Record<ContractRole, ReadonlyMap<string, Check<unknown>>>> = Object.fromEntries(
  roles.map((role) => [role, checksOf(abis[role])]),
) as Record<ContractRole, ReadonlyMap<string, Check<unknown>>>;

const unknownArgs = object<{ topics: readonly string[]; data: string }>({ topics: list(hash), data: bytes });

/** One event of a timeline; its arguments are what the contract's interface says. */
export const timelineEntry: Check<TimelineEntry> = (value, at) => {
  const entry = object<{
    role: ContractRole;
    eventName: string | null;
    args: unknown;
    source: TimelineEntry["source"];
    proposalId?: bigint;
  }>({ role: oneOf(roles), eventName: nameOrNull, args: any, source }, { proposalId: big })(value, at);
  const { role, eventName } = entry;
  const check = eventName === null ? unknownArgs : inputs[role].get(eventName);
  if (check === undefined) return fail(`${at}.eventName`, `an event of ${role}`);
  return { ...entry, args: check(entry.args, `${at}.args`) } as TimelineEntry;
};

const nameOrNull: Check<string | null> = (value, at) => (value === null ? null : text(value, at));
const any: Check<unknown> = (value) => value;

function checksOf(abi: readonly { readonly type: string }[]): ReadonlyMap<string, Check<unknown>> {
  const events = abi.filter((item): item is AbiEvent => item.type === "event");
  return new Map(events.map((event) => [event.name, tuple(event.inputs)]));
}

/** A value as viem decodes it from this type of the ABI. */
export function abiCheck(parameter: AbiParameter): Check<unknown> {
  const { type } = parameter;
  const array = /^(.*)\[\d*\]$/.exec(type);
  if (array?.[1] !== undefined) return list(abiCheck({ ...parameter, type: array[1] }));
  if ("components" in parameter) return tuple(parameter.components);
  if (type === "address") return account;
  if (type === "bool") return flag;
  if (type === "string") return text;
  if (type === "bytes32") return hash;
  if (type.startsWith("bytes")) return bytes;
  // viem reads integers of up to 48 bits as numbers.
  const bits = Number(/^u?int(\d+)$/.exec(type)?.[1] ?? 256);
  return bits <= 48 ? whole : big;
}

function tuple(components: readonly AbiParameter[]): Check<unknown> {
  const fields = Object.fromEntries(components.map((each) => [each.name ?? "", abiCheck(each)]));
  return object<Record<string, unknown>>(fields);
}
