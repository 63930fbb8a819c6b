import { type Hex, hexToBytes, sha256 } from "viem";
import { type Deployment, type House, houseOf, type Stewardship } from "../../chain/deployment.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import type { TokenInfo } from "../../chain/tokenInfo.ts";
import { applyLogs } from "../../history/applyLogs.ts";
import { emptyHistory } from "../../history/emptyHistory.ts";
import { profilesOf } from "../../history/profilesOf.ts";
import type { History } from "../../history/types.ts";
import type { Book } from "../../verify/book/Book.ts";
import { Rules } from "../../verify/book/Rules.ts";
import { Weights } from "../../verify/book/Weights.ts";
import type { Block } from "../../verify/context.ts";
import { openBook } from "../../verify/reading/openBook.ts";
import { byPlace, type RawLog } from "../../verify/reading/rawLogs.ts";
import type { Context } from "../../words/context.ts";
import { shortAddress } from "../../words/names.ts";
import { showInvisible } from "../../words/showInvisible.ts";
import { ExportError } from "../ExportError.ts";
import { canonicalLog } from "./canonicalLog.ts";

export interface OpenEditionParameters {
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly block: Block;
  /** Every log of the stewardship's contracts and its chain's catalogue up to the block, in any order. */
  readonly logs: readonly RawLog[];
  /** How amounts are written. What is missing is written in its smallest unit. */
  readonly tokens?: readonly TokenInfo[];
}

/** The record of one stewardship as it stood at one block: all that an export is a function of. */
export interface Edition {
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly house: House;
  readonly block: Block;
  /** In the order of the chain, in one spelling. */
  readonly logs: readonly RawLog[];
  readonly tokens: readonly TokenInfo[];
  readonly history: History;
  /** For sentences: accounts go by the name that they gave themselves with a part of their address. */
  readonly context: Context;
  /** Documents that were published on chain, by their sha-256. */
  readonly documents: ReadonlyMap<Hex, Uint8Array>;
  readonly book: Book;
  readonly rules: Rules;
  readonly weights: Weights;
}

export type OpenEditionErrorType = ExportError;

/** Folds logs into an edition. Throws {@link ExportError} for logs that don't add up to their own history head. */
export function openEdition({
  deployment,
  stewardship,
  block,
  logs,
  tokens = [],
}: OpenEditionParameters): Edition {
  const ordered = logs.map(canonicalLog).sort(byPlace);
  const late = ordered.at(-1);
  if (late && late.blockNumber > block.number)
    throw unsound(`There is a log of block ${late.blockNumber}, after block ${block.number}.`);
  const book = openBook(deployment, stewardship, ordered);
  const history = fold(stewardship, book.logs);
  const { mismatch, length } = history.registryHead;
  const links = book.all("registry", "HistoryAdvanced").length;
  if (links !== length) throw unsound(`There are ${links} links of the history and ${length} changes.`);
  if (mismatch)
    throw unsound(
      `From log ${mismatch.logIndex} of block ${mismatch.blockNumber} on they don't fold to the history head.`,
    );
  const edition = {
    deployment,
    stewardship,
    house: houseOf(deployment, stewardship),
    block,
    logs: ordered,
    history,
    documents: documentsIn(book),
    book,
    rules: new Rules(book),
    weights: new Weights(book, stewardship),
  };
  return withTokens({ ...edition, tokens: [], context: { history } }, tokens);
}

/** The same record, whose amounts are written with the symbols and decimals of some tokens. */
export function withTokens(edition: Edition, tokens: readonly TokenInfo[]): Edition {
  const sorted = tokens
    .map(({ address, symbol, decimals }) => ({ address, symbol: showInvisible(symbol), decimals }))
    .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
  const { history } = edition;
  return { ...edition, tokens: sorted, context: { history, tokens: sorted, names: namesIn(history) } };
}

function fold(stewardship: Stewardship, logs: readonly StewardshipLog[]): History {
  try {
    return applyLogs(emptyHistory(stewardship), logs);
  } catch (cause) {
    throw unsound(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function namesIn(history: History): Record<string, string> {
  const named = Object.values(profilesOf(history)).map(
    ({ account, name }) => [account, `${showInvisible(name)} (${shortAddress(account)})`] as const,
  );
  return Object.fromEntries(named);
}

function documentsIn(book: Book): ReadonlyMap<Hex, Uint8Array> {
  return new Map(
    book
      .all("catalogue", "DocumentPublished")
      .map(({ args }) => [args.digest, hexToBytes(args.document)] as const)
      .filter(([digest, bytes]) => sha256(bytes) === digest),
  );
}

function unsound(details: string, cause?: unknown): ExportError {
  return new ExportError("The events that were read are no sound record.", {
    details,
    remedy: "Read them from another RPC.",
    cause,
  });
}
