import { abis, type ContractRole, type House, type KnownEvent, type KnownLog } from "@commonweight/sdk/chain";
import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  decodeEventLog,
  decodeFunctionData,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  type Hex,
  hexToNumber,
  numberToHex,
  type RpcLog,
  toEventSelector,
} from "viem";
import type { Answering } from "./tape.ts";

/** What a lying provider makes of the true one's answers. */
export type Tamper = (truth: Answering, house: House) => Answering;

type EventName<role extends ContractRole> = KnownEvent<role>["eventName"];
type Args<role extends ContractRole, name extends EventName<role>> = Extract<
  KnownLog<role>,
  { eventName: name }
>["args"];

/** Changes the answers to one method. */
export function answering(
  method: string,
  change: (answer: unknown, params: readonly unknown[]) => unknown,
): Tamper {
  return (truth) => async (question) => {
    const answer = structuredClone(await truth(question));
    return question.method === method
      ? change(answer, (question.params ?? []) as readonly unknown[])
      : answer;
  };
}

/** Several lies at once. */
export function together(...tampers: readonly Tamper[]): Tamper {
  return (truth, house) => tampers.reduce((answer, tamper) => tamper(answer, house), truth);
}

/** Changes the logs that are given out. Numbers are hexadecimal, as providers write them. */
export function logs(change: (logs: RpcLog[]) => RpcLog[]): Tamper {
  return answering("eth_getLogs", (answer) => change(answer as RpcLog[]));
}

/** Which log of an event: the n-th, from the end if negative. */
function pick<role extends ContractRole>(
  house: House,
  role: role,
  name: EventName<role>,
  nth: number,
  all: RpcLog[],
) {
  const address = house[role]?.toLowerCase();
  const [topic] = [toEventSelector(eventOf(role, name))];
  const found = all.filter((log) => log.address.toLowerCase() === address && log.topics[0] === topic);
  return found.at(nth);
}

/** Does something to one log of an event; the answers that do not hold it stay. */
function onLog<role extends ContractRole>(
  role: role,
  name: EventName<role>,
  nth: number,
  change: (all: RpcLog[], index: number, log: RpcLog) => RpcLog[],
): Tamper {
  return (truth, house) =>
    logs((all) => {
      const log = pick(house, role, name, nth, all);
      return log ? change(all, all.indexOf(log), log) : all;
    })(truth, house);
}

export function drop<role extends ContractRole>(role: role, name: EventName<role>, nth = 0): Tamper {
  return onLog(role, name, nth, (all, index) => all.toSpliced(index, 1));
}

/** Gives it out twice: the copy right behind all other logs of its block. */
export function double<role extends ContractRole>(role: role, name: EventName<role>, nth = 0): Tamper {
  return onLog(role, name, nth, (all, _, log) => [...all, { ...log, logIndex: numberToHex(500) }]);
}

/** Gives the very same log out twice. */
export function repeat<role extends ContractRole>(role: role, name: EventName<role>, nth = 0): Tamper {
  return onLog(role, name, nth, (all, _, log) => [...all, { ...log }]);
}

/** Lets two logs of an event change places. */
export function swap<role extends ContractRole>(
  role: role,
  name: EventName<role>,
  first: number,
  second: number,
): Tamper {
  return (truth, house) =>
    logs((all) => {
      const [a, b] = [pick(house, role, name, first, all), pick(house, role, name, second, all)];
      if (!a || !b) return all;
      return all.map((log) => {
        if (log === a) return { ...a, topics: b.topics, data: b.data };
        return log === b ? { ...b, topics: a.topics, data: a.data } : log;
      });
    })(truth, house);
}

/** Moves a log into another block, with its time. */
export function move<role extends ContractRole>(
  role: role,
  name: EventName<role>,
  nth: number,
  to: EventName<"governor">,
): Tamper {
  return (truth, house) =>
    logs((all) => {
      const log = pick(house, role, name, nth, all);
      const place = pick(house, "governor", to, -1, all);
      if (!log || !place) return all;
      const { blockNumber, blockHash, transactionHash } = place;
      const time = "blockTimestamp" in place ? { blockTimestamp: place.blockTimestamp } : {};
      return all.map((it) =>
        it === log
          ? { ...it, ...time, blockNumber, blockHash, transactionHash, logIndex: numberToHex(500) }
          : it,
      );
    })(truth, house);
}

