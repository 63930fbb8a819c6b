import type { Coverage, EvidenceField, RunKind } from "@commonweight/sdk/chain";

export const RUN_KIND_WORDS: Readonly<Record<RunKind, string>> = {
  Pretrain: "Pre-training from nothing",
  Continue: "Continued pre-training",
  FineTune: "Fine-tuning",
  Preference: "Preference tuning",
  Merge: "Merging",
  Quantize: "Quantisation",
  Distill: "Distillation",
  Evaluate: "Evaluation",
};

/** What each field of a milestone's evidence shows, in words. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceField, string>> = {
  checkpointRoot: "Root of the checkpoint's files",
  step: "Training step",
  tokensSeen: "Tokens seen",
  gpuSeconds: "GPU time used",
  dataCursor: "How far the data was read",
  logs: "Training logs",
  evaluation: "Evaluation",
  environment: "Hardware and software used",
};

export const LEAST_COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  None: "Nothing is demanded",
  RevisionOnly: "At least a pinned revision",
  Partial: "At least some files digested",
  Full: "Every file digested",
};
