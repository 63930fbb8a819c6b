import { stringToHex, zeroAddress, zeroHash } from "viem";
import { COVERAGES } from "../../chain/enums.ts";
import { promisedBy, type RunSpec } from "../../chain/runSpec.ts";
import { findModel, findRelease, listAdopted } from "../../history/select.ts";
import { adoptedOf } from "../adoptedSet.ts";
import { adoptedSetCommitment } from "../predictions.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

const DAY = 86_400;
const MAX_MILESTONES = 32;
const MAX_ACCEPTANCE = 365 * DAY;
const MAX_DURATION = 5 * 365 * DAY;
const MAX_WINDOW = 90 * DAY;
const MAX_HOLDBACK = 5_000;
const MAX_STRIKES = 10;

/** Longest that due dates can be delayed, by whomever, in seconds. */
export const MAX_DELAY = 2 * 365 * DAY;

/** RunTerms.agree: what would be refused of a spec, if anything. */
export function checkRunSpec(spec: RunSpec, moment: Moment): Outcome | undefined {
  return checkMilestones(spec, moment) ?? checkNumbers(spec, moment) ?? checkData(spec, moment);
}

/** A number outside its hard bounds, named as its field. */
export function bound(
  field: string,
  value: bigint | number,
  min: bigint | number,
  max: bigint | number,
): Outcome | undefined {
  const [given, least, most] = [BigInt(value), BigInt(min), BigInt(max)];
  if (given >= least && given <= most) return;
  return refusal("RunsOutOfBounds", stringToHex(field, { size: 32 }), given, least, most);
}

function checkMilestones({ milestones }: RunSpec, { now }: Moment): Outcome | undefined {
  const counted = bound("milestones", milestones.length, 1, MAX_MILESTONES);
  if (counted) return counted;
  let earliest = now;
  for (const [index, { amount, dueAt, requiredEvidence, leastTier }] of milestones.entries()) {
    const timely = dueAt >= earliest && dueAt <= now + MAX_DURATION;
    const checkable = leastTier === "Reported" || requiredEvidence.includes("checkpointRoot");
    if (amount === 0n || requiredEvidence.length === 0 || !timely || !checkable) {
      return refusal("RunsInvalidMilestone", BigInt(index));
    }
    earliest = dueAt;
  }
  return;
}

function checkNumbers(spec: RunSpec, { now }: Moment): Outcome | undefined {
  const { operator, rules, setup } = spec;
  const promised = promisedBy(spec);
  if (operator === zeroAddress || operator === rules.arbiter || operator === rules.verifier) {
    return refusal("RunsInvalidOperator", operator);
  }
  return (
    bound("acceptBy", spec.acceptBy, now, now + MAX_ACCEPTANCE) ??
    bound("operatorBond", rules.operatorBond, 0, promised) ??
    bound("challengeBond", rules.challengeBond, 1, promised) ??
    bound("reviewWindow", rules.reviewWindow, DAY, MAX_WINDOW) ??
    bound("disputeWindow", rules.disputeWindow, DAY, MAX_WINDOW) ??
    bound("finalReview", rules.finalReview, 0, MAX_WINDOW) ??
    bound("grace", rules.grace, 0, MAX_WINDOW) ??
    bound("cure", rules.cure, DAY, MAX_WINDOW) ??
    bound("holdback", rules.holdback, 0, MAX_HOLDBACK) ??
    bound("maxStrikes", rules.maxStrikes, 0, MAX_STRIKES) ??
    bound("mostDelay", rules.envelope.mostDelay, 0, MAX_DELAY) ??
    bound("delay", setup.delay, 0, 0)
  );
}

/** The model is made of what the voters saw, under the terms that they saw. */
function checkData(spec: RunSpec, { history }: Moment): Outcome | undefined {
  if (spec.parentRelease !== 0n && !findRelease(history, spec.parentRelease)) {
    return refusal("RegistryUnknownRelease", spec.parentRelease);
  }
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
