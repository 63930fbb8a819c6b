import { readRegistryHead } from "@commonweight/sdk/chain";
import { HistoryError, type Outline } from "@commonweight/sdk/history";
import { IndexError } from "@commonweight/sdk/snapshot";
import type { Hex } from "viem";
import { clientFor } from "../chain.ts";
import type { Subject } from "../subject.ts";
import { type Anchor, type ChainReader, catchUp, type Progress, REORG_MARGIN } from "./anchors.ts";
import { chainReader } from "./chainReader.ts";
import { IndexParts } from "./IndexParts.ts";
import { type Indexed, type IndexSource, indexSourceFor } from "./IndexSource.ts";
import { isWorthKeeping, keep, keepProven, readKept, readProven } from "./kept.ts";

/** Where a record that is shown was taken from, before the chain is asked: an index that an earlier visit has checked is its. */
export type Opening = { anchor: Anchor; from: "visit" | "index" };

/**
 * Reads one stewardship's history: from what this browser kept or from the index that the site ships, whichever is newer,
 * and then from the chain. What lies below the reorganisation margin is kept in this browser.
 */
export class RecordReader {
  readonly #subject: Subject;
  readonly #chain: ChainReader;
  readonly #index: IndexSource;
  #anchors: readonly Anchor[] = [];
  #opened: Promise<void> | undefined;
  #from: Opening["from"] = "visit";
  #written: Anchor | undefined;
  #parts: IndexParts | undefined;
  /** The index that it was opened from, by its digests. */
  #openedFrom: string | undefined;
  /** Whether the registry has confirmed what the index opened with. */
  #proven = false;
  #refusal: IndexError | undefined;
  #reading: Promise<unknown> | undefined;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#chain = chainReader(subject);
    this.#index = indexSourceFor(subject.deployment);
  }

  /** What there is without the chain, not yet checked against it. */
  async opening(): Promise<Opening | undefined> {
    this.#opened ??= this.#open();
    await this.#opened;
    const anchor = this.#anchors.at(-1);
    return anchor && { anchor, from: this.#from };
  }

  /** Why the index that the site ships is not used, if one is shipped and is not. */
  get refusal(): IndexError | undefined {
    return this.#refusal;
  }

  /** The folder of the feeds that were written with the index, while that is trusted. */
  get feeds(): string | undefined {
    return this.#parts && this.#index.feedsUrl(this.#subject.stewardship);
  }

  /** The past that the record leaves out, while it was opened from an index. */
  get parts(): IndexParts | undefined {
    return this.#parts;
  }

  /** Lets go of the index: the next reading begins at the chain's own start. */
  refuse(error: IndexError): void {
    this.#refusal = error;
    this.#parts = undefined;
    this.#from = "visit";
    this.#dropOpened();
  }

  #dropOpened(): void {
    this.#anchors = this.#anchors.filter(({ history }) => history.opened === undefined);
  }

  /** The history at the chain's head. One reading follows another, so that none undoes what another has found out. */
  read(
    head: { number: number; hash: Hex },
    onProgress: (progress: Progress) => void,
  ): Promise<Anchor | undefined> {
    const before = this.#reading;
    const reading = (async () => {
      await before?.catch(() => undefined);
      return this.#read(head, onProgress);
    })();
    this.#reading = reading;
    return reading;
  }

  /** What was kept or opened and new events do not fit is dropped, and read again once. */
  async #read(
    head: { number: number; hash: Hex },
    onProgress: (progress: Progress) => void,
  ): Promise<Anchor | undefined> {
    await this.opening();
    if (this.#parts === undefined) this.#dropOpened();
    const read = () => this.#readTo(head, onProgress);
    try {
      await read();
    } catch (error) {
      if (error instanceof IndexError) this.refuse(error);
      else if (error instanceof HistoryError && this.#anchors.length > 0) this.#anchors = [];
      else throw error;
      await read();
    }
    await this.#keep(head.number);
    return this.#anchors.at(-1);
  }

  async #readTo(
    head: { number: number; hash: Hex },
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    const opened = this.#anchors.findLast(({ history }) => history.opened !== undefined);
    const said = opened && !this.#proven ? this.#registryHead(head.number) : undefined;
    // Awaited below, or of no more interest.
    said?.catch(() => undefined);
    this.#anchors = await catchUp(this.#chain, this.#anchors, head, (progress, anchors) => {
      this.#anchors = anchors;
      onProgress(progress);
      if (opened === undefined || this.#proven) void this.#keep(head.number);
    });
    // A file of the index may have turned out to be missing or wrong meanwhile.
    if (opened !== undefined && this.#parts === undefined && this.#refusal !== undefined) throw this.#refusal;
    if (opened === undefined) return;
    const tip = this.#anchors.at(-1)?.history;
    if (tip?.opened === undefined)
      return this.refuse(
        new IndexError(
          `It stands at block ${opened.number}, ${opened.hash}, which this chain does not have.`,
        ),
      );
    await this.#prove(tip, await said);
  }

  /** A record that goes on from an index must come to the head that the registry itself has. */
  async #prove({ registryHead }: Outline, said: Hex | undefined): Promise<void> {
    if (said !== undefined && said !== registryHead.head)
      throw new IndexError(
        `With it the registry's history comes to ${registryHead.head}, and the registry says ${said}.`,
      );
    if (!this.#proven && this.#openedFrom !== undefined) await keepProven(this.#subject, this.#openedFrom);
    this.#proven = true;
  }

  #registryHead(block: number): Promise<Hex> | undefined {
    const { deployment, stewardship } = this.#subject;
    return stewardship.registry && readRegistryHead(clientFor(deployment), stewardship.registry, block);
  }

  async #open(): Promise<void> {
    const [kept, indexed] = await Promise.all([readKept(this.#subject), this.#findIndex()]);
    // An outline goes with the files that it was opened from.
    const opened = kept?.history.opened;
    const own = opened === undefined || opened.contents === indexed?.entry.contents ? kept : undefined;
    this.#written = own;
    this.#anchors = own === undefined ? [] : [own];
    if (indexed === undefined) return;
    const open = () => this.#index.open(indexed, this.#subject.stewardship);
    const parts = new IndexParts(this.#index, indexed.entry.contents, async () => (await open()).history);
    if (own !== undefined && own.number >= indexed.manifest.block.number) {
      this.#parts = parts;
      return;
    }
    try {
      const [anchor, proven] = await Promise.all([open(), readProven(this.#subject)]);
      this.#parts = parts;
      this.#openedFrom = digestsOf(indexed);
      this.#from = proven === this.#openedFrom ? "visit" : "index";
      this.#written = anchor;
      this.#anchors = [...this.#anchors, anchor];
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      this.#refusal = error;
    }
  }

  async #findIndex(): Promise<Indexed | undefined> {
    try {
      return await this.#index.find(this.#subject.stewardship);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      this.#refusal = error;
      return undefined;
    }
  }

  async #keep(head: number): Promise<void> {
    const deep = this.#anchors.findLast((anchor) => anchor.number <= head - REORG_MARGIN);
    if (deep === undefined || !isWorthKeeping(deep, this.#written)) return;
    this.#written = deep;
    await keep(this.#subject, deep);
  }
}

function digestsOf({ manifest, entry }: Indexed): string {
  return [manifest.block.hash, manifest.facts, entry.opening].join(" ");
}
