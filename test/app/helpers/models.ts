import type { KnownEvent } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Hex, pad, sha256, stringToHex, zeroAddress, zeroHash } from "viem";
import { ada, heron, logsOf } from "../../sdk/helpers/logs.ts";

export const digest = (word: string): Hex => sha256(stringToHex(word));

export const MIT = pad("0x01", { size: 32 });
export const SHARE_ALIKE = pad("0x02", { size: 32 });

export function published(text: string): KnownEvent<"catalogue"> {
  const document = stringToHex(text);
  return {
    role: "catalogue",
    eventName: "DocumentPublished",
    args: { digest: sha256(document), publisher: ada, document },
  };
}

export function termsRegistered(termsId: Hex, spdxExpression: string): KnownEvent<"catalogue"> {
  return {
    role: "catalogue",
    eventName: "TermsRegistered",
    args: { termsId, registrant: ada, spdxExpression, listVersion: "3.28.0" },
  };
}

/** A pin document, and the dataset that it makes. */
export function pin(name: string, revision: string, files: readonly { path: string; sha256: string }[] = []) {
  const locator = `hf:datasets/x/${name}@${revision}`;
  return JSON.stringify({ curator: "Curators", files, kind: "commonweight/pin@1", locator, name });
}

export function registered(
  datasetId: Hex,
  manifest: string,
  coverage: number,
  declaredTerms: Hex,
): KnownEvent<"catalogue"> {
  return {
    role: "catalogue",
    eventName: "DatasetRegistered",
    args: {
      datasetId,
      registrant: ada,
      manifestDigest: digest(manifest),
      contentRoot: zeroHash,
      coverage,
      declaredTerms,
      previous: zeroHash,
    },
  };
}

export function modelCreated(name: string): KnownEvent<"registry"> {
  const forkOf = { chainId: 0n, registry: zeroAddress, modelId: 0n };
  const charter = digest("charter");
  return {
    role: "registry",
    eventName: "ModelCreated",
    args: { modelId: 1n, name, charter, parents: [], forkOf, proposalId: 0n },
  };
}

/** Standings by their number on chain: 0 unknown, 1 adopted, 2 quarantined, 3 superseded, 6 refused. */
export function standingChanged(
  datasetId: Hex,
  oldStanding: number,
  newStanding: number,
  proposalId: bigint,
  concludedTerms: Hex = zeroHash,
  evidence: Hex = zeroHash,
): KnownEvent<"registry"> {
  return {
    role: "registry",
    eventName: "StandingChanged",
    args: { modelId: 1n, datasetId, oldStanding, newStanding, concludedTerms, evidence, proposalId },
  };
}

export function historyOf(...events: KnownEvent[]): History {
  return applyLogs(emptyHistory(heron), logsOf(...events));
}

/** Two datasets that a model can be made of: one share-alike, one permissive. */
export const WIKI = digest("wiki");
export const BOOKS = digest("books");
const wikiPin = pin("Wiki", "0641bb84".repeat(5));
const booksPin = pin("Books", "c354dbe8".repeat(5));

/** A model, and a catalogue that knows both datasets and their terms. Nothing is decided yet. */
export const founded: readonly KnownEvent[] = [
  modelCreated("Heron 1B"),
  termsRegistered(MIT, "MIT"),
  termsRegistered(SHARE_ALIKE, "CC-BY-SA-4.0"),
  published(wikiPin),
  published(booksPin),
  registered(WIKI, wikiPin, 1, SHARE_ALIKE),
  registered(BOOKS, booksPin, 2, MIT),
];
