import {
  type Address,
  type ContractConstructorArgs,
  concatHex,
  type Hex,
  keccak256,
  parseAbi,
  stringToHex,
} from "viem";
import { type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { type Call, call } from "../contracts/helpers/calls.ts";
import { impersonate, networkHelpers, receiptOf } from "../contracts/helpers/chain.ts";
import { deployMock } from "../contracts/helpers/mocks.ts";
import { people } from "../contracts/helpers/stewardship.ts";

/** Everybody's share of votes at the start, and what the bank holds: one hundred million in all, but for pennies. */
export const SHARE = 100_000n * 10n ** 18n;
export const BANK = 45_000_000n * 10n ** 18n;
export const WHALE = 55_000_000n * 10n ** 18n;

/** Hands out tokens and never votes. */
export const bank = people.ben;
/** Proposes, has proposed before, and reaches quorum alone. */
export const whale = people.ada;
/** Sends what others have signed. */
export const relayer = people.stranger;

export const FOR = 1;
const DESCRIPTION_LENGTH = 300;

const boxAbi = parseAbi([
  "function set(uint256 key, uint256 value)",
  "function values(uint256) view returns (uint256)",
]);

/** A member whose key is known, so that it can sign without a node's help. */
export function member(name: string): PrivateKeyAccount {
  return privateKeyToAccount(keccak256(stringToHex(`A member named ${name}`)));
}

export function members(group: string, count: number): PrivateKeyAccount[] {
  return Array.from({ length: count }, (_, index) => member(`${group} ${index}`));
}

/** Lets a member send transactions. */
export async function enable(account: PrivateKeyAccount): Promise<Address> {
  return impersonate(account.address);
}

/** A contract outside every house, whose value a vote changes from one number to another. */
export async function box(): Promise<{ readonly action: (value: bigint) => Call }> {
  const contract = await deployMock("Box", boxAbi, [] as ContractConstructorArgs<typeof boxAbi>);
  return { action: (value) => call(contract, "set", [1n, value]) };
}

/** A text of 300 characters that no other call returns. */
export function descriptions(): () => string {
  let count = 0;
  return () => `Decision ${++count}: `.padEnd(DESCRIPTION_LENGTH, "what is to be done, and why; ");
}

/** What a transaction used. */
export async function gasOf(transaction: Promise<Hex>): Promise<number> {
  const { status, gasUsed } = await receiptOf(transaction);
  if (status !== "success") throw new Error("A transaction that was to be measured was reverted.");
  return Number(gasUsed);
}

interface Token {
  transfer(to: Address, amount: bigint, from: Address): Promise<Hex>;
}

/** Gives everybody a share in two parts, so that each has two checkpoints. */
export async function share(token: Token, accounts: readonly Address[]): Promise<void> {
  for (const part of [SHARE - 1n, 1n]) {
    for (const account of accounts) await token.transfer(account, part, bank);
    await networkHelpers.mine();
  }
}

/** Adds checkpoints to an account, one in each block. */
export async function addCheckpoints(token: Token, account: Address, count: number): Promise<void> {
  for (let index = 0; index < count; ++index) await token.transfer(account, 1n, bank);
}

/** A signature in the 64 bytes of ERC-2098, as its two words. */
export function compact(signature: Hex): { r: Hex; vs: Hex } {
  const r = concatHex([`0x${signature.slice(2, 66)}`]);
  const odd = BigInt(`0x${signature.slice(130, 132)}`) === 28n;
  const s = BigInt(`0x${signature.slice(66, 130)}`) | (odd ? 1n << 255n : 0n);
  return { r, vs: `0x${s.toString(16).padStart(64, "0")}` };
}
