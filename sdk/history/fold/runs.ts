import type { RunStatus } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { fromAbiRunSpec } from "../../chain/runSpecAbi.ts";
import type { Source } from "../source.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { addMovement } from "./treasury.ts";

type RunsEvent = KnownEvent<"runs">;
type ArgsOf<name extends RunsEvent["eventName"]> = Extract<RunsEvent, { eventName: name }>["args"];

/** Every event belongs to the vote that funded the run, but for a cancellation, which has its own. */
export function foldRuns(draft: Draft<History>, event: RunsEvent, source: Source): bigint {
  if (event.eventName === "RunFunded") {
    fund(draft, event.args, source);
    return event.args.proposalId;
  }
  const run = draft.edit(draft.edit(draft.root, "runs"), String(event.args.runId));
  const setStatus = (value: RunStatus) => draft.push(run, "statuses", { value, source });
  switch (event.eventName) {
    case "RunAccepted":
      setStatus("Active");
      break;
    case "MilestoneSubmitted": {
      const { index, evidence, payableAt } = event.args;
      draft.edit(draft.edit(run, "milestones"), Number(index)).submitted = { evidence, payableAt, source };
      break;
    }
    case "TranchePaid": {
      draft.edit(draft.edit(run, "milestones"), Number(event.args.index)).paid = source;
      run.paid += event.args.amount;
      break;
    }
    case "RunCompleted":
      setStatus("Completed");
      break;
    case "RunLapsed":
      setStatus("Lapsed");
      refund(draft, event.args, source);
      break;
    case "RunCancelled":
      setStatus("Cancelled");
      takeBack(draft, event.args.runId, source);
      refund(draft, event.args, source);
      run.cancelledBy = event.args.proposalId;
      return event.args.proposalId;
  }
  return run.proposalId;
}

function fund(draft: Draft<History>, args: ArgsOf<"RunFunded">, source: Source): void {
  const { runId: id, modelId, operator, amount, specHash, proposalId } = args;
  const spec = fromAbiRunSpec(args.spec);
  draft.edit(draft.root, "runs")[String(id)] = {
    id,
    modelId,
    operator,
    token: spec.token,
    spec,
    specHash,
    proposalId,
    statuses: [{ value: "Funded", source }],
    milestones: spec.milestones.map((milestone, index) => ({ ...milestone, index })),
    funded: amount,
    paid: 0n,
    refunded: 0n,
    source,
  };
}

/** A cancellation takes back what has not passed its review; what has stays payable. */
function takeBack(draft: Draft<History>, runId: bigint, source: Source): void {
  const milestones = draft.edit(draft.edit(draft.edit(draft.root, "runs"), String(runId)), "milestones");
  for (const { index, submitted, paid } of milestones) {
    if (submitted && !paid && source.timestamp <= submitted.payableAt) {
      draft.edit(milestones, index).takenBack = source;
    }
  }
}

function refund(
  draft: Draft<History>,
  {
    runId,
    refunded,
    proposalId,
  }: { readonly runId: bigint; readonly refunded: bigint; readonly proposalId?: bigint },
  source: Source,
): void {
  const run = draft.edit(draft.edit(draft.root, "runs"), String(runId));
  run.refunded += refunded;
  if (refunded === 0n) return;
  addMovement(draft, {
    kind: "runRefunded",
    token: run.token,
    amount: refunded,
    runId,
    ...(proposalId !== undefined && { proposalId }),
    aboveLimit: false,
    source,
  });
}
