import { type Address, type Hex, toHex } from "viem";
import type { HDAccount } from "viem/accounts";
import { LOCAL_ACCOUNTS } from "../chain/accounts.ts";

interface Biography {
  readonly name: string;
  /** The number of the local account. Account 0 only deploys. */
  readonly account: number;
  /** What the person publishes about themselves; empty for whoever publishes nothing. */
  readonly statement: string;
}

/** Invented people, in the order in which the demo wallet offers them. */
const PEOPLE = {
  hana: {
    name: "Hana Kobayashi",
    account: 1,
    statement: "Archivist of a volunteer encyclopaedia. I vote for whoever wrote the text.",
  },
  amara: {
    name: "Amara Okonkwo",
    account: 2,
    statement: "I prepare the data: packing, duplicates, removals. My votes come with what I measured.",
  },
  ingrid: {
    name: "Ingrid Haugen",
    account: 3,
    statement: "University librarian. I ask whether somebody will still understand this in twenty years.",
  },
  meiling: {
    name: "Tan Mei Ling",
    account: 4,
    statement: "Evaluation. A number without its raw outputs is an opinion.",
  },
  jonas: {
    name: "Jonas Lindqvist",
    account: 5,
    statement:
      "I operate the run, on two cards that are not mine at night. Operator of the first training run.",
  },
  rafael: {
    name: "Rafael Quispe",
    account: 6,
    statement:
      "I read licences for a living and write our rights reviews. Delegate to me if you would rather not.",
  },
  tomasz: {
    name: "Tomasz Wierzbicki",
    account: 7,
    statement: "Teacher. I trust Amara with my votes and read her reasons.",
  },
  nadia: {
    name: "Nadia Benhaddou",
    account: 8,
    statement: "Translator. My votes are with Rafael while I have a small child.",
  },
  samuel: {
    name: "Samuel Adeyemi",
    account: 9,
    statement: "I wrote the evaluation harness, and I carry out what has passed when nobody else does.",
  },
  lucia: {
    name: "Lucía Ferreyra",
    account: 10,
    statement: "I teach mathematics in two languages. I want a model that fits on a school's computer.",
  },
  elif: {
    name: "Elif Demir",
    account: 11,
    statement: "I study how models learn. Wren is mine only until the others outvote me.",
  },
  arjun: {
    name: "Arjun Raghavan",
    account: 12,
    statement: "New here. I bought my first votes this week.",
  },
  visitor: { name: "Visitor (no votes)", account: 13, statement: "" },
} as const satisfies Record<string, Biography>;

export type Person = keyof typeof PEOPLE;

/** Deploys, and afterwards has neither votes nor powers. */
export const DEPLOYER = localAccount(0);

export function accountOf(person: Person): HDAccount {
  return localAccount(PEOPLE[person].account);
}

export function nameOf(person: Person): string {
  return PEOPLE[person].name;
}

export function statementOf(person: Person): string {
  return PEOPLE[person].statement;
}

/** For the demo wallet of the local site. The keys come from a mnemonic that everybody knows. */
export interface DemoMember {
  readonly name: string;
  readonly address: Address;
  readonly privateKey: Hex;
}

export function demoMembers(): DemoMember[] {
  return Object.values(PEOPLE).map(({ name, account }) => {
    const { address, getHdKey } = localAccount(account);
    const { privateKey } = getHdKey();
    if (privateKey === null) throw new Error(`Local account ${account} has no private key`);
    return { name, address, privateKey: toHex(privateKey) };
  });
}

function localAccount(index: number): HDAccount {
  const account = LOCAL_ACCOUNTS[index];
  if (account === undefined) throw new Error(`There is no local account ${index}`);
  return account;
}
