import { type Hex, zeroHash } from "viem";
import type { Doctrine } from "../chain/enums.ts";
import { findModel, findReleasesByDigest, listAdopted, listModels } from "../history/select.ts";
import type { Facts } from "../history/types/outline.ts";
import { sayDataset } from "../words/names.ts";
import { type Judgement, judgeLicences, type LicenceInput } from "./judgeLicences.ts";
import { type MatrixInForce, matrixInForce } from "./matrixInForce.ts";
import type { Reading } from "./verdict.ts";

/** What a model is made of and goes out under, as far as licences ask. */
export interface Situation {
  readonly inputs: readonly SituationInput[];
  /** SPDX expression of the weights' terms; missing where no vote has set them, or the catalogue lacks them. */
  readonly output: string | undefined;
  /** The reading that a vote chose. */
  readonly voted: Reading | undefined;
  readonly matrix: MatrixInForce;
}

/** A dataset by its id, or a release of another model that this one starts from by its manifest's digest. */
export type SituationInput = LicenceInput & { readonly id: Hex };

/** What stands for a model: its adopted datasets under the terms that votes concluded, and its parents. */
export function situationOf(history: Facts, modelId: bigint): Situation | undefined {
  const model = findModel(history, modelId);
  if (model === undefined) return undefined;
  const { catalogue } = history;
  const expression = (terms: Hex | undefined) => (terms ? catalogue.terms[terms]?.spdxExpression : undefined);
  const datasets = listAdopted(model).map(({ datasetId, current }): SituationInput => {
    const concluded = current.concludedTerms;
    const terms = concluded === zeroHash ? catalogue.datasets[datasetId]?.declaredTerms : concluded;
    return {
      role: "data",
      id: datasetId,
      name: sayDataset(datasetId, { history }),
      terms: expression(terms),
    };
  });
  const parents = model.parents.map((digest): SituationInput => {
    const release = findReleasesByDigest(history, digest)[0];
    const of = release && listModels(history).find(({ id }) => id === release.modelId);
    const name = of === undefined ? "a release recorded elsewhere" : `a release of ${of.name}`;
    return { role: "base", id: digest, name, terms: expression(release?.outputTerms) };
  });
  const policy = model.policy?.value;
  const digest = policy?.licenceMatrix;
  return {
    inputs: [...datasets, ...parents],
    output: expression(model.outputTerms?.value.terms),
    voted: readingOf(policy?.doctrine),
    matrix: matrixInForce(digest, digest && catalogue.documents[digest]?.text),
  };
}

function readingOf(doctrine: Doctrine | undefined): Reading | undefined {
  return doctrine === "Permissive" ? "P" : doctrine === "Copyleft" ? "C" : undefined;
}

/** A situation with some inputs left out, or other terms of the weights. */
export interface WhatIf {
  readonly without: ReadonlySet<Hex>;
  readonly output: string | undefined;
}

/** Whether anything is tried at all. */
export function isTried({ without, output }: WhatIf): boolean {
  return without.size > 0 || output !== undefined;
}

/** The verdict on a situation, as it is or as it is tried, under one reading. */
export function judgeSituation(
  { inputs, output, matrix }: Situation,
  reading: Reading,
  { without, output: other }: WhatIf = { without: new Set(), output: undefined },
): Judgement {
  return judgeLicences({
    inputs: inputs.filter(({ id }) => !without.has(id)),
    output: other ?? output,
    reading,
    matrix: matrix.status === "unreadable" ? undefined : matrix.published.matrix,
  });
}
