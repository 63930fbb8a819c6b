import { enumMember, RUN_STATUSES, TIERS } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { sayAmount } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { TIER_WORDS } from "../../words/enums.ts";
import { proposalNumber, sayAccount, sayDocument, sayModel, sayRun } from "../../words/names.ts";
import { sayAmendment } from "../../words/runs.ts";
import { sayTime } from "../../words/times.ts";
import { findRun } from "../select.ts";

type RunsEvent = KnownEvent<"runs">;
type ArgsOf<name extends RunsEvent["eventName"]> = Extract<RunsEvent, { eventName: name }>["args"];
type Say = (amount: bigint) => string;

export function describeRunsEvent(event: RunsEvent, context: Context): string {
  const { runId } = event.args;
  const run = sayRun(runId, context);
  const say: Say = (amount) => {
    const token =
      event.eventName === "RunFunded" ? event.args.spec.token : findRun(context.history, runId)?.token;
    return token === undefined ? `${amount} of an unknown token` : sayAmount(amount, token, context);
  };
  const who = (account: `0x${string}`) => sayAccount(account, context);
  switch (event.eventName) {
    case "RunFunded": {
      const { modelId, operator, amount, proposalId } = event.args;
      return `Training run ${runId} of ${sayModel(modelId, context)} was funded with ${say(amount)} for ${who(operator)} by ${proposalNumber(proposalId)}`;
    }
    case "RunCofunded":
      return `${who(event.args.funder)} added ${say(event.args.amount)} to ${run}, whose budget is now ${say(event.args.funded)}`;
    case "RunAccepted": {
      const { operator, bond } = event.args;
      const deposit = bond === 0n ? "" : `, and deposited a bond of ${say(bond)}`;
      return `${who(operator)} accepted ${run} and signed its spec${deposit}`;
    }
    case "MilestoneSubmitted":
      return `${milestone(event.args)} of ${run} was submitted and is under review until ${sayTime(event.args.reviewEndsAt)}`;
    case "SegmentDrawn":
      return `A segment of ${milestone(event.args, false)} of ${run} was drawn by lot, for others to run again`;
    case "TierAttested":
      return describeAttestation(event.args, run, context);
    case "MilestoneEarned": {
      const { kept } = event.args;
      const heldBack = kept === 0n ? "" : `; ${say(kept)} of it are held back until the run is completed`;
      return `${milestone(event.args)} of ${run} passed its review${heldBack}`;
    }
    case "MilestoneFaulted":
      return `${milestone(event.args)} of ${run} ended its review unpaid and can be submitted again`;
    case "TranchePaid":
      return describePayment(event.args, say, run, context);
    case "ReviewChallenged": {
      const { challenger, bond, rulingBy } = event.args;
      return `${who(challenger)} challenged ${run} with a bond of ${say(bond)}; a ruling is due by ${sayTime(rulingBy)}`;
    }
    case "DisputeRuled": {
      const { upheld, document, proposalId } = event.args;
      const by = proposalId === 0n ? "The arbiter" : proposalNumber(proposalId);
      return `${by} ${upheld ? "upheld" : "rejected"} the challenge of ${run}: ${sayDocument(document, context)}`;
    }
    case "DisputeClosed":
      return `Nobody ruled on the challenge of ${run} in time, and it ended without a ruling`;
    case "IncidentRecorded": {
      const { document, proposalId } = event.args;
      const by = proposalId === 0n ? "by its operator" : `by ${proposalNumber(proposalId)}`;
      return `An incident of ${run} was recorded ${by}: ${sayDocument(document, context)}`;
    }
    case "RunEnded":
      return describeEnding(event.args, say, run);
    case "RefundClaimed": {
      const { funder, to, amount } = event.args;
      return `${who(funder)} got ${say(amount)} back from ${run}${elsewhere(funder, to, context)}`;
    }
    case "BondReleased":
      return `${who(event.args.account)} can now withdraw ${say(event.args.amount)} of the bonds of ${run}`;
    case "BondWithdrawn": {
      const { account, to, amount } = event.args;
      return `${who(account)} got ${say(amount)} of the bonds of ${run}${elsewhere(account, to, context)}`;
    }
    case "PayeeSet":
      return `${who(event.args.account)} asked to be paid by ${run} at ${who(event.args.newPayee)}`;
  }
}

export function describeRunTermsEvent({ args }: KnownEvent<"runTerms">, context: Context): string {
  const { runId, oldSetup, newSetup, oldAmounts, newAmounts, reason, proposalId } = args;
  const by = proposalId === 0n ? "its operator" : proposalNumber(proposalId);
  const changes = sayAmendment(oldSetup, newSetup, { old: oldAmounts, new: newAmounts });
  return `${sayRun(runId, context)} was amended by ${by}: ${changes} (${sayDocument(reason, context)})`;
}

function milestone({ index }: { readonly index: bigint }, first = true): string {
  return `${first ? "Milestone" : "milestone"} ${index + 1n}`;
}

function describeAttestation(args: ArgsOf<"TierAttested">, run: string, context: Context): string {
  const tier = TIER_WORDS[enumMember(TIERS, args.newTier)];
  const back = args.newTier < args.oldTier ? " taken back to" : " verified to";
  return `${milestone(args)} of ${run} was${back} ${tier} (${sayDocument(args.report, context)})`;
}

function describePayment(args: ArgsOf<"TranchePaid">, say: Say, run: string, context: Context): string {
  const { runId, index, to, amount } = args;
  const count = findRun(context.history, runId)?.milestones.length;
  const what = Number(index) === count ? "what was held back" : milestone(args, false);
  return `${sayAccount(to, context)} was paid ${say(amount)} for ${what} of ${run}`;
}

function describeEnding(args: ArgsOf<"RunEnded">, say: Say, run: string): string {
  const { unspent, reserved, forfeited, proposalId } = args;
  const how = {
    Completed: `${run} is completed`,
    Lapsed: `${run} lapsed: nobody accepted it in time`,
    Failed: `${run} failed`,
    Cancelled: `${run} was ended by ${proposalNumber(proposalId)}`,
  }[enumMember(RUN_STATUSES, args.status) as "Completed" | "Lapsed" | "Failed" | "Cancelled"];
  const lost = forfeited === 0n ? "" : `; its operator lost ${say(forfeited)} that were held back`;
  const earned = reserved === 0n ? "" : `; ${say(reserved)} were earned and stay payable`;
  const back = unspent === 0n ? "" : `; ${say(unspent)} go back to its funders`;
  return `${how}${lost}${earned}${back}`;
}

function elsewhere(account: `0x${string}`, to: `0x${string}`, context: Context): string {
  return account === to ? "" : `, at ${sayAccount(to, context)}`;
}
