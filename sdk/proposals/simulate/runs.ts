import { zeroAddress, zeroHash } from "viem";
import { COVERAGES, RUN_STATUSES } from "../../chain/enums.ts";
import type { RunSpec } from "../../chain/runSpec.ts";
import { toAbiRunSpec } from "../../chain/runSpecAbi.ts";
import {
  findModel,
  findRun,
  heldFor,
  listAdopted,
  milestoneStatusAt,
  runStatusAt,
} from "../../history/select.ts";
import { availableWithinLimit } from "../../history/treasuryLimit.ts";
import type { CancelRun, FundRun } from "../action.ts";
import { adoptedOf } from "../adoptedSet.ts";
import { adoptedSetCommitment, specHash } from "../predictions.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

const MAX_MILESTONES = 32;
const MIN_REVIEW_WINDOW = 86_400;
const MAX_REVIEW_WINDOW = 60 * 86_400;

export function fundRun({ spec, aboveLimit }: FundRun, moment: Moment): Outcome {
  const refused = checkSpec(spec, moment) ?? checkData(spec, moment);
  if (refused) return refused;
  const { history, now, proposalId } = moment;
  const amount = spec.milestones.reduce((sum, milestone) => sum + milestone.amount, 0n);
  const left = availableWithinLimit(history, spec.token, now);
  if (!aboveLimit && amount > left) return refusal("TreasuryLimitExceeded", spec.token, amount, left);
  return {
    events: [
      {
        role: "runs",
        eventName: "RunFunded",
        args: {
          runId: BigInt(Object.keys(history.runs).length) + 1n,
          modelId: spec.modelId,
          operator: spec.operator,
          amount,
          specHash: specHash(spec),
          spec: toAbiRunSpec(spec),
          proposalId,
        },
      },
      { role: "treasury", eventName: "RunFundsDrawn", args: { token: spec.token, amount, aboveLimit } },
    ],
  };
}

export function cancelRun({ runId }: CancelRun, { history, now, proposalId }: Moment): Outcome {
  const run = findRun(history, runId);
  if (!run) return refusal("RunsUnknownRun", runId);
  const status = runStatusAt(run, now);
  if (status !== "Funded" && status !== "Active" && status !== "UnderReview") {
    return refusal("RunsUnexpectedStatus", runId, RUN_STATUSES.indexOf(status));
  }
  const reserved = run.milestones
    .filter((milestone) => milestoneStatusAt(run, milestone, now) === "payable")
    .reduce((sum, { amount }) => sum + amount, 0n);
  const refunded = heldFor(run) - reserved;
  return {
    events: [{ role: "runs", eventName: "RunCancelled", args: { runId, refunded, reserved, proposalId } }],
  };
}

/** TrainingRuns._checkSpec. */
function checkSpec(spec: RunSpec, { now }: Moment): Outcome | undefined {
  if (spec.operator === zeroAddress) return refusal("RunsInvalidOperator", spec.operator);
  if (spec.acceptBy < now) return refusal("RunsInvalidAcceptBy", spec.acceptBy);
  if (spec.reviewWindow < MIN_REVIEW_WINDOW || spec.reviewWindow > MAX_REVIEW_WINDOW) {
    return refusal("RunsInvalidReviewWindow", spec.reviewWindow, MIN_REVIEW_WINDOW, MAX_REVIEW_WINDOW);
  }
  const count = spec.milestones.length;
  if (count === 0 || count > MAX_MILESTONES) {
    return refusal("RunsInvalidMilestoneCount", BigInt(count), BigInt(MAX_MILESTONES));
  }
  let previousDue = now;
  for (const [index, { amount, dueAt, requiredEvidence }] of spec.milestones.entries()) {
    const sound = amount > 0n && requiredEvidence.length > 0 && dueAt >= previousDue;
    if (!sound) return refusal("RunsInvalidMilestone", BigInt(index));
    previousDue = dueAt;
  }
  return;
}

/** TrainingRuns._checkData: the model is made of what the voters saw, under the terms that they saw. */
function checkData(spec: RunSpec, { history }: Moment): Outcome | undefined {
  const model = findModel(history, spec.modelId);
  if (!model) return refusal("RegistryUnknownModel", spec.modelId);
  const outputTerms = model.outputTerms?.value.terms ?? zeroHash;
  if (outputTerms !== spec.outputTerms)
    return refusal("RunsOutputTermsChanged", spec.outputTerms, outputTerms);
  const adoptedSet = adoptedSetCommitment(adoptedOf(model));
  if (adoptedSet !== spec.adoptedSet) return refusal("RunsAdoptedSetChanged", spec.adoptedSet, adoptedSet);
  const least = COVERAGES.indexOf(spec.leastCoverage);
  for (const { datasetId } of listAdopted(model)) {
    const coverage = COVERAGES.indexOf(history.catalogue.datasets[datasetId]?.coverage ?? "None");
    if (coverage < least) return refusal("RunsInsufficientCoverage", datasetId, coverage, least);
  }
  return;
}
