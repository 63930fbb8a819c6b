import { stewardTokenAbi } from "@commonweight/sdk/chain";
import { PROFILE_KIND } from "@commonweight/sdk/history";
import { type Address, encodeFunctionData, parseAbi } from "viem";
import { sampleRecord } from "./documents.ts";
import { accountOf, nameOf, type Person, statementOf } from "./members.ts";
import { act, type Seeding } from "./seeding.ts";
import type { Stewardship } from "./stewardship.ts";

const dollarAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function transfer(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
]);

/** A member publishes who they are, so that the site can show a name beside the address. */
export async function introduce({ recorder }: Seeding, people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const account = accountOf(person);
    const profile = sampleRecord({
      kind: PROFILE_KIND,
      account: account.address,
      name: nameOf(person),
      statement: statementOf(person),
    });
    await recorder.record(account, [profile]);
  }
}

/** Hands a member's votes to another; to oneself takes them back. */
export function delegate(seeding: Seeding, { house }: Stewardship, from: Person, to: Person): Promise<void> {
  const data = encodeFunctionData({
    abi: stewardTokenAbi,
    functionName: "delegate",
    args: [accountOf(to).address],
  });
  return act(seeding, from, house.token, data);
}

/** @param amount In the token's smallest unit. */
export function transferVotes(
  seeding: Seeding,
  { house }: Stewardship,
  from: Person,
  to: Person,
  amount: bigint,
): Promise<void> {
  const args = [accountOf(to).address, amount] as const;
  return act(
    seeding,
    from,
    house.token,
    encodeFunctionData({ abi: stewardTokenAbi, functionName: "transfer", args }),
  );
}

/** Lets a contract take sample dollars of a member, who mints them first. In the dollar's smallest unit. */
export async function allow(seeding: Seeding, by: Person, spender: Address, amount: bigint): Promise<void> {
  const owner = accountOf(by).address;
  const minting = encodeFunctionData({ abi: dollarAbi, functionName: "mint", args: [owner, amount] });
  await act(seeding, by, seeding.dollar, minting);
  const allowing = encodeFunctionData({ abi: dollarAbi, functionName: "approve", args: [spender, amount] });
  await act(seeding, by, seeding.dollar, allowing);
}

/** Gives sample dollars, which the donor mints first, to a treasury. In the dollar's smallest unit. */
export async function donate(
  seeding: Seeding,
  from: Person,
  treasury: Address,
  amount: bigint,
): Promise<void> {
  const donor = accountOf(from).address;
  const minting = encodeFunctionData({ abi: dollarAbi, functionName: "mint", args: [donor, amount] });
  await act(seeding, from, seeding.dollar, minting);
  const giving = encodeFunctionData({ abi: dollarAbi, functionName: "transfer", args: [treasury, amount] });
  await act(seeding, from, seeding.dollar, giving);
}

/** @param amount In wei. */
export function donateEther(
  seeding: Seeding,
  from: Person,
  treasury: Address,
  amount: bigint,
): Promise<void> {
  return act(seeding, from, treasury, "0x", amount);
}
