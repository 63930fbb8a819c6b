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

/** A gap of so few blocks is read while the chain is still asked whether it holds the newest anchor. */
const SMALL_GAP = 10_000;

/**
 * Reads from the newest anchor that the chain still holds to its head; only new blocks are asked for. Anchors come and
 * go oldest first, and the last one stands at the head.
 */
export async function catchUp<H>(
  reader: ChainReader<H>,
  kept: readonly Anchor<H>[],
  head: Block,
  onProgress: (progress: Progress, anchors: readonly Anchor<H>[]) => void = () => {},
): Promise<readonly Anchor<H>[]> {
  const newest = kept.at(-1);
  const hopeful = newest !== undefined && head.number - newest.number <= SMALL_GAP;
  const gap = hopeful ? piecesBetween(newest.number + 1, head.number) : [];
  const [held, ahead] = await Promise.all([
    stillHeld(reader, kept, head),
    Promise.all(gap.map((piece) => read(reader, piece, head))),
  ]);
  let anchors = held;
  if (anchors.at(-1) === newest) for (const piece of ahead) anchors = fold(reader, anchors, piece, head);
  const first = (anchors.at(-1)?.number ?? reader.startBlock - 1) + 1;
  for (const piece of piecesBetween(first, head.number)) {
    const told = anchors;
    const say = (at: number) => onProgress({ from: first, to: head.number, at }, told);
    anchors = fold(reader, anchors, await read(reader, piece, head, say), head);
    onProgress({ from: first, to: head.number, at: piece.to }, anchors);
  }
  return anchors;
}

type Block = { number: number; hash: Hex };

/** Some blocks in a row, the first and the last. */
type Piece = { from: number; to: number };

type ReadPiece = { to: Block; logs: readonly StewardshipLog[] };

function piecesBetween(from: number, head: number): readonly Piece[] {
  const stops = stopsBetween(from, head);
  return stops.map((to, index) => ({ from: (stops[index - 1] ?? from - 1) + 1, to }));
}

/**
 * The events of some blocks, and the hash of the last. A piece ends at the head, whose hash is known before its events are
 * asked for, or so far below it that no reorganisation reaches it: its hash and its events can be asked for together.
 */
async function read(
  reader: Pick<ChainReader<never>, "hashOf" | "logs">,
  { from, to }: Piece,
  head: Block,
  onBlock: (block: number) => void = () => {},
): Promise<ReadPiece> {
  const [hash, logs] = await Promise.all([
    to === head.number ? head.hash : reader.hashOf(to),
    reader.logs(from, to, onBlock),
  ]);
  if (hash === undefined) throw new Error(`The provider has no block ${to} below its head ${head.number}`);
  return { to: { number: to, hash }, logs };
}

function fold<H>(
  { empty, apply }: ChainReader<H>,
  anchors: readonly Anchor<H>[],
  { to, logs }: ReadPiece,
  head: Block,
): readonly Anchor<H>[] {
  const history = apply(anchors.at(-1)?.history ?? empty, logs);
  return thin([...anchors, { ...to, history }], head.number);
}

/** Drops the anchors, newest first, whose block the chain does not hold any more. */
async function stillHeld<H>(
  reader: ChainReader<H>,
  kept: readonly Anchor<H>[],
  head: Block,
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
