import { listModels } from "../../history/select.ts";
import { bySource, columns, PLACE, placeOf, type Table, unlessZero } from "./Table.ts";

export const models: Table = {
  name: "models",
  about: "A model as it stands at the block, with the votes that made it so",
  columns: [
    ...columns("id", "name", "charter", "charter_proposal", "output_terms", "output_spdx", "terms_proposal"),
    ...columns("doctrine", "licence_matrix", "policy_proposal", "parents", "created_by_proposal"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    listModels(history).map(({ id, name, charter, outputTerms, policy, parents, proposalId, source }) => [
      ...[id, name, charter.value, charter.proposalId, outputTerms?.value.terms],
      outputTerms && history.catalogue.terms[outputTerms.value.terms]?.spdxExpression,
      ...[outputTerms?.proposalId, policy?.value.doctrine, unlessZero(policy?.value.licenceMatrix)],
      ...[policy?.proposalId, parents.join(" "), proposalId, ...placeOf(source)],
    ]),
};

export const standings: Table = {
  name: "standings",
  about: "What a vote made of a dataset for a model; the last row of a dataset holds",
  columns: [
    ...columns("model", "dataset", "from", "standing", "concluded_terms", "concluded_spdx", "evidence"),
    ...columns("successor", "proposal"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    listModels(history)
      .flatMap(({ id, standings: all }) =>
        Object.values(all).flatMap(({ datasetId, entries }) =>
          entries.map((entry) => ({ model: id, datasetId, ...entry })),
        ),
      )
      .sort(bySource)
      .map(
        ({ model, datasetId, from, standing, concludedTerms, evidence, successor, proposalId, source }) => [
          ...[model, datasetId, from, standing, unlessZero(concludedTerms)],
          history.catalogue.terms[concludedTerms]?.spdxExpression,
          ...[unlessZero(evidence), successor, proposalId, ...placeOf(source)],
        ],
      ),
};

export const releases: Table = {
  name: "releases",
  about: "Weights that a vote recorded; without a run they were imported",
  columns: [
    ...columns("id", "model", "manifest_digest", "content_root", "run", "adopted_set", "output_terms"),
    ...columns("output_spdx", "evaluation", "proposal"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    listModels(history)
      .flatMap((model) => model.releases)
      .sort(bySource)
      .map(
        ({
          id,
          modelId,
          manifestDigest,
          contentRoot,
          runId,
          adoptedSet,
          outputTerms,
          evaluation,
          ...rest
        }) => [
          ...[
            id,
            modelId,
            manifestDigest,
            contentRoot,
            runId === 0n ? undefined : runId,
            unlessZero(adoptedSet),
          ],
          ...[unlessZero(outputTerms), history.catalogue.terms[outputTerms]?.spdxExpression],
          ...[unlessZero(evaluation), rest.proposalId, ...placeOf(rest.source)],
        ],
      ),
};

export const contributions: Table = {
  name: "contributions",
  about: "Work that a vote acknowledged",
  columns: [...columns("id", "model", "kind", "contributor", "evidence", "proposal"), ...PLACE],
  rows: ({ history }) =>
    listModels(history)
      .flatMap(({ id: model, contributions: all }) => all.map((each) => ({ model, ...each })))
      .sort(bySource)
      .map(({ id, model, kind, contributor, evidence, proposalId, source }) => [
        ...[id, model, kind, contributor, unlessZero(evidence), proposalId, ...placeOf(source)],
      ]),
};

export const resolutions: Table = {
  name: "resolutions",
  about: "A decision that is nothing but a text",
  columns: [...columns("model", "document", "proposal"), ...PLACE],
  rows: ({ history }) =>
    listModels(history)
      .flatMap(({ id: model, resolutions: all }) => all.map((each) => ({ model, ...each })))
      .sort(bySource)
      .map(({ model, document, proposalId, source }) => [model, document, proposalId, ...placeOf(source)]),
};
