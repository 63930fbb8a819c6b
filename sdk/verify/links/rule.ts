import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import { sayShare } from "../../words/amounts.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { checkPlainRule } from "./plainRule.ts";
import type { ProposalFacts } from "./proposalFacts.ts";
import { count, emptyTally, isApproved, isQuorate, requiredQuorum } from "./tally.ts";

/** Whether the vote passed by the rules of its class as they stood at its snapshot, and kept every delay. */
export async function checkRule(context: Context, facts: ProposalFacts): Promise<Check[]> {
  if (context.plain) return checkPlainRule(context, facts);
  const { rules, weights, answers, amounts, house, readTo } = context;
  const { created, snapshot, deadline, queued, executed, id } = facts;
  const judgement = new Judgement("rule", facts.subject).saw(created, queued, executed);
  const delay = rules.votingDelay.before(created);
  const period = rules.rule(facts.class).before(created)?.votingPeriod;
  if (delay === undefined || period === undefined)
    judgement.doubt("The rules that it was made under are not among the logs.");
  else {
    judgement.expect(
      snapshot === created.timestamp + delay,
      `Its snapshot is not ${delay} s after it was made.`,
      created,
    );
    judgement.expect(
      deadline === snapshot + period,
      `Its vote is not open for the ${period} s of ${facts.class}.`,
      created,
    );
  }
  if (snapshot >= readTo.timestamp)
    return judgement.conclude("It is made by the rules; its vote has not begun.");

  const rule = rules.rule(facts.class).at(snapshot);
  const floor = rules.quorumFloor.at(snapshot);
  if (!rule || floor === undefined)
    return judgement.doubt("The rules at its snapshot are not among the logs.").conclude("");
  const quorum = requiredQuorum(weights.supplyAt(snapshot), rule.quorum, floor);
  const governor = { address: house.governor, abi: stewardGovernorAbi, args: [id] } as const;
  const [answeredQuorum, answeredApproval] = await Promise.all([
    answers.read({ ...governor, functionName: "proposalQuorum" }),
    answers.read({ ...governor, functionName: "proposalApproval" }),
  ]);
  judgement.agree("quorum", quorum, answeredQuorum);
  judgement.agree("approval share", BigInt(rule.approval), answeredApproval);
  const last = checkExtension(context, facts, quorum, judgement);

  const tally = emptyTally();
  for (const ballot of facts.ballots) count(tally, ballot);
  const quorate = isQuorate(tally, quorum);
  const passed = quorate && isApproved(tally, rule.approval);
  const share = `${amounts.votes(tally.for)} for and ${amounts.votes(tally.against)} against, ${sayShare(rule.approval)} needed`;
  if (queued || executed) {
    judgement.expect(
      quorate,
      `It was carried out without its quorum of ${amounts.votes(quorum)}.`,
      queued ?? executed,
    );
    judgement.expect(
      passed || !quorate,
      `It was carried out without approval: ${share}.`,
      queued ?? executed,
    );
    judgement.expect(
      queued === undefined || queued.timestamp > last,
      "It was queued before its vote had ended.",
      queued,
    );
    const window = rules.queueWindow.at(snapshot);
    if (window === undefined) judgement.doubt("The time for queueing is not among the logs.");
    else
      judgement.expect(
        queued === undefined || queued.timestamp <= last + window,
        "It was queued after it had expired.",
        queued,
      );
    return judgement.conclude(`It passed as ${facts.class}: quorum ${amounts.votes(quorum)}, ${share}.`);
  }
  const outcome =
    last >= readTo.timestamp ? "is still open" : passed ? "passed, and is not queued" : "did not pass";
  return judgement.conclude(`By its rule (quorum ${amounts.votes(quorum)}, ${share}) it ${outcome}.`);
}

/** The vote's last second. A quorum that comes late keeps it open, so that the last voter can be answered. */
function checkExtension(
  { rules }: Context,
  { ballots, snapshot, deadline, extended }: ProposalFacts,
  quorum: bigint,
  judgement: Judgement,
): number {
  const tally = emptyTally();
  const reached = ballots.find((ballot) => {
    count(tally, ballot);
    return isQuorate(tally, quorum);
  });
  const extension = reached && rules.lateQuorumVoteExtension.before(reached);
  const late = reached && extension !== undefined && reached.timestamp + extension > deadline;
  const expected = late
    ? Math.min(reached.timestamp + extension, reached.timestamp + deadline - snapshot)
    : deadline;
  const told = extended ? Number(extended.args.extendedDeadline) : deadline;
  judgement.expect(
    told === expected,
    `Its vote ended at ${told}, by the rules it ends at ${expected}.`,
    extended ?? reached,
  );
  return expected;
}
