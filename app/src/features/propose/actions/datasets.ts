import { datasetIdOf } from "@commonweight/sdk/chain";
import { type DatasetManifest, ManifestError, parseManifest } from "@commonweight/sdk/manifests";
import { type Hex, isHash, zeroHash } from "viem";
import type { DatasetDraft, DroppedDocument } from "../draft/shapes.ts";
import type { Check } from "./check.ts";
import { publish } from "./documents.ts";
import { readTerms } from "./terms.ts";

/** A dropped manifest or pin document, or why it can't be adopted and what to change. */
export type ReadDocument =
  | { readonly manifest: DatasetManifest }
  | { readonly problem: string; readonly remedy: string };

/** Drafts are read again at every key, and a document may be large: each is read once. */
const alreadyRead = new WeakMap<DroppedDocument, ReadDocument>();

export function readDocument(document: DroppedDocument): ReadDocument {
  const known = alreadyRead.get(document) ?? parse(document);
  alreadyRead.set(document, known);
  return known;
}

function parse({ text }: DroppedDocument): ReadDocument {
  try {
    const manifest = parseManifest(new TextEncoder().encode(text));
    if (manifest.of === "dataset") return { manifest };
    return {
      problem: "This is the manifest of a release, not of a dataset.",
      remedy: "Choose the manifest or pin document of a dataset.",
    };
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    const problem = error.details === undefined ? error.message : `${error.message} ${error.details}`;
    return { problem, remedy: error.remedy };
  }
}

/**
 * The id of the dataset that a form names. One that only a document describes is published and registered in the proposal,
 * as a later version of `previous` if that is given.
 */
export function readDataset(
  check: Check,
  field: string,
  draft: DatasetDraft,
  previous: Hex = zeroHash,
): Hex | undefined {
  const { datasets } = check.context.history.catalogue;
  if (draft.from === "catalogue") {
    if (isHash(draft.id) && datasets[draft.id] !== undefined) return draft.id;
    return check.refuse(
      field,
      draft.id === "" ? "Choose a dataset." : "This dataset is not in the catalogue. Choose another.",
    );
  }
  if (draft.document === null) return check.refuse(field, "Choose a manifest or pin document, or paste one.");
  const read = readDocument(draft.document);
  if ("problem" in read) return check.refuse(field, `${read.problem} ${read.remedy}`);
  return registerDataset(check, field, read.manifest, previous);
}

function registerDataset(
  check: Check,
  field: string,
  manifest: DatasetManifest,
  previous: Hex,
): Hex | undefined {
  const declaredTerms = readTerms(check, field, manifest.document.declaredTerms);
  if (declaredTerms === undefined) return undefined;
  const { digest: manifestDigest, contentRoot, coverage } = manifest;
  const identity = { manifestDigest, contentRoot, coverage, declaredTerms, previous };
  const id = datasetIdOf(identity);
  if (check.context.history.catalogue.datasets[id] !== undefined) return id;
  publish(check, manifest.bytes, `The document of ${manifest.document.name}`);
  const { locator } = manifest.document;
  check.register({ type: "registerDataset", ...identity, locators: locator === undefined ? [] : [locator] });
  return id;
}
