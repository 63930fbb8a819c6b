import {
  applyGovernorLogs,
  emptyGovernorHistory,
  type GovernorHistory,
  getGovernorLogs,
} from "@commonweight/sdk/governors";
import { HistoryError } from "@commonweight/sdk/history";
import { BlockNotFoundError, type Hex, isHash } from "viem";
import { getBlock } from "viem/actions";
import { cacheFor } from "../cache.ts";
import { clientFor } from "../chain.ts";
import { type Anchor, type ChainReader, catchUp, type Progress, REORG_MARGIN } from "../record/anchors.ts";
import type { Subject } from "../subject.ts";

/** Raised whenever the shape of a governor's history changes. */
const VERSION = 1;

type Kept = { version: number; startBlock: number; number: number; hash: Hex; history: GovernorHistory };

function chainReader({ deployment, stewardship: { governor } }: Subject): ChainReader<GovernorHistory> {
  const client = clientFor(deployment);
  return {
    startBlock: deployment.startBlock,
    empty: emptyGovernorHistory(governor),
    apply: applyGovernorLogs,
    hashOf: async (block) => {
      try {
        return (await getBlock(client, { blockNumber: BigInt(block) })).hash;
      } catch (error) {
        if (error instanceof BlockNotFoundError) return undefined;
        throw error;
      }
    },
    logs: (fromBlock, toBlock, onProgress) =>
      getGovernorLogs({ client, governor, fromBlock, toBlock, onProgress }),
  };
}

/** Reads a governor's proposals and votes, and keeps what lies below the reorganisation margin in this browser. */
class GovernorReader {
  readonly #subject: Subject;
  readonly #chain: ChainReader<GovernorHistory>;
  #anchors: readonly Anchor<GovernorHistory>[] = [];
  #opened: Promise<void> | undefined;
  #written: Anchor<GovernorHistory> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#chain = chainReader(subject);
  }

  /** The history at the chain's head. A kept history that new events do not fit is dropped, and read again once. */
  async read(
    head: { number: number; hash: Hex },
    onProgress: (progress: Progress) => void,
  ): Promise<Anchor<GovernorHistory> | undefined> {
    this.#opened ??= this.#open();
    await this.#opened;
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
    return `governor:${this.#subject.stewardship.governor.toLowerCase()}`;
  }

  async #open(): Promise<void> {
    const { deployment } = this.#subject;
    const kept = await cacheFor(deployment).read(this.#name);
    if (!isKept(kept) || kept.startBlock !== deployment.startBlock) return;
    this.#anchors = [{ number: kept.number, hash: kept.hash, history: kept.history }];
    this.#written = this.#anchors[0];
  }

  async #keep(head: number): Promise<void> {
    const deep = this.#anchors.findLast((anchor) => anchor.number <= head - REORG_MARGIN);
    if (deep === undefined || deep.number === this.#written?.number) return;
    this.#written = deep;
    const { deployment } = this.#subject;
    const kept: Kept = { version: VERSION, startBlock: deployment.startBlock, ...deep };
    await cacheFor(deployment).write(this.#name, kept);
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { version, startBlock, number, hash, history } = value as Record<string, unknown>;
  return (
    version === VERSION &&
    typeof startBlock === "number" &&
    typeof number === "number" &&
    typeof hash === "string" &&
    isHash(hash) &&
    typeof history === "object" &&
    history !== null
  );
}

const readers = new Map<string, GovernorReader>();

/** One reader for each governor, so that pages share what was read. */
export function governorReaderFor(subject: Subject): GovernorReader {
  const { deployment, stewardship } = subject;
  const key = `${deployment.chainId}:${deployment.genesisHash}:${deployment.startBlock}:${stewardship.governor}`;
  let reader = readers.get(key);
  if (reader === undefined) {
    reader = new GovernorReader(subject);
    readers.set(key, reader);
  }
  return reader;
}
