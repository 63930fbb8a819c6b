import { COVERAGES, EVIDENCE_FIELDS, RUN_KINDS, SETUP_PARTS, TIERS } from "../../chain/enums.ts";
import type { Envelope, Evidence, MilestoneSpec, RunRules, RunSetup, RunSpec } from "../../chain/runSpec.ts";
import { account, big, hash, list, object, oneOf, whole } from "./check.ts";

export const milestoneFields = {
  amount: big,
  dueAt: whole,
  requiredEvidence: list(oneOf(EVIDENCE_FIELDS)),
  leastTier: oneOf(TIERS),
} as const;

export const setup = object<RunSetup>({
  config: hash,
  code: hash,
  container: hash,
  tokenizer: hash,
  evaluationPlan: hash,
  plannedGpuSeconds: big,
  delay: whole,
});

const rules = object<RunRules>({
  operatorBond: big,
  challengeBond: big,
  reviewWindow: whole,
  disputeWindow: whole,
  finalReview: whole,
  grace: whole,
  cure: whole,
  holdback: whole,
  maxStrikes: whole,
  arbiter: account,
  verifier: account,
  envelope: object<Envelope>({ parts: list(oneOf(SETUP_PARTS)), mostDelay: whole, mostGpuSeconds: big }),
});

export const spec = object<RunSpec>({
  modelId: big,
  kind: oneOf(RUN_KINDS),
  parentRelease: big,
  operator: account,
  token: account,
  adoptedSet: hash,
  outputTerms: hash,
  document: hash,
  seed: big,
  gpuSecondPrice: big,
  leastCoverage: oneOf(COVERAGES),
  acceptBy: whole,
  setup,
  rules,
  milestones: list(object<MilestoneSpec>(milestoneFields)),
});

export const evidence = object<Evidence>({
  checkpointRoot: hash,
  step: big,
  tokensSeen: big,
  gpuSeconds: big,
  dataCursor: hash,
  logs: hash,
  evaluation: hash,
  environment: hash,
});
