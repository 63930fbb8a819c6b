import { type Hex, isHex, toHex } from "viem";
import { Clock, wallClock } from "./clock.ts";
import type { BlockEntry, Journal, JournalContent } from "./journal.ts";
import { READ_METHODS } from "./methods.ts";
import type { LocalNode, Rpc } from "./node.ts";
import { INVALID_PARAMS, METHOD_NOT_FOUND, RpcError } from "./rpc-error.ts";

/** Seconds between two blocks while somebody is looking. */
const HEARTBEAT = 4;
/** Seconds without a request after which the chain stands still. */
const QUIET = 60;
/** No time control moves further than this at once (ten years, in seconds), so that a slip can't end the clock. */
const FURTHEST_MOVE = 10 * 365 * 86_400;

/**
 * The local chain: one block per accepted transaction, every block journalled before the answer goes out.
 * Requests run one at a time, so that nobody reads a block that the journal does not hold yet.
 */
export class Chain {
  readonly #node: LocalNode;
  readonly #clock: Clock;
  #journal: Journal | undefined;
  #accepted: Hex[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #heartbeat: NodeJS.Timeout | undefined;
  #lastAsked = 0;

  constructor(node: LocalNode, genesisTime: number) {
    this.#node = node;
    this.#clock = new Clock(genesisTime);
  }

  /** Timestamp of the latest block, in seconds. */
  get now(): number {
    return this.#clock.latest;
  }

  /** From here on every block and every move of the clock is written down. */
  recordTo(journal: Journal): void {
    this.#journal = journal;
  }

  /**
   * Mines the journal's blocks again. Returns the number of the first block that comes out differently, or nothing.
   * A block's hash commits to all blocks before it, so empty blocks need no look of their own.
   */
  async replay({ entries }: JournalContent): Promise<number | undefined> {
    const last = entries.findLast((entry) => "hash" in entry);
    let number = 0;
    for (const entry of entries) {
      if ("offset" in entry) {
        this.#clock.follow(entry.offset);
        continue;
      }
      number += 1;
      const look = entry === last || entry.txs !== undefined;
      if (!(await this.#mineAgain(entry)) || (look && (await this.blockHash("latest")) !== entry.hash))
        return number;
    }
    return undefined;
  }

  async blockHash(block: "latest" | "0x0"): Promise<Hex> {
    const found = await this.#node.request({ method: "eth_getBlockByNumber", params: [block, false] });
    if (typeof found === "object" && found !== null && "hash" in found && isHex(found.hash))
      return found.hash;
    throw new Error(`The node has no block ${block}`);
  }

  /** Ends the manual clock of the seeding: time follows the wall clock, with a block every few seconds while somebody looks. */
  goLive(): void {
    if (this.#clock.offset === undefined) {
      this.#clock.follow(Math.max(0, this.#clock.latest - wallClock()));
      this.#recordOffset();
    }
    this.#heartbeat = setInterval(() => {
      if (!this.#isQuiet()) void this.#inTurn(() => this.#mine()).catch(reportBeat);
    }, HEARTBEAT * 1000);
  }

  request(rpc: Rpc): Promise<unknown> {
    return this.#inTurn(async () => {
      if (this.#heartbeat !== undefined) {
        if (this.#isQuiet()) await this.#mine();
        this.#lastAsked = Date.now();
      }
      return await this.#handle(rpc);
    });
  }

  /** Sets the timestamp of the next block, in seconds. */
  setNextTime(time: number): Promise<unknown> {
    return this.#inTurn(() => this.#pin(time));
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#queue.catch(() => undefined);
    this.#journal?.close();
    await this.#node.close();
  }

  async #handle({ method, params = [] }: Rpc): Promise<unknown> {
    if (READ_METHODS.has(method)) return await this.#node.request({ method, params });
    switch (method) {
      case "eth_accounts":
        return [];
      case "eth_sendRawTransaction":
        return await this.#send(params);
      case "evm_mine":
        if (params[0] !== undefined) await this.#pin(toSeconds(params[0]));
        await this.#mine();
        return "0x0";
      case "evm_increaseTime":
        return await this.#advance(toSeconds(params[0]));
      case "evm_setNextBlockTimestamp":
        return await this.#pin(toSeconds(params[0]));
      default:
        throw new RpcError(METHOD_NOT_FOUND, `The local chain does not offer ${method}`);
    }
  }

  async #send(params: readonly unknown[]): Promise<unknown> {
    const [raw] = params;
    if (!isHex(raw)) throw new RpcError(INVALID_PARAMS, "Expected one raw transaction in hexadecimal");
    const hash = await this.#node.request({ method: "eth_sendRawTransaction", params: [raw] });
    this.#accepted.push(raw);
    await this.#mine();
    return hash;
  }

  /** False when the node refuses a transaction that it once accepted. */
  async #mineAgain({ time, txs = [] }: BlockEntry): Promise<boolean> {
    try {
      for (const tx of txs) await this.#node.request({ method: "eth_sendRawTransaction", params: [tx] });
      await this.#node.request({ method: "evm_mine", params: [toHex(time)] });
    } catch {
      return false;
    }
    this.#clock.mined(time);
    return true;
  }

  async #mine(): Promise<void> {
    const time = this.#clock.next();
    await this.#node.request({ method: "evm_mine", params: [toHex(time)] });
    this.#clock.mined(time);
    const hash = await this.blockHash("latest");
    const txs = this.#accepted;
    this.#accepted = [];
    this.#journal?.append(txs.length === 0 ? { time, hash } : { time, hash, txs });
  }

  /** The node is told too, because it estimates gas in the block to come. */
  async #pin(time: number): Promise<unknown> {
    if (time <= this.#clock.latest || time > this.#clock.latest + FURTHEST_MOVE) {
      throw new RpcError(
        INVALID_PARAMS,
        `The next block can't be at ${time}: the latest is at ${this.#clock.latest}`,
      );
    }
    const answer = await this.#node.request({ method: "evm_setNextBlockTimestamp", params: [toHex(time)] });
    this.#clock.pin(time);
    this.#recordOffset();
    return answer;
  }

  async #advance(seconds: number): Promise<string> {
    if (seconds > FURTHEST_MOVE)
      throw new RpcError(INVALID_PARAMS, `Time can't move by ${seconds} seconds at once`);
    this.#clock.advance(seconds);
    await this.#node.request({ method: "evm_setNextBlockTimestamp", params: [toHex(this.#clock.next())] });
    this.#recordOffset();
    return String(seconds);
  }

  #recordOffset(): void {
    if (this.#clock.offset !== undefined) this.#journal?.append({ offset: this.#clock.offset });
  }

  #isQuiet(): boolean {
    return Date.now() - this.#lastAsked > QUIET * 1000;
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(job, job);
    this.#queue = turn;
    return turn;
  }
}

function reportBeat(error: unknown): void {
  console.error("The local chain could not mine a block:", error);
}

function toSeconds(value: unknown): number {
  const seconds = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(seconds) && seconds >= 0) return seconds;
  throw new RpcError(INVALID_PARAMS, "Expected a whole number of seconds");
}
