import { type Address, type Hex, hashTypedData } from "viem";
import type { Ballot } from "./ballot.ts";

/** What a signature is bound to (EIP-712): this governor on this chain. */
export interface BallotDomain {
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly verifyingContract: Address;
}

const PLAIN = [
  { name: "proposalId", type: "uint256" },
  { name: "support", type: "uint8" },
  { name: "voter", type: "address" },
  { name: "nonce", type: "uint256" },
] as const;

const EXTENDED = [...PLAIN, { name: "reason", type: "string" }, { name: "params", type: "bytes" }] as const;

/**
 * What the wallet is asked to sign: OpenZeppelin's `Ballot`, or its `ExtendedBallot` where there is a reason. The nonce is
 * zero: the governor keeps who has voted, so a ballot counts once and signing one never spoils another.
 */
export function typedBallot(domain: BallotDomain, { proposal, support, voter, reason }: Ballot) {
  const message = { proposalId: proposal, support, voter, nonce: 0n } as const;
  if (reason === "") return { domain, types: { Ballot: PLAIN }, primaryType: "Ballot", message } as const;
  return {
    domain,
    types: { ExtendedBallot: EXTENDED },
    primaryType: "ExtendedBallot",
    message: { ...message, reason, params: "0x" },
  } as const;
}

export type TypedBallot = ReturnType<typeof typedBallot>;

/** The 32 bytes that are signed. */
export function hashBallot(domain: BallotDomain, ballot: Ballot): Hex {
  const typed = typedBallot(domain, ballot);
  return typed.primaryType === "Ballot" ? hashTypedData(typed) : hashTypedData(typed);
}
