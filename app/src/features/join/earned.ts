import { type House, houseOf } from "@commonweight/sdk/chain";
import {
  type Contribution,
  findProposal,
  type History,
  listModels,
  type Model,
} from "@commonweight/sdk/history";
import { decodeCalls } from "@commonweight/sdk/proposals";
import type { Subject } from "../../lib/subject.ts";

/** A contribution that a vote recorded, and the votes that the same vote created for it. */
export type EarnedRow = {
  model: Model;
  contribution: Contribution;
  /** In the token's smallest unit; none where the vote only recorded it. */
  votes: bigint;
};

/** Every contribution on record, newest first. */
export function earnedIn({ deployment, stewardship }: Subject, history: History): EarnedRow[] {
  const house = houseOf(deployment, stewardship);
  return listModels(history)
    .flatMap((model) =>
      model.contributions.map((contribution) => ({
        model,
        contribution,
        votes: mintedWith(house, history, contribution),
      })),
    )
    .sort((a, b) => b.contribution.source.blockNumber - a.contribution.source.blockNumber);
}

function mintedWith(house: House, history: History, { contributor, proposalId }: Contribution): bigint {
  const proposal = findProposal(history, proposalId);
  if (proposal?.executed === undefined) return 0n;
  return decodeCalls(house, proposal.calls).reduce(
    (sum, action) => (action.type === "mint" && action.to === contributor ? sum + action.amount : sum),
    0n,
  );
}
