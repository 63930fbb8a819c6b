import { type Address, type Hex, toHex } from "viem";
import type { HDAccount } from "viem/accounts";
import { LOCAL_ACCOUNTS } from "../chain/accounts.ts";

/** Invented people. The number is the local account that each one uses; account 0 only deploys. */
const PEOPLE = {
  hana: ["Hana Kobayashi", 1],
  amara: ["Amara Okonkwo", 2],
  ingrid: ["Ingrid Haugen", 3],
  meiling: ["Tan Mei Ling", 4],
  jonas: ["Jonas Lindqvist", 5],
  rafael: ["Rafael Quispe", 6],
  tomasz: ["Tomasz Wierzbicki", 7],
  nadia: ["Nadia Benhaddou", 8],
  samuel: ["Samuel Adeyemi", 9],
  lucia: ["Lucía Ferreyra", 10],
  elif: ["Elif Demir", 11],
  arjun: ["Arjun Raghavan", 12],
  visitor: ["Visitor (no votes)", 13],
} as const;

export type Person = keyof typeof PEOPLE;

/** Deploys, and afterwards has neither votes nor powers. */
export const DEPLOYER = localAccount(0);

export function accountOf(person: Person): HDAccount {
  return localAccount(PEOPLE[person][1]);
}

export function nameOf(person: Person): string {
  return PEOPLE[person][0];
}

/** For the demo wallet of the local site. The keys come from a mnemonic that everybody knows. */
export interface DemoMember {
  readonly name: string;
  readonly address: Address;
  readonly privateKey: Hex;
}

export function demoMembers(): DemoMember[] {
  return Object.values(PEOPLE).map(([name, index]) => {
    const account = localAccount(index);
    const key = account.getHdKey().privateKey;
    if (key === null) throw new Error(`Local account ${index} has no private key`);
    return { name, address: account.address, privateKey: toHex(key) };
  });
}

function localAccount(index: number): HDAccount {
  const account = LOCAL_ACCOUNTS[index];
  if (account === undefined) throw new Error(`There is no local account ${index}`);
  return account;
}
