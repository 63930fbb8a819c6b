import { type Dataset, type History, listModels, listRuns, type Model } from "@commonweight/sdk/history";
import { sayDataset, sayDocument, sayModel, sayTerms } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";
import type { Asked } from "../../lib/digestFrom.ts";
import type { PageName } from "../../lib/routes.ts";
import { datasetAnchor, rowOf, standingWords } from "../model/datasets.ts";

/** Something that a record says about what was asked, and the page that shows it. */
export type Finding = {
  /** A sentence without a full stop. */
  says: string;
  /** The vote behind it, if there was one. */
  proposalId?: bigint;
  page: PageName;
  id?: bigint;
  hash?: Hex;
  anchor?: string;
};

/** All that a stewardship's record says about a digest, an id, a revision or a transaction; what a vote decided comes first. */
export function whoDecided(history: History, asked: Asked): Finding[] {
  const datasets = datasetsNamed(history, asked);
  const found = [
    ...datasets.flatMap((dataset) => aboutDataset(history, dataset)),
    ...listModels(history).flatMap((model) => aboutModel(history, model, asked.hex)),
    ...aboutProposals(history, asked.hex),
    ...aboutRuns(history, asked.hex),
  ];
  return found.length > 0 ? found : aboutFacts(history, asked.hex);
}

/** By id, manifest, content root, revision, or a file that the manifest lists. */
function datasetsNamed({ catalogue }: History, { kind, hex }: Asked): Dataset[] {
  const bare = hex.slice(2);
  return Object.values(catalogue.datasets).filter(({ id, manifestDigest, contentRoot }) => {
    if (id === hex || manifestDigest === hex || contentRoot === hex) return true;
    const text = catalogue.documents[manifestDigest]?.text;
    return text?.includes(kind === "revision" ? `@${bare}"` : `"${bare}"`) === true;
  });
}

function aboutDataset(history: History, dataset: Dataset): Finding[] {
  const name = sayDataset(dataset.id, { history });
  const decided = listModels(history).flatMap((model): Finding[] => {
    const standing = model.standings[dataset.id];
    if (standing === undefined) return [];
    const { standing: is } = standing.current;
    const { adopted } = rowOf(history, standing);
    const decisive = is === "Adopted" && adopted !== undefined ? adopted : standing.current;
    return [
      {
        says: `${name} is ${standingWords[is].label.toLowerCase()} for ${model.name}`,
        proposalId: decisive.proposalId,
        page: "model",
        id: model.id,
        anchor: datasetAnchor(dataset.id),
      },
    ];
  });
  if (decided.length > 0) return decided;
  const says = `${name} is in the catalogue; no vote here has decided about it`;
  return [{ says, page: "tx", hash: dataset.source.transactionHash }];
}

function aboutModel(history: History, model: Model, digest: Hex): Finding[] {
  const found: Finding[] = [];
  const at = (anchor: string, says: string, proposalId: bigint) =>
    found.push({ says, proposalId, page: "model", id: model.id, anchor });
  const { charter, outputTerms, policy } = model;
  if (charter.value === digest) at("charter", `It is the charter of ${model.name}`, charter.proposalId);
  if (outputTerms?.value.terms === digest)
    at("output-terms", `The weights of ${model.name} go out under these terms`, outputTerms.proposalId);
  if (outputTerms?.value.evidence === digest)
    at("output-terms", `It gives the reason for the terms of ${model.name}`, outputTerms.proposalId);
  if (policy?.value.licenceMatrix === digest)
    at("policy", `It is the licence matrix of ${model.name}`, policy.proposalId);
  for (const { datasetId, entries } of Object.values(model.standings)) {
    for (const { evidence, proposalId } of entries) {
      const about = `It is evidence in the decision on ${sayDataset(datasetId, { history })}`;
      if (evidence === digest) at(datasetAnchor(datasetId), about, proposalId);
    }
  }
  for (const { id, manifestDigest, contentRoot, evaluation, proposalId } of model.releases) {
    const names = history.catalogue.documents[manifestDigest]?.text?.includes(`"${digest.slice(2)}"`);
    if ([manifestDigest, contentRoot].includes(digest))
      at("releases", `It is release ${id} of ${model.name}`, proposalId);
    else if (names === true) at("releases", `It is a file of release ${id} of ${model.name}`, proposalId);
    else if (evaluation === digest) at("releases", `It evaluates release ${id} of ${model.name}`, proposalId);
  }
  for (const { evidence, proposalId } of model.contributions)
    if (evidence === digest)
      at("contributions", `It is evidence of a contribution to ${model.name}`, proposalId);
  for (const { document, proposalId } of model.resolutions)
    if (document === digest) at("resolutions", `It is a resolution about ${model.name}`, proposalId);
  return found;
}

function aboutProposals({ proposals }: History, hex: Hex): Finding[] {
  return Object.values(proposals).flatMap(({ id, queued }): Finding[] =>
    queued?.operation === hex
      ? [{ says: "It is the timelock's operation for a proposal", proposalId: id, page: "proposal", id }]
      : [],
  );
}

function aboutRuns(history: History, digest: Hex): Finding[] {
  return listRuns(history).flatMap((run): Finding[] => {
    const { id, spec, specHash, milestones, proposalId, modelId } = run;
    const place = { proposalId, page: "run", id } as const;
    const of = `training run ${id} of ${sayModel(modelId, { history })}`;
    if (specHash === digest) return [{ says: `It is the specification of ${of}`, ...place }];
    const { config, code, container, tokenizer, evaluationPlan } = spec.setup;
    const named = [spec.document, config, code, container, tokenizer, evaluationPlan];
    if (named.includes(digest)) return [{ says: `It is named in the specification of ${of}`, ...place }];
    const shown = milestones.some(({ submissions }) =>
      submissions.some(({ evidence }) => Object.values(evidence).some((value) => value === digest)),
    );
    return shown ? [{ says: `It is evidence for a milestone of ${of}`, ...place }] : [];
  });
}

/** Facts without a decision: terms, documents, and transactions. */
function aboutFacts(history: History, hex: Hex): Finding[] {
  const { catalogue, timeline } = history;
  const terms = Object.values(catalogue.terms).find(
    ({ id, texts }) => id === hex || texts.some(({ digest }) => digest === hex),
  );
  if (terms !== undefined) {
    const says = `The terms ${sayTerms(terms.id, { history })} are in the catalogue`;
    return [{ says, page: "tx", hash: terms.source.transactionHash }];
  }
  const document = catalogue.documents[hex];
  if (document !== undefined) {
    const says = `${sayDocument(hex, { history })} was published; no decision here names it`;
    return [{ says, page: "tx", hash: document.source.transactionHash }];
  }
  const event = timeline.find(({ source }) => source.transactionHash === hex);
  return event === undefined
    ? []
    : [{ says: "It is a transaction of this record", page: "tx", hash: event.source.transactionHash }];
}
