import { type VoteReceipt, writeVoteReceipt } from "@commonweight/sdk/ballots";
import { announce } from "../../../frame/announce.ts";
import { saveFile } from "../../../lib/saveFile.ts";
import type { Subject } from "../../../lib/subject.ts";

/** A vote and the place of its event. */
export type CastVote = Omit<VoteReceipt, "chain" | "governor">;

export function saveReceipt({ deployment, stewardship }: Subject, vote: CastVote): void {
  const { chainId: id, genesisHash } = deployment;
  const bytes = writeVoteReceipt({ ...vote, chain: { id, genesisHash }, governor: stewardship.governor });
  const name = `vote-receipt-${vote.proposal}-${vote.voter.slice(2, 10).toLowerCase()}.json`;
  saveFile(name, new Uint8Array(bytes), "application/json");
  announce("Saved the receipt of the vote");
}
