import {
  concatHex,
  type Hex,
  hexToBigInt,
  isHex,
  numberToHex,
  pad,
  toEventSelector,
  toFunctionSelector,
} from "viem";
import { stewardTokenAbi } from "../../chain/abi/stewardToken.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";

const TRANSFER = toEventSelector("Transfer(address,address,uint256)");
const FOREIGN = "The token's transfers are none of an ERC-20, so that votes can't be derived from them.";
const GET_PAST_VOTES = toFunctionSelector("getPastVotes(address,uint256)");

/**
 * Each ballot's weight, re-derived from all transfers and delegations up to the snapshot; then what the token itself
 * answers for each. Encoded by hand: there may be a hundred thousand.
 */
export async function checkWeights(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { weights, answers, amounts, house, momentOf, readTo, onProgress } = context;
  const { ballots, snapshot } = facts;
  const judgement = new Judgement("weights", facts.subject);
  if (isForeign(context)) return judgement.doubt(FOREIGN).conclude("");
  const time = numberToHex(snapshot, { size: 32 });
  const asked = await answers.callAll(
    ballots.map(({ args }) => ({
      to: house.token,
      data: concatHex([GET_PAST_VOTES, pad(args.voter), time]),
    })),
    (done) => onProgress?.({ stage: "weights", done, total: ballots.length }),
  );
  ballots.forEach((ballot, index) => {
    const { voter, weight } = ballot.args;
    judgement.saw(ballot);
    const derived = weights.votesAt(voter, snapshot);
    judgement.expect(
      derived === weight,
      `${voter} voted with ${amounts.votes(weight)}, but transfers and delegations gave it ${amounts.votes(derived)} at the snapshot.`,
      ballot,
    );
    const answer = asked[index];
    if (!answer) return;
    const value = "value" in answer ? wordOf(answer.value) : undefined;
    if (value === undefined) {
      const why = "missing" in answer ? answer.missing : "its answer has another shape";
      judgement.doubt(`The token could not be asked for all votes at the snapshot: ${why}`);
    } else
      judgement.expect(
        value === derived,
        `The token answers that ${voter} had ${amounts.votes(value)} votes at the snapshot, transfers and delegations gave it ${amounts.votes(derived)}.`,
        ballot,
      );
  });
  const supply = await answers.read({
    address: house.token,
    abi: stewardTokenAbi,
    functionName: "getPastTotalSupply",
    args: [BigInt(snapshot)],
  });
  if (snapshot < momentOf({ ...readTo, blockNumber: readTo.number }))
    judgement.agree("supply at the snapshot", weights.supplyAt(snapshot), supply);
  return judgement.conclude(
    `The weights of all ${ballots.length} ballots follow from transfers and delegations, and are what the token answers.`,
  );
}

/** What the token's events say of each other, and of the supply. */
export async function checkToken(context: Context): Promise<Check[]> {
  const { weights, answers, house } = context;
  const judgement = new Judgement("weights", "the token");
  if (isForeign(context)) return judgement.doubt(FOREIGN).conclude("");
  for (const { reason, log } of weights.contradictions) judgement.fail(reason, log);
  const token = { address: house.token, abi: stewardTokenAbi } as const;
  judgement.agree("supply", weights.supply, await answers.read({ ...token, functionName: "totalSupply" }));
  return judgement.conclude("Transfers, delegations and the token's announcements of votes agree.");
}

/** Whether what is given out as votes is no ERC-20: its transfers have another shape. */
function isForeign({ book }: Context): boolean {
  return book.logs.some(
    (log) => log.role === "token" && log.eventName === null && log.args.topics[0] === TRANSFER,
  );
}

function wordOf(value: Hex): bigint | undefined {
  return isHex(value) && value.length === 66 ? hexToBigInt(value) : undefined;
}
