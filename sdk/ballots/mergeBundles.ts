import { isAddressEqual } from "viem";
import { BallotsError } from "./BallotsError.ts";
import { type BallotBundle, MAX_BALLOTS, orderBallots } from "./ballot.ts";

export type MergeBundlesErrorType = BallotsError;

/**
 * All ballots of two bundles, each once. Two different ballots of one voter both stay: which of them counts is for
 * {@link judgeBallots}, so that nobody drops a ballot by sending another. Throws {@link BallotsError} for two governors.
 */
export function mergeBundles(one: BallotBundle, other: BallotBundle): BallotBundle {
  requireSamePlace(one, other);
  const ballots = orderBallots([...one.ballots, ...other.ballots]);
  if (ballots.length > MAX_BALLOTS)
    throw new BallotsError("These are too many ballots for one bundle.", {
      details: `Together they have ${ballots.length}, at most ${MAX_BALLOTS} fit.`,
      remedy: "Relay those that are here first.",
    });
  return { ...one, ballots };
}

/** Throws {@link BallotsError} for a bundle that belongs to another chain or governor. */
export function requireSamePlace(
  here: Pick<BallotBundle, "chain" | "governor">,
  given: Pick<BallotBundle, "chain" | "governor">,
): void {
  if (here.chain.id !== given.chain.id || here.chain.genesisHash !== given.chain.genesisHash)
    throw new BallotsError("These ballots were signed for another chain.", {
      details: `They are for chain ${given.chain.id} (first block ${given.chain.genesisHash}), this is chain ${here.chain.id}.`,
      remedy: "Open the relay page of the chain that they belong to.",
    });
  if (!isAddressEqual(here.governor, given.governor))
    throw new BallotsError("These ballots were signed for another governor.", {
      details: `They are for ${given.governor}, this is ${here.governor}.`,
      remedy: "Open the relay page of the stewardship that they belong to.",
    });
}
