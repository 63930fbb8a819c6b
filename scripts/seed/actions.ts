import type { ContributionKind, Doctrine, RunSpec } from "@commonweight/sdk/chain";
import type { Manifest } from "@commonweight/sdk/manifests";
import type { Action } from "@commonweight/sdk/proposals";
import type { Address } from "viem";
import type { DatasetFact, DocumentFact, Fact, TermsFact } from "./facts.ts";

/** One thing that a proposal does. */
export interface Act {
  readonly action: Action;
  /** What must be in the catalogue before anyone can understand the action or carry it out. */
  readonly cites: readonly Fact[];
}

/** The stewardship's first and, in the seed, only model. */
const modelId = 1n;

export function adopt(dataset: DatasetFact, concluded: TermsFact, review: DocumentFact): Act {
  return {
    action: {
      type: "adoptDataset",
      modelId,
      datasetId: dataset.id,
      concludedTerms: concluded.id,
      evidence: review.digest,
    },
    cites: [dataset, concluded, review],
  };
}

export function concludeTerms(dataset: DatasetFact, concluded: TermsFact, review: DocumentFact): Act {
  return {
    action: {
      type: "concludeTerms",
      modelId,
      datasetId: dataset.id,
      concludedTerms: concluded.id,
      evidence: review.digest,
    },
    cites: [dataset, concluded, review],
  };
}

export function supersede(
  old: DatasetFact,
  successor: DatasetFact,
  concluded: TermsFact,
  review: DocumentFact,
): Act {
  return {
    action: {
      type: "supersedeDataset",
      modelId,
      datasetId: old.id,
      successor: successor.id,
      concludedTerms: concluded.id,
      evidence: review.digest,
    },
    cites: [old, successor, concluded, review],
  };
}

export function quarantine(dataset: DatasetFact, review: DocumentFact): Act {
  return {
    action: { type: "quarantineDataset", modelId, datasetId: dataset.id, evidence: review.digest },
    cites: [dataset, review],
  };
}

export function reject(dataset: DatasetFact, review: DocumentFact): Act {
  return {
    action: { type: "rejectDataset", modelId, datasetId: dataset.id, evidence: review.digest },
    cites: [dataset, review],
  };
}

export function setOutputTerms(terms: TermsFact, evidence: DocumentFact): Act {
  return {
    action: { type: "setOutputTerms", modelId, terms: terms.id, evidence: evidence.digest },
    cites: [terms, evidence],
  };
}

export function setPolicy(doctrine: Doctrine, matrix: DocumentFact): Act {
  return {
    action: { type: "setPolicy", modelId, doctrine, licenceMatrix: matrix.digest },
    cites: [matrix],
  };
}

export function setCharter(charter: DocumentFact): Act {
  return { action: { type: "setCharter", modelId, charter: charter.digest }, cites: [charter] };
}

/** @param runId The completed run that made the weights. */
export function recordRelease(
  { digest, contentRoot }: Pick<Manifest, "digest" | "contentRoot">,
  manifest: DocumentFact,
  runId: bigint,
  evaluation: DocumentFact,
): Act {
  return {
    action: {
      type: "recordRelease",
      modelId,
      manifestDigest: digest,
      contentRoot,
      runId,
      evaluation: evaluation.digest,
    },
    cites: [manifest, evaluation],
  };
}

export function resolve(resolution: DocumentFact): Act {
  return {
    action: { type: "recordResolution", modelId, document: resolution.digest },
    cites: [resolution],
  };
}

export function recordContribution(
  kind: ContributionKind,
  contributor: Address,
  evidence: DocumentFact,
): Act {
  return {
    action: { type: "recordContribution", modelId, kind, contributor, evidence: evidence.digest },
    cites: [evidence],
  };
}

/** @param amount In the token's smallest unit. */
export function mint(to: Address, amount: bigint): Act {
  return { action: { type: "mint", to, amount }, cites: [] };
}

/** @param amount In the token's smallest unit. */
export function pay(token: Address, to: Address, amount: bigint): Act {
  return { action: { type: "pay", token, to, amount, aboveLimit: false }, cites: [] };
}

/** @param limit What ordinary votes may spend in 30 days, in the token's smallest unit. */
export function setLimit(token: Address, limit: bigint): Act {
  return { action: { type: "setLimit", token, limit }, cites: [] };
}

export function fundRun(spec: RunSpec, documents: readonly DocumentFact[]): Act {
  return { action: { type: "fundRun", spec, aboveLimit: false }, cites: documents };
}

/** @param basisPoints Of the supply. */
export function setQuorum(basisPoints: bigint): Act {
  return { action: { type: "setSetting", setting: "quorumNumerator", value: basisPoints }, cites: [] };
}
