import { type Choice, type Stewardship, SUPPORT, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { proposalNumber, type QuorumReading } from "@commonweight/sdk/proposals";
import type { Subject } from "../../lib/subject.ts";
import type { Call } from "../transactions/index.ts";

/** The button's words and the verb of every sentence about a choice. */
export const CHOICE_VERBS: Record<Choice, string> = {
  For: "Vote for",
  Against: "Vote against",
  Abstain: "Abstain",
};

/** What each choice does to the count. */
export function choiceNotes({ forOnly = false }: Pick<QuorumReading, "forOnly">): Record<Choice, string> {
  return {
    For: "Counts for it and towards the quorum.",
    Against: "Counts against it, not towards the quorum.",
    Abstain: forOnly
      ? "Counts for nothing: this governor's quorum is of For alone."
      : "Counts towards the quorum only.",
  };
}

/** A ballot to sign. An empty reason makes it a ballot that goes with many others in one transaction. */
export function ballotOf(proposal: bigint, choice: Choice, reason: string) {
  return { proposal, support: SUPPORT[choice], reason: reason.trim() };
}

/** A ballot as a call to the governor. An empty reason is left out: a shorter call, and no empty text in the record. */
export function ballotCall(
  governor: Stewardship["governor"],
  id: bigint,
  choice: Choice,
  reason: string,
): Omit<Call, "key"> {
  const support = SUPPORT[choice];
  const spoken = reason.trim();
  return {
    title: `${CHOICE_VERBS[choice]} ${choice === "Abstain" ? "on " : ""}${proposalNumber(id)}`,
    address: governor,
    abi: stewardGovernorAbi,
    ...(spoken === ""
      ? { functionName: "castVote", args: [id, support] }
      : { functionName: "castVoteWithReason", args: [id, support, spoken] }),
  };
}

/** The key of an account's ballot: the same ballot can't be sent twice at once. */
export function ballotKey(
  { deployment, stewardship }: Subject,
  id: bigint,
  account: string | undefined,
): string {
  return `vote:${deployment.chainId}:${stewardship.governor}:${id}:${account?.toLowerCase() ?? "nobody"}`;
}

/** What the wallet will ask to sign, in words. `weight` as it is shown. */
export function signingWords(choice: Choice, id: bigint, weight: string, network: string): string {
  const what = choice === "Abstain" ? "abstain" : `vote ${choice.toLowerCase()}`;
  return `You are about to sign: ${what} on ${proposalNumber(id)} with ${weight} votes, on ${network}. It moves no tokens and can't be changed afterwards. Your wallet shows the network's fee.`;
}
