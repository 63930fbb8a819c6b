import type { Address, Hex } from "viem";

export const REPORT_KIND = "commonweight/verification@1";

/** Missing data is never a PASS: what could not be looked at is UNVERIFIABLE, with the reason. */
export const VERDICTS = ["PASS", "FAIL", "UNVERIFIABLE"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The links of the chain of checks, from a weights file to the votes, and what all of them rest on. */
export const LINKS = [
  "files",
  "manifest",
  "release",
  "run",
  "money",
  "adoptedSet",
  "standing",
  "terms",
  "receipt",
  "proposal",
  "votes",
  "weights",
  "rule",
  "timelock",
  "history",
  "logs",
  "chain",
  "secondReader",
] as const;
export type Link = (typeof LINKS)[number];

/** The log that something rests on. */
export interface Evidence {
  readonly transaction: Hex;
  readonly logIndex: number;
  readonly block: number;
  readonly contract: Address;
}

/** One thing that was looked at. */
export interface Check {
  readonly link: Link;
  /** What it is about, in plain words: "proposal 3", "dataset 0x1234…". */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** At most {@link MAX_EVIDENCE} logs, the decisive ones first. */
  readonly evidence: readonly Evidence[];
}

export const MAX_EVIDENCE = 12;

/** The result of a verification. Plain JSON: ids are decimal texts. docs/verification.schema.json describes it. */
export interface Report {
  readonly kind: typeof REPORT_KIND;
  /** What was asked about, in the asker's terms. */
  readonly subject: string;
  readonly chain: { readonly id: number; readonly name: string; readonly genesisHash: Hex };
  readonly stewardship: {
    readonly name: string;
    readonly token: Address;
    readonly governor: Address;
    readonly timelock: Address;
    readonly treasury: Address;
    readonly registry?: Address;
    readonly runs?: Address;
  };
  /** The block up to which the chain was read. The timestamp is in seconds. */
  readonly readTo: { readonly number: number; readonly hash: Hex; readonly timestamp: number };
  readonly checks: readonly Check[];
  /** What nobody can prove from the chain, in plain words. */
  readonly unproved: readonly string[];
  readonly summary: Summary;
}

export interface Summary {
  /** FAIL if anything failed, else UNVERIFIABLE if anything could not be looked at, else PASS. */
  readonly verdict: Verdict;
  readonly passed: number;
  readonly failed: number;
  readonly unverifiable: number;
}

export function summarise(checks: readonly Check[]): Summary {
  const count = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  const [passed, failed, unverifiable] = [count("PASS"), count("FAIL"), count("UNVERIFIABLE")];
  return {
    verdict: failed > 0 ? "FAIL" : unverifiable > 0 || passed === 0 ? "UNVERIFIABLE" : "PASS",
    passed,
    failed,
    unverifiable,
  };
}

/**
 * Whether anything that was decided has to do with what was asked about: whatever a vote decided about files, or a digest of
 * them, was decided under terms.
 */
export function isKnown({ checks }: Pick<Report, "checks">): boolean {
  return checks.some(({ link }) => link === "terms");
}
