import { type Address, zeroHash } from "viem";
import { RUN_STATUSES, type RunStatus, TIERS } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { promisedBy } from "../../chain/runSpec.ts";
import { toAbiRunSpec } from "../../chain/runSpecAbi.ts";
import {
  hasReachedTier,
  keptOf,
  presentReview,
  type RunAt,
  runAt,
  tierOf,
  unspentOf,
} from "../../history/runAt.ts";
import { findRun } from "../../history/select.ts";
import { availableWithinLimit } from "../../history/treasuryLimit.ts";
import type { Run } from "../../history/types/runs.ts";
import type { AmendRun, AttestTier, CancelRun, FundRun, RecordIncident, RuleOnRun } from "../action.ts";
import { specHash } from "../predictions.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";
import { bound, checkRunSpec, MAX_DELAY } from "./runSpec.ts";

type RunsEvent = KnownEvent<"runs">;

const ACCEPTED: readonly RunStatus[] = ["Active", "Stalled", "UnderReview", "Disputed"];

export function fundRun({ spec, aboveLimit }: FundRun, moment: Moment): Outcome {
  const refused = checkRunSpec(spec, moment);
  if (refused) return refused;
  const { history, now, proposalId } = moment;
  const amount = promisedBy(spec);
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

export function cancelRun({ runId }: CancelRun, moment: Moment): Outcome {
  return onRun(runId, moment, ["Funded", ...ACCEPTED], (run, at) => {
    const { status, earned } = at;
    if (earned === run.milestones.length) return unexpected(runId, status);
    const { operatorBond, challengeBond } = run.spec.rules;
    const challenger = status === "Disputed" && presentReview(run)?.challenge?.challenger;
    return {
      events: [
        ...unrecorded(run, at),
        ended(run, at, "Cancelled", moment.proposalId),
        ...(challenger ? released(runId, challenger, challengeBond) : []),
        ...(status === "Funded" ? [] : released(runId, run.operator, operatorBond)),
      ],
    };
  });
}

export function amendRun({ runId, setup, amounts, reason }: AmendRun, moment: Moment): Outcome {
  return onRun(runId, moment, ACCEPTED, (run, at) => {
    if (reason === zeroHash) return refusal("RunsMissingDocument", runId);
    const delayed = bound("delay", setup.delay, run.setup.delay, MAX_DELAY);
    if (delayed) return delayed;
    const awaited = at.status === "Active" || at.status === "Stalled";
    const first = at.earned + (awaited ? 0 : 1);
    const oldAmounts = amounts.length === 0 ? [] : run.milestones.slice(first).map(({ amount }) => amount);
    if (oldAmounts.length !== amounts.length || amounts.some((amount) => amount === 0n)) {
      return refusal("RunsInvalidAmounts", runId);
    }
    const promised = at.promised + sum(amounts) - sum(oldAmounts);
    if (amounts.length > 0 && (promised < at.promised || promised > run.funded)) {
      return refusal("RunsInvalidPromise", promised, at.promised, run.funded);
    }
    const { proposalId } = moment;
    const args = {
      runId,
      oldSetup: run.setup,
      newSetup: setup,
      oldAmounts,
      newAmounts: amounts,
      reason,
      proposalId,
    };
    return { events: [...unrecorded(run, at), { role: "runTerms", eventName: "RunAmended", args }] };
  });
}

export function ruleOnRun(action: RuleOnRun, moment: Moment): Outcome {
  const { runId, review, upheld, document } = action;
  const { now, proposalId, history } = moment;
  const { timelock, treasury } = history.stewardship;
  return onRun(runId, moment, ["Disputed"], (run, at) => {
    const challenge = presentReview(run)?.challenge;
    if (run.arbiter !== timelock) return refusal("RunsUnauthorizedArbiter", runId, timelock);
    if (review !== run.review) return refusal("RunsUnexpectedReview", runId, review, run.review);
    if (document === zeroHash) return refusal("RunsMissingDocument", runId);
    if (!challenge) return unexpected(runId, at.status);
    if (now > challenge.rulingBy) return refusal("RunsTooLate", runId, BigInt(challenge.rulingBy));
    const ruled: RunsEvent = {
      role: "runs",
      eventName: "DisputeRuled",
      args: { runId, review, upheld, document, proposalId },
    };
    const then = upheld
      ? uphold(run, at, { now, challenger: challenge.challenger, treasury, proposalId })
      : reject(run, at, { now, proposalId });
    return { events: [ruled, ...then] };
  });
}

export function attestTier({ runId, review, tier, report }: AttestTier, moment: Moment): Outcome {
  return onRun(runId, moment, ["UnderReview", "Disputed"], (run, at) => {
    const { timelock } = moment.history.stewardship;
    if (review !== run.review) return refusal("RunsUnexpectedReview", runId, review, run.review);
    const milestone = run.milestones[at.earned];
    if (!milestone) return unexpected(runId, "Disputed");
    if (run.verifier !== timelock) return refusal("RunsUnauthorizedVerifier", runId, timelock);
    if (report === zeroHash) return refusal("RunsMissingDocument", runId);
    const old = tierOf(milestone);
    const drawn = milestone.submissions.at(-1)?.segment !== undefined;
    const committed = old !== "Reported" && tier !== "Reported";
    const [oldTier, newTier] = [TIERS.indexOf(old), TIERS.indexOf(tier)];
    if (!committed || (tier === "Resampled" && !drawn)) return refusal("RunsInvalidTier", runId, newTier);
    const args = { runId, index: BigInt(at.earned), review, oldTier, newTier, report };
    return { events: [{ role: "runs", eventName: "TierAttested", args }] };
  });
}

export function recordIncident({ runId, document }: RecordIncident, moment: Moment): Outcome {
  return onRun(runId, moment, [...ACCEPTED, "FinalReview"], (run, at) => {
    if (document === zeroHash) return refusal("RunsMissingDocument", runId);
    const args = { runId, document, proposalId: moment.proposalId };
    return { events: [...unrecorded(run, at), { role: "runs", eventName: "IncidentRecorded", args }] };
  });
}

function onRun(
  runId: bigint,
  { history, now }: Moment,
  allowed: readonly RunStatus[],
  act: (run: Run, at: RunAt) => Outcome,
): Outcome {
  const run = findRun(history, runId);
  if (!run) return refusal("RunsUnknownRun", runId);
  const at = runAt(run, now);
  return allowed.includes(at.status) ? act(run, at) : unexpected(runId, at.status);
}

function unexpected(runId: bigint, status: RunStatus): Outcome {
  return refusal("RunsUnexpectedStatus", runId, RUN_STATUSES.indexOf(status));
}

/** The outcome of a review that is over is recorded before anything else is done. */
function unrecorded(run: Run, { unrecorded: outcome, status, reviewEndsAt }: RunAt): RunsEvent[] {
  if (!outcome) return [];
  const finalEnd = status === "FinalReview" ? reviewEndsAt : 0;
  return [outcome === "earned" ? earned(run, run.reviewEndsAt, finalEnd) : faulted(run, 0, run.reviewEndsAt)];
}

function earned(run: Run, at: number, finalReviewEndsAt: number): RunsEvent {
  const { id: runId, review } = run;
  const kept = keptOf(run, run.milestones[run.earned]?.amount ?? 0n);
  const args = { runId, index: BigInt(run.earned), review, kept, at, finalReviewEndsAt };
  return { role: "runs", eventName: "MilestoneEarned", args };
}

function faulted({ id: runId, review, earned: index, strikes }: Run, more: number, at: number): RunsEvent {
  const args = { runId, index: BigInt(index), review, strikes: strikes + more, at };
  return { role: "runs", eventName: "MilestoneFaulted", args };
}

function released(runId: bigint, account: Address, amount: bigint): RunsEvent[] {
  if (amount === 0n) return [];
  return [{ role: "runs", eventName: "BondReleased", args: { runId, account, amount } }];
}

function ended(
  run: Run,
  { owed, kept }: Pick<RunAt, "owed" | "kept">,
  status: "Completed" | "Failed" | "Cancelled",
  proposalId: bigint,
): RunsEvent {
  const forfeited = status === "Failed" ? kept : 0n;
  const reserved = owed - forfeited;
  return {
    role: "runs",
    eventName: "RunEnded",
    args: {
      runId: run.id,
      status: RUN_STATUSES.indexOf(status),
      unspent: unspentOf(run, { owed: reserved }),
      reserved,
      forfeited,
      proposalId,
    },
  };
}

interface Ruled {
  readonly now: number;
  readonly proposalId: bigint;
}

function uphold(
  run: Run,
  at: RunAt,
  { now, challenger, treasury, proposalId }: Ruled & { challenger: Address; treasury: Address },
): RunsEvent[] {
  const { operatorBond, challengeBond, maxStrikes } = run.spec.rules;
  const isFinal = run.earned === run.milestones.length;
  const strike = isFinal ? [] : [faulted(run, 1, now)];
  const failed = isFinal || run.strikes + 1 > maxStrikes;
  const half = operatorBond / 2n;
  const most = challengeBond < half ? challengeBond : half;
  const reward = failed ? most : 0n;
  const failing = failed
    ? [ended(run, at, "Failed", proposalId), ...released(run.id, treasury, operatorBond - reward)]
    : [];
  return [...strike, ...released(run.id, challenger, challengeBond + reward), ...failing];
}

function reject(run: Run, at: RunAt, { now, proposalId }: Ruled): RunsEvent[] {
  const { operatorBond, challengeBond, finalReview } = run.spec.rules;
  const won = released(run.id, run.operator, challengeBond);
  const milestone = run.milestones[run.earned];
  if (!milestone) {
    return [...won, ended(run, at, "Completed", proposalId), ...released(run.id, run.operator, operatorBond)];
  }
  if (hasReachedTier(milestone)) {
    const isLast = run.earned + 1 === run.milestones.length;
    return [...won, earned(run, now, isLast ? now + finalReview : 0)];
  }
  return now > run.reviewEndsAt ? [...won, faulted(run, 0, now)] : won;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
