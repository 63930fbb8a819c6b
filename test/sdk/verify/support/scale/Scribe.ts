import { abis, type KnownEvent } from "@commonweight/sdk/chain";
import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  type Address,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  keccak256,
  numberToHex,
  type RpcLog,
} from "viem";

/** As many logs as a busy block holds. */
const PER_BLOCK = 500;

type Role = "token" | "governor";

/** Writes events down as the logs that a node would give out. */
export class Scribe {
  readonly blocks: RpcLog[][] = [[]];
  readonly receipts = new Map<Hex, RpcLog[]>();
  readonly times: number[] = [0];
  readonly #addresses: Readonly<Record<Role, Address>>;
  #transaction: Hex = "0x";
  #transactions = 0;

  constructor(addresses: Readonly<Record<Role, Address>>) {
    this.#addresses = addresses;
  }

  /** The number of the last block. */
  get block(): number {
    return this.blocks.length - 1;
  }

  newBlock(time: number): void {
    this.blocks.push([]);
    this.times.push(time);
  }

  /** One transaction with these events; the next block begins where this one is full. */
  write(
    ...events: readonly {
      readonly [role in Role]: Pick<KnownEvent<role>, "role" | "eventName" | "args">;
    }[Role][]
  ): void {
    if ((this.blocks.at(-1)?.length ?? 0) >= PER_BLOCK) this.newBlock((this.times.at(-1) ?? 0) + 1);
    this.#transaction = keccak256(numberToHex(++this.#transactions));
    const logs = events.map((event, index) => this.#logOf(event, index));
    this.blocks.at(-1)?.push(...logs);
    this.receipts.set(this.#transaction, logs);
  }

  #logOf(
    { role, eventName, args }: { readonly role: Role; readonly eventName: string; readonly args: unknown },
    index: number,
  ): RpcLog {
    const event = eventOf(role, eventName);
    const values = args as Readonly<Record<string, unknown>>;
    const plain = event.inputs.filter((input) => !input.indexed) as readonly AbiParameter[];
    return {
      address: this.#addresses[role],
      topics: encodeEventTopics({ abi: [event], args: values }) as [Hex, ...Hex[]],
      data: encodeAbiParameters(
        plain,
        plain.map(({ name }) => values[name ?? ""]),
      ),
      blockNumber: numberToHex(this.block),
      blockTimestamp: numberToHex(this.times.at(-1) ?? 0),
      blockHash: blockHashOf(this.block),
      transactionHash: this.#transaction,
      transactionIndex: "0x0",
      logIndex: numberToHex((this.blocks.at(-1)?.length ?? 0) + index),
      removed: false,
    };
  }
}

export function blockHashOf(block: number): Hex {
  return keccak256(numberToHex(block));
}

const events = new Map<string, AbiEvent>();

function eventOf(role: Role, eventName: string): AbiEvent {
  const abi: Abi = abis[role];
  const known =
    events.get(`${role}.${eventName}`) ??
    abi.find((item): item is AbiEvent => item.type === "event" && item.name === eventName);
  if (!known) throw new Error(`The ABI of ${role} has no event ${eventName}`);
  events.set(`${role}.${eventName}`, known);
  return known;
}
