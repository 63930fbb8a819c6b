import type { Link, Subject, Verdict } from "@commonweight/sdk/verify";
import type { Address, Hex } from "viem";
import type { Tamper } from "../tampering.ts";

/** A lie, and where it must be found. */
export interface Case {
  readonly name: string;
  readonly tamper: Tamper;
  readonly link: Link;
  /** FAIL where nothing else is said. */
  readonly verdict?: Verdict;
  /** The released weights where nothing else is said. */
  readonly subject?: Subject;
  /** Links that it must not touch. */
  readonly spares?: readonly Link[];
}

export const other: Hex = `0x${"5".repeat(64)}`;
export const stranger: Address = "0x5555555555555555555555555555555555555555";
export const wholeRun: Subject = { type: "run", id: 1n };
export const everything: Subject = { type: "everything" };
export const payment: Subject = { type: "proposal", id: 5n };

/** Sets the treasury's limit, and calls a contract outside. */
export const outside: Subject = { type: "proposal", id: 7n };
export const ordinary: Subject = { type: "proposal", id: 8n };

/** What a lie about ballots has nothing to do with. */
export const notVotes = [
  "files",
  "manifest",
  "run",
  "money",
  "adoptedSet",
  "standing",
  "terms",
  "history",
] as const;
/** What a lie about money has nothing to do with. */
export const notMoney = [
  "files",
  "manifest",
  "votes",
  "weights",
  "rule",
  "standing",
  "terms",
  "adoptedSet",
] as const;
export const notToken = [...notVotes, "proposal", "timelock", "release"] as const;

/** What a lie about data has nothing to do with. */
export const notData = ["files", "votes", "weights", "rule", "timelock"] as const;
export const grown = <T extends { readonly data: string }>({ data }: T) => ({ data: `${data}00` as Hex });