/** Changes what a log says. */
export function alter<role extends ContractRole, name extends EventName<role>>(
  role: role,
  name: name,
  nth: number,
  change: (args: Args<role, name>) => Partial<Args<role, name>>,
): Tamper {
  return onLog(role, name, nth, (all, index, log) => all.with(index, rewritten(role, name, log, change)));
}

/** Adds a log that never was, made of one that was. */
export function forge<role extends ContractRole, name extends EventName<role>>(
  role: role,
  name: name,
  nth: number,
  change: (args: Args<role, name>) => Partial<Args<role, name>>,
): Tamper {
  return onLog(role, name, nth, (all, _, log) => [
    ...all,
    { ...rewritten(role, name, log, change), logIndex: numberToHex(501) },
  ]);
}

function rewritten<role extends ContractRole, name extends EventName<role>>(
  role: role,
  name: name,
  log: RpcLog,
  change: (args: Args<role, name>) => Partial<Args<role, name>>,
): RpcLog {
  const event = eventOf(role, name);
  const { args } = decodeEventLog({ abi: [event], topics: log.topics as [Hex, ...Hex[]], data: log.data });
  const values = { ...(args as object), ...change(args as Args<role, name>) } as Readonly<
    Record<string, unknown>
  >;
  const plain = event.inputs.filter((input) => !("indexed" in input && input.indexed));
  return {
    ...log,
    topics: encodeEventTopics({ abi: [event], args: values }) as [Hex, ...Hex[]],
    data: encodeAbiParameters(
      plain as readonly AbiParameter[],
      plain.map((input) => values[input.name ?? ""]),
    ),
  };
}

/** Changes what a function of a contract answers. */
export function answer<role extends ContractRole>(
  role: role,
  functionName: string,
  change: (result: never, args: readonly unknown[]) => unknown,
): Tamper {
  return (truth, house) => async (question) => {
    const result = await truth(question);
    if (question.method !== "eth_call") return result;
    const [call] = question.params as [{ to: string; data: Hex }];
    if (call.to.toLowerCase() !== house[role]?.toLowerCase()) return result;
    const abi: Abi = abis[role];
    const asked = decodeFunctionData({ abi, data: call.data });
    if (asked.functionName !== functionName) return result;
    const decoded = decodeFunctionResult({ abi, functionName, args: asked.args ?? [], data: result as Hex });
    return encodeFunctionResult({
      abi,
      functionName,
      result: change(decoded as never, asked.args ?? []) as never,
    });
  };
}

/** Lets a function of a contract fail, as if it refused. */
export function refuse(role: ContractRole, functionName: string): Tamper {
  return answer(role, functionName, () => {
    throw Object.assign(new Error("execution reverted"), { code: 3 });
  });
}

/** What a transaction's receipt holds, without its last log. */
export const shortReceipts = answering("eth_getTransactionReceipt", (receipt) => {
  const { logs: all, ...rest } = receipt as { readonly logs: readonly unknown[] };
  return { ...rest, logs: all.slice(0, -1) };
});

/** Blocks from the second on, changed. */
export function blocks(
  change: (block: Readonly<Record<string, Hex>>) => Readonly<Record<string, Hex>> | null,
): Tamper {
  return answering("eth_getBlockByNumber", (block, [tag]) =>
    tag === "latest" || tag === "0x0" || hexToNumber(tag as Hex) === 0
      ? block
      : change(block as Record<string, Hex>),
  );
}

function eventOf<role extends ContractRole>(role: role, name: EventName<role>): AbiEvent {
  const abi: Abi = abis[role];
  const event = abi.find((item): item is AbiEvent => item.type === "event" && item.name === name);
  if (!event) throw new Error(`The ABI of ${role} has no event ${name}`);
  return event;
}
