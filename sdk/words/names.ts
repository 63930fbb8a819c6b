import { type Address, getAddress, type Hex, zeroAddress, zeroHash } from "viem";
import { runTermsOf } from "../chain/deployment.ts";
import { findModel, findProposal, findRelease, findRun } from "../history/select.ts";
import type { Context } from "./context.ts";
import { documentName } from "./documentName.ts";

/** An account by its name, or shortened: "0x1234…abcd". */
export function sayAccount(account: Address, { history, names = {} }: Context): string {
  const address = getAddress(account);
  const name = names[address];
  if (name) return name;
  const { governor, timelock, treasury, token, runs, registry, fork } = history.stewardship;
  if (address === treasury) return "the treasury";
  if (address === timelock) return "the timelock";
  if (address === governor) return "the governor";
  if (address === runs) return "the training runs";
  if (runs && address === runTermsOf(runs)) return "the terms of the training runs";
  if (address === registry) return "the registry";
  if (address === token) return "the token";
  if (address === fork) return "the fork";
  if (address === zeroAddress) return "nobody";
  return shortAddress(address);
}

/** The two ends of an address: "0x1234…abcd". */
export function shortAddress(address: Address): string {
  return shorten(address, 6, 4);
}

/** A dataset by its manifest's name and revision: "Common Pile: Wikimedia (filtered) at 0641bb84". */
export function sayDataset(id: Hex, { history }: Pick<Context, "history">): string {
  const dataset = history.catalogue.datasets[id];
  if (!dataset) return `an unknown dataset (${shortDigest(id)})`;
  const text = history.catalogue.documents[dataset.manifestDigest]?.text;
  const named = text === undefined ? undefined : documentName(text);
  if (named?.name) return named.revision ? `${named.name} at ${named.revision.slice(0, 8)}` : named.name;
  const locator = dataset.locators[0]?.locator;
  return locator ? `the dataset at ${locator}` : `the dataset ${shortDigest(id)}`;
}

/** Terms by their SPDX expression. */
export function sayTerms(id: Hex, { history }: Pick<Context, "history">): string {
  if (id === zeroHash) return "no terms";
  return history.catalogue.terms[id]?.spdxExpression ?? `unknown terms (${shortDigest(id)})`;
}

export function sayModel(id: bigint, { history }: Pick<Context, "history">): string {
  return findModel(history, id)?.name ?? `model ${id}`;
}

/** A proposal by number and title: 'proposal 4 ("Adopt Wikimedia")'. Ids that are hashes are shortened. */
export function sayProposal(id: bigint, { history }: Pick<Context, "history">): string {
  const title = findProposal(history, id)?.title;
  return title ? `${proposalNumber(id)} ("${title}")` : proposalNumber(id);
}

/** "proposal 4", or "proposal 1234…5678" where ids are hashes. */
export function proposalNumber(id: bigint): string {
  const digits = String(id);
  return `proposal ${digits.length > 12 ? shorten(digits, 4, 4) : digits}`;
}

export function sayRun(id: bigint, { history }: Pick<Context, "history">): string {
  const run = findRun(history, id);
  return run ? `training run ${id} of ${sayModel(run.modelId, { history })}` : `training run ${id}`;
}

export function sayRelease(id: bigint, { history }: Pick<Context, "history">): string {
  const release = findRelease(history, id);
  return release ? `release ${id} of ${sayModel(release.modelId, { history })}` : `release ${id}`;
}

/** A document by its title, or by its digest. */
export function sayDocument(digest: Hex, { history }: Pick<Context, "history">): string {
  if (digest === zeroHash) return "no document";
  const text = history.catalogue.documents[digest]?.text;
  const name = text === undefined ? undefined : documentName(text).name;
  return name ? `"${name}"` : `the document ${shortDigest(digest)}`;
}

/** The first digits of a digest: enough to tell, too few to check. */
export function shortDigest(digest: Hex): string {
  return `${digest.slice(0, 10)}…`;
}

function shorten(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}…${text.slice(-end)}`;
}
