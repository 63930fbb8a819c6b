import type { ContributionKind, Coverage, Doctrine, RunKind, Standing } from "../chain/enums.ts";

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
