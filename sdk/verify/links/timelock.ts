import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import { stewardTimelockAbi } from "../../chain/abi/stewardTimelock.ts";
import type { Call } from "../../chain/call.ts";
import { operationId } from "../../proposals/predictions.ts";
import type { LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";

/** OpenZeppelin's TimelockController keeps this instead of a time for an operation that was executed. */
const DONE = 1n;

/** What was scheduled and executed is what was voted on, byte for byte, and no earlier than it was ready. */
export async function checkTimelock(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { book, rules, answers, house, plain } = context;
  const { queued, executed, calls, id, snapshot } = facts;
  const judgement = new Judgement("timelock", facts.subject).saw(queued, executed);
  if (plain && house.timelock === house.governor)
    return executed
      ? judgement
          .doubt(
            "It has no timelock: that its calls ran as they were voted on leaves no log, and is the governor's word.",
          )
          .conclude("")
      : [];
  if (plain && queued && book.all("timelock", "MinDelayChange").length === 0)
    return judgement
      .doubt("Its timelock is none of OpenZeppelin's: what it scheduled can't be read.")
      .conclude("");
  if (!queued) {
    judgement.expect(!executed, "It was executed without being queued.", executed);
    return executed ? judgement.conclude("") : [];
  }
  const operation = operationId(house.governor, calls, facts.description);
  const scheduled = book.where("timelock", "CallScheduled", "id", operation);
  judgement.saw(...scheduled);
  compareCalls(judgement, "scheduled", calls, scheduled);
  const delay = rules.timelockDelay.before(queued);
  const eta = Number(queued.args.etaSeconds);
  if (delay === undefined) judgement.doubt("The timelock's delay is not among the logs.");
  else {
    judgement.expect(
      eta === queued.timestamp + delay,
      `It could be executed from ${eta}, not ${delay} s after it was queued.`,
      queued,
    );
    for (const log of scheduled)
      judgement.expect(
        Number(log.args.delay) === delay,
        `A call was scheduled with a delay of ${log.args.delay} s.`,
        log,
      );
  }
  const governor = { address: house.governor, abi: stewardGovernorAbi } as const;
  const timelock = { address: house.timelock, abi: stewardTimelockAbi } as const;
  const [answeredEta, timestamp] = await Promise.all([
    answers.read({ ...governor, functionName: "proposalEta", args: [id] }),
    answers.read({ ...timelock, functionName: "getTimestamp", args: [operation] }),
  ]);
  judgement.agree("time from which it could be executed", BigInt(eta), answeredEta);
  const carriedOut = book.where("timelock", "CallExecuted", "id", operation);
  if (executed) {
    judgement.saw(...carriedOut);
    compareCalls(judgement, "executed", calls, carriedOut);
    for (const log of carriedOut)
      judgement.expect(
        log.transactionHash === executed.transactionHash,
        "A call was executed apart from the others.",
        log,
      );
    judgement.expect(
      executed.timestamp >= eta,
      `It was executed at ${executed.timestamp}, before it was ready.`,
      executed,
    );
    const window = plain ? Number.POSITIVE_INFINITY : rules.executionWindow.at(snapshot);
    if (window === undefined) judgement.doubt("The time for execution is not among the logs.");
    else
      judgement.expect(executed.timestamp <= eta + window, "It was executed after it had expired.", executed);
    judgement.agree("state of the timelock's operation", DONE, timestamp);
    return judgement.conclude(
      `Its calls were executed as they were voted on, ${executed.timestamp - eta} s after they were ready.`,
    );
  }
  judgement.expect(
    carriedOut.length === 0,
    "Its calls were executed, but the governor does not say so.",
    ...carriedOut,
  );
  const closed =
    book.where("governor", "ProposalExpired", "proposalId", id).length +
      book.where("governor", "ProposalCanceled", "proposalId", id).length >
    0;
  judgement.agree("state of the timelock's operation", closed ? 0n : BigInt(eta), timestamp);
  return judgement.conclude(
    closed
      ? "It expired or was cancelled, and its operation was cancelled."
      : "It is queued as it was voted on.",
  );
}

function compareCalls(
  judgement: Judgement,
  done: "scheduled" | "executed",
  calls: readonly Call[],
  logs: readonly LogOf<"timelock", "CallScheduled" | "CallExecuted">[],
): void {
  judgement.expect(
    logs.length === calls.length,
    `${logs.length} calls were ${done}, ${calls.length} were voted on.`,
    ...logs,
  );
  logs.forEach((log, index) => {
    const call = calls[Number(log.args.index)];
    judgement.expect(
      log.args.index === BigInt(index),
      `Call ${log.args.index} was ${done} out of order.`,
      log,
    );
    const same =
      call !== undefined &&
      call.target === log.args.target &&
      call.value === log.args.value &&
      call.data.toLowerCase() === log.args.data.toLowerCase();
    judgement.expect(same, `Call ${log.args.index} that was ${done} is another than the one voted on.`, log);
  });
}
