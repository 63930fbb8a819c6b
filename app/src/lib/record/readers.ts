import { getStewardshipLogs } from "@commonweight/sdk/chain";
import {
  applyLogs,
  deserializeHistory,
  emptyHistory,
  HistoryError,
  serializeHistory,
} from "@commonweight/sdk/history";
import { BlockNotFoundError, type Hex, isHash } from "viem";
import { getBlock } from "viem/actions";
import { cacheFor } from "../cache.ts";
import { clientFor } from "../chain.ts";
import type { Subject } from "../subject.ts";
import { type Anchor, type ChainReader, catchUp, type Progress, REORG_MARGIN } from "./anchors.ts";

/** What this browser keeps of a history: the block that it stands at, and the sdk's own text of it. */
type Kept = { number: number; hash: Hex; text: string };

function chainReader({ deployment, stewardship }: Subject): ChainReader {
  return {
    startBlock: deployment.startBlock,
    empty: emptyHistory(stewardship),
    apply: applyLogs,
    hashOf: async (block) => {
      try {
        const { hash } = await getBlock(clientFor(deployment), { blockNumber: BigInt(block) });
        return hash;
      } catch (error) {
        if (error instanceof BlockNotFoundError) return undefined;
        throw error;
      }
    },
    logs: (fromBlock, toBlock, onBlock) =>
      getStewardshipLogs({
        client: clientFor(deployment),
        deployment,
        stewardship,
        fromBlock,
        toBlock,
        onProgress: ({ block }) => onBlock(block),
      }),
  };
}

/** Reads one stewardship's history, and keeps what lies below the reorganisation margin in this browser. */
export class RecordReader {
  readonly #subject: Subject;
  readonly #chain: ChainReader;
  #anchors: readonly Anchor[] = [];
  #opened: Promise<void> | undefined;
  #written: Anchor | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#chain = chainReader(subject);
  }

  /** What an earlier visit kept, not yet checked against the chain. */
  async kept(): Promise<Anchor | undefined> {
    this.#opened ??= this.#open();
    await this.#opened;
    return this.#anchors.at(-1);
  }

  /** The history at the chain's head. A kept history that new events do not fit is dropped, and read again once. */
  async read(
    head: { number: number; hash: Hex },
    onProgress: (progress: Progress) => void,
  ): Promise<Anchor | undefined> {
    await this.kept();
    const read = async () => {
      this.#anchors = await catchUp(this.#chain, this.#anchors, head, (progress, anchors) => {
        this.#anchors = anchors;
        onProgress(progress);
        void this.#keep(head.number);
      });
    };
    try {
      await read();
    } catch (error) {
      if (!(error instanceof HistoryError) || this.#anchors.length === 0) throw error;
      this.#anchors = [];
      await read();
    }
    await this.#keep(head.number);
    return this.#anchors.at(-1);
  }

  get #name(): string {
    return `history:${this.#subject.stewardship.governor.toLowerCase()}`;
  }

  async #open(): Promise<void> {
    const kept = await cacheFor(this.#subject.deployment).read(this.#name);
    if (!isKept(kept)) return;
    try {
      const anchor = { number: kept.number, hash: kept.hash, history: deserializeHistory(kept.text) };
      this.#anchors = [anchor];
      this.#written = anchor;
    } catch (error) {
      if (!(error instanceof HistoryError)) throw error;
      // Of another version of the site: it is read again.
    }
  }

  async #keep(head: number): Promise<void> {
    const deep = this.#anchors.findLast((anchor) => anchor.number <= head - REORG_MARGIN);
    if (deep === undefined || !isWorthKeeping(deep, this.#written)) return;
    this.#written = deep;
    const { number, hash, history } = deep;
    const kept: Kept = { number, hash, text: serializeHistory(history) };
    await cacheFor(this.#subject.deployment).write(this.#name, kept);
  }
}

/** A history that did not change is written again only now and then, to save asking for the blocks since. */
function isWorthKeeping(now: Anchor, written: Anchor | undefined): boolean {
  if (written === undefined) return true;
  return now.history !== written.history || now.number - written.number > 100 * REORG_MARGIN;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { number, hash, text } = value as Record<string, unknown>;
  return typeof number === "number" && typeof hash === "string" && isHash(hash) && typeof text === "string";
}

const readers = new Map<string, RecordReader>();

/** One reader for each stewardship, so that pages share what was read. */
export function readerFor(subject: Subject): RecordReader {
  const { deployment, stewardship } = subject;
  const key = `${deployment.chainId}:${deployment.genesisHash}:${stewardship.governor}`;
  let reader = readers.get(key);
  if (reader === undefined) {
    reader = new RecordReader(subject);
    readers.set(key, reader);
  }
  return reader;
}

/** Lets go of what was read, so that it is read again from the start. */
export function forgetReaders(): void {
  readers.clear();
}
