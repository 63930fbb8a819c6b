import {
  type Ballot,
  type BallotDomain,
  BallotsError,
  isAccepted,
  readBallotDomain,
  type SignedBallot,
  signedByKey,
  typedBallot,
} from "@commonweight/sdk/ballots";
import { signTypedData } from "viem/actions";
import { clientFor } from "../../../lib/chain.ts";
import type { Subject } from "../../../lib/subject.ts";
import { walletEngine, walletNow } from "../../wallet/store.ts";

/** What ballots of a governor are bound to, as the governor says. */
export function domainOf({ deployment, stewardship }: Subject): Promise<BallotDomain> {
  const { governor } = stewardship;
  return readBallotDomain(clientFor(deployment), { governor, chainId: deployment.chainId });
}

/**
 * Has the wallet sign one ballot, and checks that it signed just that: by the voter's key, or so that the voter's contract
 * answers for it. Throws {@link BallotsError} otherwise, and what the wallet throws.
 */
export async function signBallot(
  subject: Subject,
  domain: BallotDomain,
  ballot: Ballot,
): Promise<SignedBallot> {
  const { chainId } = subject.deployment;
  const engine = await walletEngine();
  if (walletNow().chainId !== chainId) await engine.switchChain(chainId);
  const wallet = await engine.client(chainId);
  if (wallet.account.address.toLowerCase() !== ballot.voter.toLowerCase())
    throw new BallotsError("The wallet has changed to another account.", {
      details: `The ballot is ${ballot.voter}'s, the wallet is ${wallet.account.address}'s.`,
      remedy: "Nothing was signed. Look at the ballot again, for the account that is connected now.",
    });
  const typed = typedBallot(domain, ballot);
  const { account } = wallet;
  const signature =
    typed.primaryType === "Ballot"
      ? await signTypedData(wallet, { account, ...typed })
      : await signTypedData(wallet, { account, ...typed });
  const signed = { ...ballot, signature };
  if (await signedByKey(domain, signed)) return signed;
  if (await isAccepted(clientFor(subject.deployment), subject.stewardship.governor, signed)) return signed;
  throw new BallotsError("The wallet signed something else than this ballot.", {
    details: "The signature is not the voter's for what is shown here.",
    remedy: "Nothing was kept. Do not use this wallet for it, or vote by a transaction instead.",
  });
}
