import { type Hex, sha256 } from "viem";
import type { Proposal } from "../../history/types/proposals.ts";
import type { Action } from "../../proposals/action.ts";
import { documentName } from "../../words/documentName.ts";
import type { Edition } from "../edition/Edition.ts";

/** A document that a decision rests on. */
export interface CitedDocument {
  /** sha-256. */
  readonly digest: Hex;
  /** What it calls itself. */
  readonly name?: string;
  readonly bytes: number;
  /** Where it was first published. */
  readonly block: number;
  readonly transaction: Hex;
}

const DIGEST = /\b(?:0x)?([0-9a-f]{64})\b/gi;
/** Hexadecimal digits of 0x and a selector, and of a word of calldata. */
const SELECTOR = 10;
const WORD = 64;

/**
 * The published documents whose digest stands in a proposal's calls, text or reasons, or that it publishes itself, in the
 * order in which they were published. A digest of a document that nobody published is no document to read.
 */
export function citedDocuments(
  { history }: Edition,
  { calls, description, votes }: Proposal,
  actions: readonly Action[],
): readonly CitedDocument[] {
  const texts = [description, ...votes.map(({ reason }) => reason)];
  const named = new Set<string>([
    ...calls.flatMap(({ data }) => wordsOf(data)),
    ...texts.flatMap((text) =>
      [...text.matchAll(DIGEST)].map(([, digits = ""]) => `0x${digits.toLowerCase()}`),
    ),
    ...actions.flatMap((action) => (action.type === "publishDocument" ? [sha256(action.document)] : [])),
  ]);
  return Object.values(history.catalogue.documents)
    .filter(({ digest }) => named.has(digest))
    .sort((a, b) => a.source.blockNumber - b.source.blockNumber || a.source.logIndex - b.source.logIndex)
    .map(({ digest, text, size, source }) => {
      const name = text === undefined ? undefined : documentName(text).name;
      return {
        ...{ digest, ...(name !== undefined && { name }), bytes: size },
        ...{ block: source.blockNumber, transaction: source.transactionHash },
      };
    });
}

function wordsOf(data: Hex): string[] {
  const words: string[] = [];
  for (let at = SELECTOR; at + WORD <= data.length; at += WORD)
    words.push(`0x${data.slice(at, at + WORD).toLowerCase()}`);
  return words;
}
