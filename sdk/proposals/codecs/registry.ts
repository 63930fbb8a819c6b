import { zeroAddress } from "viem";
import { CONTRIBUTION_KINDS, DOCTRINES, enumMember } from "../../chain/enums.ts";
import { codec } from "./codec.ts";

const NO_ORIGIN = { chainId: 0n, registry: zeroAddress, modelId: 0n } as const;

const standings = [
  codec("adoptDataset", "registry", "adopt", {
    toArgs: (a) => [a.modelId, a.datasetId, a.concludedTerms, a.evidence],
    fromArgs: (modelId, datasetId, concludedTerms, evidence) => ({
      type: "adoptDataset",
      modelId,
      datasetId,
      concludedTerms,
      evidence,
    }),
  }),
  codec("concludeTerms", "registry", "concludeTerms", {
    toArgs: (a) => [a.modelId, a.datasetId, a.concludedTerms, a.evidence],
    fromArgs: (modelId, datasetId, concludedTerms, evidence) => ({
      type: "concludeTerms",
      modelId,
      datasetId,
      concludedTerms,
      evidence,
    }),
  }),
  codec("supersedeDataset", "registry", "supersede", {
    toArgs: (a) => [a.modelId, a.datasetId, a.successor, a.concludedTerms, a.evidence],
    fromArgs: (modelId, datasetId, successor, concludedTerms, evidence) => ({
      type: "supersedeDataset",
      modelId,
      datasetId,
      successor,
      concludedTerms,
      evidence,
    }),
  }),
  codec("withdrawDataset", "registry", "withdraw", {
    toArgs: (a) => [a.modelId, a.datasetId, a.evidence],
    fromArgs: (modelId, datasetId, evidence) => ({ type: "withdrawDataset", modelId, datasetId, evidence }),
  }),
  codec("revokeDataset", "registry", "revoke", {
    toArgs: (a) => [a.modelId, a.datasetId, a.evidence],
    fromArgs: (modelId, datasetId, evidence) => ({ type: "revokeDataset", modelId, datasetId, evidence }),
  }),
  codec("quarantineDataset", "registry", "quarantine", {
    toArgs: (a) => [a.modelId, a.datasetId, a.evidence],
    fromArgs: (modelId, datasetId, evidence) => ({ type: "quarantineDataset", modelId, datasetId, evidence }),
  }),
  codec("rejectDataset", "registry", "reject", {
    toArgs: (a) => [a.modelId, a.datasetId, a.evidence],
    fromArgs: (modelId, datasetId, evidence) => ({ type: "rejectDataset", modelId, datasetId, evidence }),
  }),
];

export const registryCodecs = [
  ...standings,
  codec("setOutputTerms", "registry", "setOutputTerms", {
    toArgs: (a) => [a.modelId, a.terms, a.evidence],
    fromArgs: (modelId, terms, evidence) => ({ type: "setOutputTerms", modelId, terms, evidence }),
  }),
  codec("setPolicy", "registry", "setPolicy", {
    toArgs: (a) => [a.modelId, DOCTRINES.indexOf(a.doctrine), a.licenceMatrix],
    fromArgs: (modelId, doctrine, licenceMatrix) => ({
      type: "setPolicy",
      modelId,
      doctrine: enumMember(DOCTRINES, doctrine),
      licenceMatrix,
    }),
  }),
  codec("setCharter", "registry", "setCharter", {
    toArgs: (a) => [a.modelId, a.charter],
    fromArgs: (modelId, charter) => ({ type: "setCharter", modelId, charter }),
  }),
  codec("createModel", "registry", "createModel", {
    toArgs: (a) => [a.name, a.charter, a.parents, a.forkOf ?? NO_ORIGIN],
    fromArgs: (name, charter, parents, forkOf) => {
      const isFork = forkOf.registry !== zeroAddress || forkOf.chainId !== 0n || forkOf.modelId !== 0n;
      return { type: "createModel", name, charter, parents, ...(isFork && { forkOf }) };
    },
  }),
  codec("recordRelease", "registry", "recordRelease", {
    toArgs: (a) => [a.modelId, a.manifestDigest, a.contentRoot, a.runId, a.evaluation],
    fromArgs: (modelId, manifestDigest, contentRoot, runId, evaluation) => ({
      type: "recordRelease",
      modelId,
      manifestDigest,
      contentRoot,
      runId,
      evaluation,
    }),
  }),
  codec("recordContribution", "registry", "recordContribution", {
    toArgs: (a) => [a.modelId, CONTRIBUTION_KINDS.indexOf(a.kind), a.contributor, a.evidence],
    fromArgs: (modelId, kind, contributor, evidence) => ({
      type: "recordContribution",
      modelId,
      kind: enumMember(CONTRIBUTION_KINDS, kind),
      contributor,
      evidence,
    }),
  }),
  codec("recordResolution", "registry", "recordResolution", {
    toArgs: (a) => [a.modelId, a.document],
    fromArgs: (modelId, document) => ({ type: "recordResolution", modelId, document }),
  }),
];
