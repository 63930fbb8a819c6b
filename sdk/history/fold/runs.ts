import { type Address, zeroAddress } from "viem";
import { enumMember, RUN_STATUSES } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { fromAbiRunSpec } from "../../chain/runSpecAbi.ts";
import type { Source } from "../source.ts";
import type { Ending } from "../types/runs.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { editRun, setStatus } from "./editRun.ts";
import { foldRunMoney } from "./runMoney.ts";
import { foldRunReview } from "./runReviews.ts";

type RunsEvent = KnownEvent<"runs">;
type ArgsOf<name extends RunsEvent["eventName"]> = Extract<RunsEvent, { eventName: name }>["args"];

/** Every event belongs to the vote that it names, or else to the one that funded the run. */
export function foldRuns(draft: Draft<History>, event: RunsEvent, source: Source): bigint {
  if (event.eventName === "RunFunded") {
    fund(draft, event.args, source);
    return event.args.proposalId;
  }
  const run = editRun(draft, event.args.runId);
  switch (event.eventName) {
    case "RunAccepted":
      setStatus(draft, event.args.runId, "Active", source);
      run.activeSince = source.timestamp;
      foldRunMoney(draft, event, source);
      break;
    case "MilestoneSubmitted":
    case "SegmentDrawn":
    case "TierAttested":
    case "MilestoneEarned":
    case "MilestoneFaulted":
    case "DisputeRuled":
    case "DisputeClosed":
      foldRunReview(draft, event, source);
      break;
    case "ReviewChallenged":
      foldRunReview(draft, event, source);
      foldRunMoney(draft, event, source);
      break;
    case "RunCofunded":
    case "TranchePaid":
    case "RefundClaimed":
    case "BondReleased":
    case "BondWithdrawn":
    case "PayeeSet":
      foldRunMoney(draft, event, source);
      break;
    case "IncidentRecorded": {
      const { document, proposalId } = event.args;
      draft.push(run, "incidents", { document, proposalId, source });
      break;
    }
    case "RunEnded":
      end(draft, event.args, source);
      break;
  }
  return ("proposalId" in event.args && event.args.proposalId) || run.proposalId;
}

/** What was agreed for a run changes elsewhere than its money and its states. */
export function foldRunTerms(draft: Draft<History>, event: KnownEvent<"runTerms">, source: Source): bigint {
  const { runId, oldSetup, newSetup, oldAmounts, newAmounts, reason, proposalId } = event.args;
  const run = editRun(draft, runId);
  run.setup = newSetup;
  const milestones = draft.edit(run, "milestones");
  const first = milestones.length - newAmounts.length;
  newAmounts.forEach((amount, index) => {
    draft.edit(milestones, first + index).amount = amount;
  });
  draft.push(run, "amendments", {
    before: oldSetup,
    after: newSetup,
    oldAmounts,
    newAmounts,
    reason,
    proposalId,
    source,
  });
  return proposalId || run.proposalId;
}

function fund(draft: Draft<History>, args: ArgsOf<"RunFunded">, source: Source): void {
  const { runId: id, modelId, operator, amount, specHash, proposalId } = args;
  const { timelock, treasury } = draft.root.stewardship;
  const spec = fromAbiRunSpec(args.spec);
  const arbiter = orElse(spec.rules.arbiter, timelock);
  draft.edit(draft.root, "runs")[String(id)] = {
    id,
    modelId,
    operator,
    arbiter,
    verifier: orElse(spec.rules.verifier, arbiter),
    token: spec.token,
    spec,
    specHash,
    proposalId,
    statuses: [{ value: "Funded", source }],
    setup: spec.setup,
    milestones: spec.milestones.map((milestone, index) => ({ ...milestone, index, submissions: [] })),
    earned: 0,
    strikes: 0,
    review: 0,
    reviewEndsAt: 0,
    activeSince: 0,
    funded: amount,
    owed: 0n,
    kept: 0n,
    paid: 0n,
    refunded: 0n,
    funders: [{ account: treasury, given: amount }],
    bonds: { held: 0n, released: {}, entries: [] },
    payees: {},
    amendments: [],
    incidents: [],
    source,
  };
}

function orElse(account: Address, other: Address): Address {
  return account === zeroAddress ? other : account;
}

function end(draft: Draft<History>, args: ArgsOf<"RunEnded">, source: Source): void {
  const { runId, unspent, reserved, forfeited, proposalId } = args;
  const status = enumMember(RUN_STATUSES, args.status) as Ending["status"];
  const run = editRun(draft, runId);
  setStatus(draft, runId, status, source);
  run.ending = { status, unspent, reserved, forfeited, proposalId, source };
  run.owed -= forfeited;
  if (status === "Failed") run.kept = 0n;
}
