import { getAddress, isAddressEqual } from "viem";
import type { VoteReceipt } from "../../ballots/voteReceipt.ts";
import { choiceOf } from "../../chain/enums.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { type Ballot, factsOf, type ProposalFacts } from "./proposalFacts.ts";

/** What a receipt of a vote says, held against the events: its place, each of its fields, its weight, and the count. */
export function checkReceipt(context: Context, receipt: VoteReceipt): Check[] {
  const facts = factsOf(context, receipt.proposal);
  const ballot = ballotAt(context, receipt);
  return [
    ...checkPlace(context, receipt, ballot),
    ...checkFields(receipt, ballot),
    ...checkWeight(context, receipt, facts),
    ...checkCounted(receipt, facts),
  ];
}

const judge = (aspect: string) => new Judgement("receipt", aspect);

function checkPlace(
  { deployment, stewardship }: Context,
  { chain, governor, transaction, block, logIndex }: VoteReceipt,
  ballot: Ballot | undefined,
): Check[] {
  const judgement = judge("where the receipt points").saw(ballot);
  judgement.expect(
    chain.id === deployment.chainId && chain.genesisHash === deployment.genesisHash,
    `It is of chain ${chain.id} with the first block ${chain.genesisHash}, not of this chain.`,
  );
  judgement.expect(
    isAddressEqual(governor, stewardship.governor),
    `It is of the governor ${governor}, not of ${stewardship.governor}.`,
  );
  if (!ballot)
    judgement.fail(`No vote is at log ${logIndex} of transaction ${transaction}, as the events have it.`);
  else
    judgement.expect(
      ballot.blockNumber === block,
      `The vote is in block ${ballot.blockNumber}, not in ${block}.`,
    );
  return judgement.conclude("The governor told of a vote right there.");
}

/** What was told at that place, field by field. */
function checkFields(receipt: VoteReceipt, ballot: Ballot | undefined): Check[] {
  const judgement = judge("what the receipt says").saw(ballot);
  if (!ballot) return judgement.fail("There is no vote at its place that could say the same.").conclude("");
  const { voter, proposalId, support, weight, reason } = ballot.args;
  const differs = (what: string, told: unknown, happened: unknown) =>
    judgement.fail(`It says ${told} as ${what}, the event says ${happened}.`);
  if (!isAddressEqual(voter, receipt.voter)) differs("the voter", receipt.voter, voter);
  if (proposalId !== receipt.proposal) differs("the proposal", receipt.proposal, proposalId);
  if (support !== receipt.support)
    differs("the choice", choiceOf(receipt.support) ?? receipt.support, choiceOf(support) ?? support);
  if (weight !== receipt.weight) differs("the weight", receipt.weight, weight);
  if (reason !== receipt.reason)
    differs("the reason", JSON.stringify(receipt.reason.slice(0, 80)), JSON.stringify(reason.slice(0, 80)));
  return judgement.conclude("Voter, proposal, choice, weight and reason are those of the event.");
}

function checkWeight({ weights }: Context, receipt: VoteReceipt, facts: ProposalFacts | undefined): Check[] {
  const judgement = judge("the weight on the receipt");
  if (!facts) return judgement.fail(`No event tells of proposal ${receipt.proposal}.`).conclude("");
  const votes = weights.votesAt(getAddress(receipt.voter), facts.snapshot);
  judgement.expect(
    votes === receipt.weight,
    `Transfers and delegations gave the voter ${votes} at the snapshot, the receipt says ${receipt.weight}.`,
  );
  return judgement.conclude("It follows from all transfers and delegations up to the snapshot.");
}

/** Its vote is one of those that are counted again for the proposal, and the only one of its voter. */
function checkCounted(receipt: VoteReceipt, facts: ProposalFacts | undefined): Check[] {
  const judgement = judge("whether it was counted");
  const own = facts?.ballots.filter(({ args }) => isAddressEqual(args.voter, receipt.voter)) ?? [];
  judgement.saw(...own);
  judgement.expect(
    own.some((log) => log.transactionHash === receipt.transaction && log.logIndex === receipt.logIndex),
    `It is none of the ${facts?.ballots.length ?? 0} ballots that make up the count of proposal ${receipt.proposal}.`,
  );
  return judgement.conclude(
    `It is one of the ${facts?.ballots.length ?? 0} ballots that make up the count, which is checked under votes.`,
  );
}

function ballotAt({ book }: Context, { transaction, logIndex }: VoteReceipt): Ballot | undefined {
  const told = [
    ...book.within(transaction, "governor", "VoteCast"),
    ...book.within(transaction, "governor", "VoteCastWithParams"),
  ];
  return told.find((log) => log.logIndex === logIndex);
}
