import { parseAbi } from "viem";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import { isBefore } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";
import { count, emptyTally, isQuorate } from "./tally.ts";

const quorumAbi = parseAbi(["function quorum(uint256 timepoint) view returns (uint256)"]);

/**
 * Whether a plain governor's vote was open as long as its settings said (GovernorSettings), and passed by its quorum
 * (GovernorVotesQuorumFraction) and more votes for than against (GovernorCountingSimple). What comes from elsewhere is
 * taken from the governor's answers, and said to be its word.
 */
export async function checkPlainRule(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { amounts, momentOf, readTo } = context;
  const { created, snapshot, deadline, queued, executed, extended } = facts;
  const judgement = new Judgement("rule", facts.subject).saw(created, queued, executed);
  expectWindow(context, facts, judgement);
  const present = momentOf({ ...readTo, blockNumber: readTo.number });
  if (snapshot >= present) return judgement.conclude("It is made by the rules; its vote has not begun.");
  const quorum = await quorumOf(context, facts, judgement);
  if (quorum === undefined) return judgement.conclude("");
  const last = extended ? Number(extended.args.extendedDeadline) : deadline;
  if (extended)
    judgement.doubt("A late quorum kept its vote open: by how much is the governor's word.").saw(extended);
  const tally = emptyTally();
  for (const ballot of facts.ballots) count(tally, ballot);
  const quorate = isQuorate(tally, quorum);
  const approved = tally.for > tally.against;
  const share = `${amounts.votes(tally.for)} for and ${amounts.votes(tally.against)} against, quorum ${amounts.votes(quorum)}`;
  const carriedOut = queued ?? executed;
  if (!carriedOut) {
    const outcome =
      last >= present
        ? "is still open"
        : quorate && approved
          ? "passed, and was not carried out"
          : "did not pass";
    return judgement.conclude(`By its rule (${share}) it ${outcome}.`);
  }
  judgement.expect(quorate, `It was carried out without its quorum of ${amounts.votes(quorum)}.`, carriedOut);
  judgement.expect(approved, `It was carried out without more votes for than against: ${share}.`, carriedOut);
  judgement.expect(momentOf(carriedOut) > last, "It was carried out before its vote had ended.", carriedOut);
  return judgement.conclude(`It passed: ${share}.`);
}

function expectWindow(
  context: Context,
  { created, snapshot, deadline }: ProposalFacts,
  judgement: Judgement,
): void {
  const { book, rules, momentOf } = context;
  const delay = rules.votingDelay.before(created);
  const period = book.all("governor", "VotingPeriodSet").findLast((log) => isBefore(log, created));
  if (delay === undefined || period === undefined) {
    judgement.doubt("The delay and period that it was made under are not among the logs.");
    return;
  }
  judgement.expect(
    snapshot === momentOf(created) + delay,
    `Its snapshot is not ${delay} after it was made.`,
    created,
  );
  judgement.expect(
    deadline === snapshot + Number(period.args.newVotingPeriod),
    `Its vote is not open for ${period.args.newVotingPeriod}.`,
    created,
  );
}

/** Recomputed from the supply and the fraction where there is one; else the governor's word. */
async function quorumOf(
  { book, answers, house, weights, momentOf }: Context,
  { snapshot }: ProposalFacts,
  judgement: Judgement,
): Promise<bigint | undefined> {
  const governor = { address: house.governor, abi: stewardGovernorAbi } as const;
  const [answer, denominator] = await Promise.all([
    answers.read({
      address: house.governor,
      abi: quorumAbi,
      functionName: "quorum",
      args: [BigInt(snapshot)],
    }),
    answers.read({ ...governor, functionName: "quorumDenominator" }),
  ]);
  const fraction = book
    .all("governor", "QuorumNumeratorUpdated")
    .findLast((log) => momentOf(log) <= snapshot);
  if (fraction && "value" in denominator && denominator.value > 0n) {
    const quorum = (weights.supplyAt(snapshot) * fraction.args.newQuorumNumerator) / denominator.value;
    judgement.saw(fraction).agree("quorum", quorum, answer);
    return quorum;
  }
  if (!("value" in answer)) {
    judgement.doubt(`Its quorum could not be asked for: ${answer.missing}`);
    return undefined;
  }
  judgement.doubt(
    `Its quorum of ${answer.value} is the governor's word: no event says what it follows from.`,
  );
  return answer.value;
}
