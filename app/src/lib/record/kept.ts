import { deserializeHistory, HistoryError, serializeHistory } from "@commonweight/sdk/history";
import { type Hex, isHash } from "viem";
import { cacheFor } from "../cache.ts";
import type { Subject } from "../subject.ts";
import { type Anchor, REORG_MARGIN } from "./anchors.ts";

/** What this browser keeps of a history: the block that it stands at, and the sdk's own text of it. */
type Kept = { number: number; hash: Hex; text: string };

/** What an earlier visit kept; nothing for what another version of the site has written. */
export async function readKept(subject: Subject): Promise<Anchor | undefined> {
  const kept = await cacheFor(subject.deployment).read(nameOf(subject));
  if (!isKept(kept)) return undefined;
  try {
    return { number: kept.number, hash: kept.hash, history: deserializeHistory(kept.text) };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return undefined;
  }
}

export async function keep(subject: Subject, { number, hash, history }: Anchor): Promise<void> {
  const kept: Kept = { number, hash, text: serializeHistory(history) };
  await cacheFor(subject.deployment).write(nameOf(subject), kept);
}

/** The index that an earlier visit found to agree with the chain, by its digests. */
export async function readProven({ deployment, stewardship }: Subject): Promise<string | undefined> {
  const proven = await cacheFor(deployment).read(provenName(stewardship));
  return typeof proven === "string" ? proven : undefined;
}

export async function keepProven({ deployment, stewardship }: Subject, index: string): Promise<void> {
  await cacheFor(deployment).write(provenName(stewardship), index);
}

/** A history that did not change is written again only now and then, to save asking for the blocks since. */
export function isWorthKeeping(now: Anchor, written: Anchor | undefined): boolean {
  if (written === undefined) return true;
  return now.history !== written.history || now.number - written.number > 100 * REORG_MARGIN;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { number, hash, text } = value as Record<string, unknown>;
  return typeof number === "number" && typeof hash === "string" && isHash(hash) && typeof text === "string";
}

function nameOf({ stewardship }: Subject): string {
  return `history:${stewardship.governor.toLowerCase()}`;
}

function provenName({ governor }: Subject["stewardship"]): string {
  return `proven:${governor.toLowerCase()}`;
}
