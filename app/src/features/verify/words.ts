import type { Verdict } from "@commonweight/sdk/verify";
import type { Tone } from "../../components/index.ts";
import { plural, shortHex, showInvisible } from "../../lib/format/text.ts";
import type { JobProgress, Verified } from "../../lib/verifier/index.ts";

/** Each verdict's word; its shape comes with the tone. */
export const verdictWords: Readonly<Record<Verdict, { readonly word: string; readonly tone: Tone }>> = {
  PASS: { word: "Pass", tone: "good" },
  FAIL: { word: "Fail", tone: "bad" },
  UNVERIFIABLE: { word: "Unverifiable", tone: "caution" },
};

/** What a report comes to: a sentence, what it means, and what to do where something is amiss. */
export interface Conclusion {
  readonly verdict: Verdict;
  readonly says: string;
  readonly means: string;
  readonly todo?: string;
}

export function conclude({ report, known, asked }: Verified): Conclusion {
  const { passed, failed, unverifiable, verdict } = report.summary;
  const all = plural(passed + failed + unverifiable, "check");
  if (!known)
    return {
      verdict,
      says: "Nothing here decided on this.",
      means: `No vote of ${asked.map(showInvisible).join(", ")} decided about ${showInvisible(report.subject)}. That says nothing about records elsewhere.`,
      todo: "Check that it is whole and unchanged. If it is one part of a release, drop the whole folder with its manifest, or give an unpublished manifest below. If another community made it, open the copy of the site that lists that community.",
    };
  if (verdict === "FAIL")
    return {
      verdict,
      says: `${failed} of ${all} failed.`,
      means: "Either this is not what was decided, or what is told about the decision is not what happened.",
      todo: "Do not rest on it. Read the reasons below, and ask a second provider before you blame anyone.",
    };
  if (verdict === "UNVERIFIABLE")
    return {
      verdict,
      says: `Nothing failed, but ${unverifiable} of ${all} could not be made.`,
      means: "What could not be looked at is not counted as true. The reasons are below.",
      todo: "Give what is missing, such as a manifest or an archive of logs, or ask another provider, and verify again.",
    };
  return {
    verdict,
    says: `All ${all} passed, and some things nobody can check.`,
    means:
      "What was decided about this, and by whom, adds up from the raw events. What stays unproved is below.",
  };
}

/** What is being done, for people: what, and how far. */
export function sayProgress(progress: Extract<JobProgress, { of: "verify" }>): string {
  const { stage, done, total } = progress;
  switch (stage) {
    case "logs":
      return `Reading events: block ${done} of ${total}`;
    case "fold":
      return "Adding up what the events say";
    case "weights":
      return `Deriving each voter's weight again: ${done} of ${total}`;
    case "blocks":
      return `Comparing blocks and receipts: ${done} of ${total}`;
    case "secondReader":
      return `Asking the second provider: ${done} of ${total}`;
    default:
      return "Looking at the rest";
  }
}

/** A text with each digest cut to its two ends. */
export function shortDigests(text: string): string {
  return text.replace(/\b0x[0-9a-f]{64}\b/gi, (digest) => shortHex(digest, 10, 6));
}

/** A name for the file that holds a report. */
export function reportName({ report }: Pick<Verified, "report">): string {
  const subject = report.subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");
  return `verification-${subject}-block-${report.readTo.number}.json`;
}
