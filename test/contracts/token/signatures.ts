import { type Address, parseSignature } from "viem";
import { publicClient, wallets } from "../helpers/chain.ts";
import { parameters } from "../helpers/stewardship.ts";

/** What a signature is bound to. */
export interface Domain {
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly verifyingContract: Address;
}

export async function domainOf(token: Address): Promise<Domain> {
  const { name } = parameters(token).token;
  return { name, version: "1", chainId: await publicClient.getChainId(), verifyingContract: token };
}

const types = {
  Delegation: [
    { name: "delegatee", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "expiry", type: "uint256" },
  ],
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

export interface Delegation {
  readonly delegatee: Address;
  readonly nonce: bigint;
  readonly expiry: bigint;
}

export interface Permit {
  readonly owner: Address;
  readonly spender: Address;
  readonly value: bigint;
  readonly nonce: bigint;
  readonly deadline: bigint;
}

/** The arguments of `delegateBySig`, signed by `signer`. */
export async function signDelegation(signer: Address, domain: Domain, message: Delegation) {
  const signature = await walletOf(signer).signTypedData({
    domain,
    types,
    primaryType: "Delegation",
    message,
  });
  const { v, r, s } = parseSignature(signature);
  return [message.delegatee, message.nonce, message.expiry, Number(v), r, s] as const;
}

/** The arguments of `permit`, signed by `signer`. */
export async function signPermit(signer: Address, domain: Domain, message: Permit) {
  const signature = await walletOf(signer).signTypedData({ domain, types, primaryType: "Permit", message });
  const { v, r, s } = parseSignature(signature);
  const { owner, spender, value, deadline } = message;
  return [owner, spender, value, deadline, Number(v), r, s] as const;
}

function walletOf(signer: Address) {
  const found = wallets.find(({ account }) => account.address.toLowerCase() === signer.toLowerCase());
  if (!found) throw new Error(`The chain has no account ${signer}.`);
  return found;
}
