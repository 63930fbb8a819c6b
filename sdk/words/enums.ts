import type {
  ContributionKind,
  Coverage,
  Doctrine,
  RunKind,
  RunStatus,
  SetupPart,
  Standing,
  Tier,
} from "../chain/enums.ts";

/** "It is …" */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  Unknown: "not part of the model",
  Adopted: "adopted",
  Quarantined: "suspended",
  Superseded: "replaced by a later version",
  Withdrawn: "no longer used",
  Revoked: "revoked for ever",
  Rejected: "refused",
};

export const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  None: "nothing is digested",
  RevisionOnly: "pinned to a revision; no file is digested",
  Partial: "some files are digested",
  Full: "every file is digested",
};

export const DOCTRINE_WORDS: Readonly<Record<Doctrine, string>> = {
  Unset: "no reading of what weights are to their data is settled",
  Permissive: "weights are not adapted material of their data",
  Copyleft: "weights are adapted material of their data",
};

export const RUN_KIND_WORDS: Readonly<Record<RunKind, string>> = {
  Pretrain: "pretraining",
  Continue: "continued training",
  FineTune: "fine-tuning",
  Preference: "preference training",
  Merge: "merging",
  Quantize: "quantising",
  Distill: "distilling",
  Evaluate: "evaluation",
};

export const CONTRIBUTION_WORDS: Readonly<Record<ContributionKind, string>> = {
  Code: "code",
  Data: "data",
  Compute: "compute",
  Evaluation: "evaluation",
  Audit: "an audit",
};

/** "The run is …" */
export const RUN_STATUS_WORDS: Readonly<Record<RunStatus, string>> = {
  None: "not funded",
  Funded: "funded, and its operator has not accepted yet",
  Active: "under way",
  UnderReview: "under review",
  Stalled: "overdue",
  Disputed: "challenged, and waits for a ruling",
  FinalReview: "in its final review",
  Completed: "completed",
  Lapsed: "lapsed, since nobody accepted it in time",
  Failed: "failed",
  Cancelled: "ended by a vote",
};

export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  Reported: "V0: the operator says so",
  Committed: "V1: the operator committed to a checkpoint",
  Evaluated: "V2: others ran the evaluations again",
  Resampled: "V3: others ran a segment again that was drawn by lot",
  Exact: "V4: bit-exact or attested",
};

export const SETUP_PART_WORDS: Readonly<Record<SetupPart, string>> = {
  config: "the configuration",
  code: "the code",
  container: "the container",
  tokenizer: "the tokenizer",
  evaluationPlan: "the evaluation plan",
};
