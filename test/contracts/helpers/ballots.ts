import { type Address, type Hex, isAddressEqual } from "viem";
import { publicClient, wallets } from "./chain.ts";
import { type Choice, choices, type Proposal } from "./governance.ts";
import { parameters, type Stewardship } from "./stewardship.ts";

const types = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
  ExtendedBallot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "reason", type: "string" },
    { name: "params", type: "bytes" },
  ],
} as const;

/** What is signed, and by whom. The domain is that of the governor unless it is changed. */
export interface Ballot {
  readonly proposal: Pick<Proposal, "id">;
  readonly choice: Choice;
  readonly voter: Address;
  /** Who signs, if not the voter. */
  readonly signer?: Address;
  readonly nonce?: bigint;
  readonly chainId?: number;
  readonly governor?: Address;
}

async function domainOf({ governor }: Stewardship, ballot: Ballot) {
  return {
    name: parameters(governor.address).name,
    version: "1",
    chainId: ballot.chainId ?? (await publicClient.getChainId()),
    verifyingContract: ballot.governor ?? governor.address,
  };
}

function walletOf({ voter, signer = voter }: Ballot) {
  const wallet = wallets.find(({ account }) => isAddressEqual(account.address, signer));
  if (!wallet) throw new Error(`Nobody here can sign for ${signer}.`);
  return wallet;
}

function messageOf({ proposal, choice, voter, nonce = 0n }: Ballot) {
  return { proposalId: proposal.id, support: choices[choice], voter, nonce };
}

/** Signs a ballot without a reason. */
export async function signBallot(house: Stewardship, ballot: Ballot): Promise<Hex> {
  const domain = await domainOf(house, ballot);
  return walletOf(ballot).signTypedData({
    domain,
    types,
    primaryType: "Ballot",
    message: messageOf(ballot),
  });
}

/** Signs a ballot with a reason. */
export async function signBallotWithReason(
  house: Stewardship,
  ballot: Ballot,
  reason: string,
  params: Hex = "0x",
): Promise<Hex> {
  const domain = await domainOf(house, ballot);
  return walletOf(ballot).signTypedData({
    domain,
    types,
    primaryType: "ExtendedBallot",
    message: { ...messageOf(ballot), reason, params },
  });
}
