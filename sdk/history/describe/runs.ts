import type { KnownEvent } from "../../chain/log.ts";
import { sayAmount } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { proposalNumber, sayAccount, sayModel, sayRun } from "../../words/names.ts";
import { sayTime } from "../../words/times.ts";
import { findRun } from "../select.ts";

export function describeRunsEvent(event: KnownEvent<"runs">, context: Context): string {
  const { runId } = event.args;
  const run = sayRun(runId, context);
  const say = (amount: bigint) => {
    const token =
      event.eventName === "RunFunded" ? event.args.spec.token : findRun(context.history, runId)?.token;
    return token === undefined ? `${amount} of an unknown token` : sayAmount(amount, token, context);
  };
  switch (event.eventName) {
    case "RunFunded": {
      const { modelId, operator, amount, proposalId } = event.args;
      return `Training run ${runId} of ${sayModel(modelId, context)} was funded with ${say(amount)} for ${sayAccount(operator, context)} by ${proposalNumber(proposalId)}`;
    }
    case "RunAccepted":
      return `${sayAccount(event.args.operator, context)} accepted ${run} and signed its spec`;
    case "MilestoneSubmitted":
      return `Milestone ${event.args.index + 1n} of ${run} was submitted and is under review until ${sayTime(event.args.payableAt)}`;
    case "TranchePaid":
      return `${sayAccount(event.args.operator, context)} was paid ${say(event.args.amount)} for milestone ${event.args.index + 1n} of ${run}`;
    case "RunCompleted":
      return `${run} is completed`;
    case "RunLapsed":
      return `${run} lapsed: nobody accepted it in time, and ${say(event.args.refunded)} came back`;
    case "RunCancelled": {
      const { refunded, reserved, proposalId } = event.args;
      const kept = reserved === 0n ? "" : `; ${say(reserved)} were earned and stay payable`;
      return `${run} was ended by ${proposalNumber(proposalId)}, and ${say(refunded)} came back${kept}`;
    }
  }
}
