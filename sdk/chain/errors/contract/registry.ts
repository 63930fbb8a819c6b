import { enumMember, STANDINGS, type Standing } from "../../enums.ts";
import type { Named, WordsOf } from "./types.ts";

const ZERO = /^0x0*$/;

const standingWords: Record<Standing, string> = {
  Unknown: "not known to this model",
  Adopted: "adopted",
  Quarantined: "quarantined",
  Superseded: "superseded",
  Withdrawn: "withdrawn",
  Revoked: "revoked",
  Rejected: "rejected",
};

/** The errors of the model registry and of the catalogue. */
export const registryErrors: WordsOf<Named<"Registry" | "Catalogue">> = {
  RegistryIncompleteOrigin: ({ chainId, registry, modelId }) => ({
    what: "The model's origin is named in part.",
    means: `A fork names the chain, the registry and the model that it comes from; here they are ${chainId}, ${registry} and ${modelId}.`,
    remedy: "Name all three, or none.",
  }),
  RegistryIncompleteRelease: () => ({
    what: "The release is incomplete.",
    means: "A release is known by the digests of its manifest and of its weights; one is missing.",
    remedy: "Give both digests.",
  }),
  RegistryInvalidName: (name, maxLength) => ({
    what: name === "" ? "The model has no name." : "The model's name is too long.",
    means: `A name has between 1 and ${maxLength} bytes.`,
    remedy: "Choose another name.",
  }),
  RegistryInvalidTransition: (model, dataset, from, to) => ({
    what: `The dataset is ${standingWords[enumMember(STANDINGS, from)]} and can't become ${standingWords[enumMember(STANDINGS, to)]}.`,
    means: `This concerns dataset ${dataset} and model ${model}; another vote may have changed it meanwhile. What is revoked stays revoked.`,
    remedy: "Look at what the model is made of now, and propose what fits.",
  }),
  RegistryMissingDocument: () => ({
    what: "A document is missing.",
    means: "What is recorded here needs the digest of the document that it records.",
    remedy: "Publish the document, and name its digest.",
  }),
  RegistryReleaseExists: (_manifest, release) => ({
    what: "This release is recorded already.",
    means: `It is release ${release}.`,
    remedy: "There is nothing to do.",
  }),
  RegistrySelfSuccession: () => ({
    what: "A dataset can't replace itself.",
    means: "The dataset and its successor are the same.",
    remedy: "Choose another successor, or correct the terms instead.",
  }),
  RegistryTooManyAdopted: (_model, max) => ({
    what: "The model has as many datasets as it can have.",
    means: `At most ${max} can be adopted at once.`,
    remedy: "Withdraw a dataset first.",
  }),
  RegistryTooManyParents: (parents, max) => ({
    what: "The model has too many parents.",
    means: `${parents} were named, at most ${max} can be.`,
    remedy: "Name fewer.",
  }),
  RegistryUnauthorizedRuns: (caller) => ({
    what: "Only the training runs can report a change of a run.",
    means: `${caller} is not the contract of this community's training runs.`,
    remedy: "Act through the training runs: they report every change themselves.",
  }),
  RegistryUnfitRun: (run) => ({
    what: `Training run ${run} can't have made this release.`,
    means: "It is of another model, or not completed.",
    remedy: "Name the run that made the weights, or none for an imported release.",
  }),
  RegistryUnknownDataset: (dataset) => ({
    what: "The dataset is not in the catalogue.",
    means: `Nobody has registered ${dataset}.`,
    remedy: "Register it first; the proposal's first call can do that.",
  }),
  RegistryUnknownModel: (model) => ({
    what: `There is no model ${model}.`,
    means: "This community has fewer models.",
    remedy: "Choose one of its models.",
  }),
  RegistryUnknownRelease: (release) => ({
    what: `There is no release ${release}.`,
    means: "This community has recorded fewer releases.",
    remedy: "Choose one of its releases.",
  }),
  RegistryUnknownTerms: (terms) => ({
    what: "The terms are not in the catalogue.",
    means: ZERO.test(terms) ? "No terms were named." : `Nobody has registered ${terms}.`,
    remedy: "Register the terms first; the proposal's first call can do that.",
  }),
  CatalogueEmptyDocument: () => ({
    what: "The document is empty.",
    means: "There is nothing to publish.",
    remedy: "Choose a document with content.",
  }),
  CatalogueInvalidCoverage: () => ({
    what: "Coverage and digests contradict each other.",
    means: "A dataset that is only pinned to a revision has no content root; any other has one.",
    remedy: "Register it from its manifest: the coverage follows from the files.",
  }),
  CatalogueInvalidExpression: (expression, maxLength) => ({
    what: expression === "" ? "The licence expression is empty." : "This is no SPDX licence expression.",
    means: `It may have letters, digits, spaces and - . + : ( ), and at most ${maxLength} bytes.`,
    remedy: "Write it as SPDX does, such as CC-BY-4.0 or LicenseRef-My-Terms.",
  }),
  CatalogueInvalidListVersion: (_version, maxLength) => ({
    what: "The licence list's version is missing or too long.",
    means: `It has between 1 and ${maxLength} bytes.`,
    remedy: "Name the version of the SPDX licence list, such as 3.27.",
  }),
  CatalogueInvalidLocator: (_locator, maxLength) => ({
    what: "The locator is empty or too long.",
    means: `It has between 1 and ${maxLength} bytes.`,
    remedy: "Shorten it, or leave it out: a locator is only a hint.",
  }),
  CatalogueMissingManifest: () => ({
    what: "The dataset has no manifest.",
    means: "A dataset is known by the digest of its manifest or pin document.",
    remedy: "Register it from its manifest.",
  }),
  CatalogueUnknownDataset: (dataset) => ({
    what: "The dataset is not in the catalogue.",
    means: `Nobody has registered ${dataset}.`,
    remedy: "Register it first.",
  }),
  CatalogueUnknownTerms: (terms) => ({
    what: "The terms are not in the catalogue.",
    means: ZERO.test(terms) ? "No terms were named." : `Nobody has registered ${terms}.`,
    remedy: "Register the terms first.",
  }),
};
