import ids from "spdx-license-ids/index.json" with { type: "json" };
import type { Hex } from "viem";
import { stringify } from "yaml";
import { listAdopted } from "../../../history/select.ts";
import type { Model } from "../../../history/types/models.ts";
import { HUGGING_FACE_LICENCES } from "../../../licences/huggingFaceLicences.ts";
import { parseSpdxExpression } from "../../../licences/parseSpdxExpression.ts";
import { SpdxExpressionError } from "../../../licences/SpdxExpressionError.ts";
import { type Locator, parseLocator } from "../../../manifests/documents/parseLocator.ts";
import { ManifestError } from "../../../manifests/ManifestError.ts";
import { showInvisible } from "../../../words/showInvisible.ts";
import type { Edition } from "../../edition/Edition.ts";

const huggingFaceIds = new Map(Object.entries(HUGGING_FACE_LICENCES).map(([id, spdx]) => [spdx, id]));

/**
 * The YAML at the head of a Hugging Face model card (hub-docs, "Model cards"), with the fields that the record can vouch for
 * and no others: no language, task or library is guessed.
 */
export function frontMatter(edition: Edition, model: Model): string {
  const { catalogue } = edition.history;
  const terms = model.outputTerms && catalogue.terms[model.outputTerms.value.terms]?.spdxExpression;
  const manifests = listAdopted(model).flatMap(
    ({ datasetId }) => catalogue.datasets[datasetId]?.manifestDigest ?? [],
  );
  const datasets = idsAt("hf:datasets", edition, manifests);
  const bases = idsAt("hf:models", edition, model.parents);
  const fields = {
    ...(terms !== undefined && licenceFields(terms)),
    ...(datasets.length > 0 && { datasets }),
    ...(bases.length > 0 && { base_model: bases }),
    tags: ["commonweight", ...(edition.stewardship.sample ? ["sample"] : [])],
  };
  const yaml = stringify(fields, {
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
  return `---\n${yaml}---\n`;
}

/** One licence that the hub has an id for, else `other` with its name; a page of SPDX's list is a true link, others we don't know. */
function licenceFields(terms: string): Readonly<Record<string, string>> {
  const tree = treeOf(terms);
  const single =
    tree?.type === "licence" && !tree.orLater && tree.exception === undefined ? tree.id : undefined;
  const known = single && huggingFaceIds.get(single);
  if (known) return { license: known };
  const name = showInvisible(terms)
    .toLowerCase()
    .replace(/[^a-z0-9.+]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return {
    license: "other",
    license_name: name,
    ...(single && ids.includes(single) && { license_link: `https://spdx.org/licenses/${single}.html` }),
  };
}

function treeOf(terms: string) {
  try {
    return parseSpdxExpression(terms).tree;
  } catch (error) {
    if (error instanceof SpdxExpressionError) return undefined;
    throw error;
  }
}

/** What manifests themselves name: anyone can add a locator to the catalogue, nobody to a manifest. Each once, in order. */
function idsAt(host: Locator["host"], { documents }: Edition, manifests: readonly Hex[]): string[] {
  const found = manifests.flatMap((digest) => {
    const locator = locatorIn(documents.get(digest));
    return locator?.host === host ? [locator.id] : [];
  });
  return [...new Set(found)];
}

export function locatorIn(bytes: Uint8Array | undefined): Locator | undefined {
  if (bytes === undefined) return undefined;
  try {
    const document: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof document !== "object" || document === null || !("locator" in document)) return undefined;
    return typeof document.locator === "string" ? parseLocator(document.locator) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof ManifestError)
      return undefined;
    throw error;
  }
}
