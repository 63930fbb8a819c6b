import type { ForkPlan } from "@commonweight/sdk/history";
import { type Hex, isHash, sha256, stringToHex, zeroHash } from "viem";

/** What is filled in; the rest is the parent's. */
export type PlanDraft = {
  name: string;
  tokenName: string;
  symbol: string;
  model: string;
  charter: "same" | "text" | "digest";
  text: string;
  digest: string;
  /** Percent of the child's votes, as written. */
  toPropose: string;
  floor: string;
};

export type PlanField = Exclude<keyof PlanDraft, "charter">;
export type PlanProblems = Partial<Record<PlanField, string>>;

/** EIP-712 keeps the governor's name in one word. */
const MAX_NAME_BYTES = 31;

/** A draft with the parent's rules. Its names are left to be filled in: two communities of one name are confusing. */
export function draftFrom({ model, settings }: ForkPlan): PlanDraft {
  return {
    name: "",
    tokenName: "",
    symbol: "",
    model: model.name,
    charter: "same",
    text: "",
    digest: "",
    toPropose: writePercent(settings.proposalThreshold),
    floor: writePercent(settings.quorumFloor),
  };
}

/** The plan that a draft makes of the parent's, or what is wrong with it. */
export function planFrom(
  parent: ForkPlan,
  draft: PlanDraft,
): { plan: ForkPlan } | { problems: PlanProblems } {
  const problems: PlanProblems = {};
  const required = (field: "name" | "tokenName" | "symbol" | "model", what: string) => {
    if (draft[field].trim() === "") problems[field] = `Enter ${what}.`;
  };
  required("name", "the name of the new community");
  required("tokenName", "a name for its votes");
  required("symbol", "a short sign for its votes, such as HRN");
  required("model", "the name of its model");
  const bytes = new TextEncoder().encode(draft.name.trim()).length;
  if (bytes > MAX_NAME_BYTES)
    problems.name = `The name has ${bytes} bytes; at most ${MAX_NAME_BYTES} fit. Shorten it.`;
  const toPropose = readPercent(draft.toPropose);
  const floor = readPercent(draft.floor);
  const wrong = "Enter a percentage from 0 to 100 with at most two decimals, such as 1.5.";
  if (toPropose === undefined) problems.toPropose = wrong;
  if (floor === undefined) problems.floor = wrong;
  const charter = charterOf(parent, draft, problems);
  if (toPropose === undefined || floor === undefined || Object.keys(problems).length > 0) return { problems };
  return {
    plan: {
      ...parent,
      name: draft.name.trim(),
      tokenName: draft.tokenName.trim(),
      tokenSymbol: draft.symbol.trim(),
      model: { ...parent.model, name: draft.model.trim(), charter },
      settings: { ...parent.settings, proposalThreshold: toPropose, quorumFloor: floor },
    },
  };
}

/** The sha-256 of a charter as it is published: its exact text. */
export function charterDigest(text: string): Hex {
  return sha256(stringToHex(text));
}

function charterOf(parent: ForkPlan, draft: PlanDraft, problems: PlanProblems): Hex {
  if (draft.charter === "same") return parent.model.charter;
  if (draft.charter === "text") {
    if (draft.text.trim() === "") problems.text = "Write the charter, or choose another way.";
    return charterDigest(draft.text);
  }
  const digest = draft.digest.trim().toLowerCase();
  if (isHash(digest) && digest !== zeroHash) return digest;
  problems.digest = "A digest is 0x and 64 hexadecimal digits. Copy it again.";
  return zeroHash;
}

/** Basis points, or nothing for what is no percentage. */
function readPercent(written: string): bigint | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(written.trim());
  if (match === null) return undefined;
  const basisPoints = BigInt(match[1] ?? 0) * 100n + BigInt((match[2] ?? "").padEnd(2, "0") || 0);
  return basisPoints <= 10_000n ? basisPoints : undefined;
}

function writePercent(basisPoints: bigint): string {
  return String(Number(basisPoints) / 100);
}
