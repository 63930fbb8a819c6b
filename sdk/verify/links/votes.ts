import type { Address } from "viem";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";
import { count, emptyTally } from "./tally.ts";

/** What OpenZeppelin's GovernorCountingSimple says of itself: Bravo's choices, and abstentions count for the quorum. */
const SIMPLE = "support=bravo&quorum=for,abstain";

/** Counts the ballots again: each account's once, while the vote was open, and the sums beside the governor's. */
export async function checkVotes(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { answers, amounts, house, momentOf } = context;
  const { id, ballots, snapshot } = facts;
  const judgement = new Judgement("votes", facts.subject);
  const tally = emptyTally();
  const voters = new Set<Address>();
  const last = facts.extended ? Number(facts.extended.args.extendedDeadline) : facts.deadline;
  if (!(await countsPlainly(context, judgement))) return judgement.conclude("");
  for (const ballot of ballots) {
    const { voter, weight } = ballot.args;
    judgement.saw(ballot);
    judgement.expect(!voters.has(voter), `${voter} voted twice.`, ballot);
    voters.add(voter);
    judgement.expect(
      momentOf(ballot) > snapshot && momentOf(ballot) <= last,
      `${voter} voted at ${momentOf(ballot)}, when the vote was not open.`,
      ballot,
    );
    judgement.expect(count(tally, ballot), `${voter} made a choice that is none.`, ballot);
    judgement.expect(weight >= 0n, `${voter} voted with less than nothing.`, ballot);
  }
  const answer = await answers.read({
    address: house.governor,
    abi: stewardGovernorAbi,
    functionName: "proposalVotes",
    args: [id],
  });
  const [against, inFavour, abstain] = "value" in answer ? answer.value : [];
  const part = (value: bigint | undefined) =>
    value === undefined || !("value" in answer) ? missing(answer) : { value };
  judgement.agree("votes against", tally.against, part(against));
  judgement.agree("votes for", tally.for, part(inFavour));
  judgement.agree("abstentions", tally.abstain, part(abstain));
  return judgement.conclude(
    `${ballots.length} ballots add up to ${amounts.votes(tally.for)} for, ${amounts.votes(tally.against)} against, ${amounts.votes(tally.abstain)} abstaining, as the governor says.`,
  );
}

/** Governors of others may count as they like; ours counts as GovernorCountingSimple does. */
async function countsPlainly({ plain, answers, house }: Context, judgement: Judgement): Promise<boolean> {
  if (!plain) return true;
  const governor = { address: house.governor, abi: stewardGovernorAbi } as const;
  const mode = await answers.read({ ...governor, functionName: "COUNTING_MODE" });
  if ("value" in mode && mode.value === SIMPLE) return true;
  judgement.doubt(
    "value" in mode
      ? `It counts ballots in its own way (${mode.value}), which can't be done again here.`
      : `How it counts ballots could not be asked: ${mode.missing}`,
  );
  return false;
}

function missing(
  answer: { readonly missing: string; readonly refused: boolean } | { readonly value: unknown },
) {
  return "missing" in answer ? answer : { missing: "the answer is incomplete", refused: false };
}
