import { type Choice, type Stewardship, SUPPORT, stewardGovernorAbi } from "@commonweight/sdk/chain";
import type { Vote } from "@commonweight/sdk/history";
import { parseEventLogs, type TransactionReceipt } from "viem";
import type { Call } from "../transactions/index.ts";

/** The button's words and the verb of every sentence about a choice. */
export const CHOICE_VERBS: Record<Choice, string> = {
  For: "Vote for",
  Against: "Vote against",
  Abstain: "Abstain",
};

/** What each choice does to the count. */
export const CHOICE_NOTES: Record<Choice, string> = {
  For: "Counts for it and towards the quorum.",
  Against: "Counts against it, not towards the quorum.",
  Abstain: "Counts towards the quorum only.",
};

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
    title: `${CHOICE_VERBS[choice]} ${choice === "Abstain" ? "on " : ""}proposal ${id}`,
    address: governor,
    abi: stewardGovernorAbi,
    ...(spoken === ""
      ? { functionName: "castVote", args: [id, support] }
      : { functionName: "castVoteWithReason", args: [id, support, spoken] }),
  };
}

/** The votes on a proposal that a receipt tells of, as the record will have them. */
export function votesInReceipt(
  receipt: Pick<TransactionReceipt, "logs" | "blockNumber" | "transactionHash">,
  governor: Stewardship["governor"],
  id: bigint,
  timestamp: number,
): Vote[] {
  return parseEventLogs({ abi: stewardGovernorAbi, logs: receipt.logs, eventName: "VoteCast" })
    .filter((log) => log.address.toLowerCase() === governor.toLowerCase() && log.args.proposalId === id)
    .map(({ args, logIndex, eventName }) => ({
      voter: args.voter,
      support: args.support,
      weight: args.weight,
      reason: args.reason,
      source: {
        blockNumber: Number(receipt.blockNumber),
        timestamp,
        transactionHash: receipt.transactionHash,
        logIndex,
        event: eventName,
      },
    }));
}
