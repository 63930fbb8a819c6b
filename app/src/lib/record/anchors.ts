import type { StewardshipLog } from "@commonweight/sdk/chain";
import type { Outline } from "@commonweight/sdk/history";
import type { Hex } from "viem";

/** A block, and the history, or its outline, as it stood there. Its hash tells whether the chain still holds that block. */
export type Anchor<H = Outline> = { number: number; hash: Hex; history: H };

export type Progress = {
  /** The first and the last block of this reading, and the last one that was read. */
  from: number;
  to: number;
  at: number;
};

/** What reading a history needs of a chain. */
export type ChainReader<H = Outline> = {
  startBlock: number;
  empty: H;
  /** Nothing when the chain has no such block. */
  hashOf: (block: number) => Promise<Hex | undefined>;
  logs: (from: number, to: number, onBlock: (block: number) => void) => Promise<readonly StewardshipLog[]>;
  /** Folds events into a history. */
  apply: (history: H, logs: readonly StewardshipLog[]) => H;
};

/** How many blocks back a reorganisation may reach before the history is read again from its start. */
export const REORG_MARGIN = 64;
/** So many blocks are read before they are kept, so that a reader who leaves early need not begin again. */
const STRIDE = 250_000;

/**
 * Reads from the newest anchor that the chain still holds to its head; only new blocks are asked for. Anchors come and
 * go oldest first, and the last one stands at the head.
 */
export async function catchUp<H>(
  reader: ChainReader<H>,
  kept: readonly Anchor<H>[],
  head: { number: number; hash: Hex },
  onProgress: (progress: Progress, anchors: readonly Anchor<H>[]) => void = () => {},
): Promise<readonly Anchor<H>[]> {
  let anchors = await stillHeld(reader, kept, head);
  const first = (anchors.at(-1)?.number ?? reader.startBlock - 1) + 1;
  let from = first;
  for (const to of stopsBetween(first, head.number)) {
    // The hash is asked for before the events: if the chain moves in between, the hash is gone and they are read again.
    const hash = to === head.number ? head.hash : await reader.hashOf(to);
    if (hash === undefined) throw new Error(`The provider has no block ${to} below its head ${head.number}`);
    const told = anchors;
    const logs = await reader.logs(from, to, (at) => onProgress({ from: first, to: head.number, at }, told));
    const history = reader.apply(anchors.at(-1)?.history ?? reader.empty, logs);
    anchors = thin([...anchors, { number: to, hash, history }], head.number);
    onProgress({ from: first, to: head.number, at: to }, anchors);
    from = to + 1;
  }
  return anchors;
}

/** Drops the anchors, newest first, whose block the chain does not hold any more. */
async function stillHeld<H>(
  reader: ChainReader<H>,
  kept: readonly Anchor<H>[],
  head: { number: number; hash: Hex },
): Promise<readonly Anchor<H>[]> {
  for (let count = kept.length; count > 0; count--) {
    const anchor = kept[count - 1];
    if (anchor === undefined || anchor.number > head.number) continue;
    const hash = anchor.number === head.number ? head.hash : await reader.hashOf(anchor.number);
    if (hash === anchor.hash) return kept.slice(0, count);
  }
  return [];
}

/** The blocks to stop at: after each stride, below the margin, and at the head. */
export function stopsBetween(from: number, head: number): number[] {
  if (from > head) return [];
  const stops: number[] = [];
  const deep = head - REORG_MARGIN;
  for (let stop = from - 1 + STRIDE; stop < deep; stop += STRIDE) stops.push(stop);
  if (from <= deep) stops.push(deep);
  return [...stops, head];
}

/** Keeps the newest anchor below the margin, some on the way, and the last. */
export function thin<H>(anchors: readonly Anchor<H>[], head: number): readonly Anchor<H>[] {
  const deep = anchors.findLastIndex((anchor) => anchor.number <= head - REORG_MARGIN);
  const kept: Anchor<H>[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const last = kept.at(-1);
    const spaced = last === undefined || anchor.number - last.number >= REORG_MARGIN / 2;
    if (index >= deep && (spaced || index === anchors.length - 1)) kept.push(anchor);
  }
  return kept;
}
