import { canonicalJson } from "../manifests/documents/canonicalJson.ts";
import { BALLOTS_KIND, type BallotBundle, orderBallots } from "./ballot.ts";

/** The one way to write a bundle (RFC 8785): whoever exports the same ballots gets the same bytes. */
export function writeBundle({ chain, governor, ballots }: BallotBundle): Uint8Array {
  return canonicalJson({
    kind: BALLOTS_KIND,
    chain: { id: chain.id, genesisHash: chain.genesisHash },
    governor: governor.toLowerCase(),
    ballots: orderBallots(ballots).map(({ proposal, support, voter, reason, signature }) => ({
      proposal: String(proposal),
      support,
      voter: voter.toLowerCase(),
      reason,
      signature: signature.toLowerCase(),
    })),
  });
}
