import { findProposal, findReleasesByDigest, listModels } from "../history/select.ts";
import type { History } from "../history/types.ts";
import type { Check, Report } from "../verify/report/report.ts";
import type { Subject } from "../verify/subject.ts";
import { showInvisible } from "../words/showInvisible.ts";
import type { Edition } from "./edition/Edition.ts";
import { outcomeOf } from "./facts/outcomeOf.ts";
import { xml } from "./text/xml.ts";

export interface BadgeParameters {
  /** What was verified: one proposal, or a release or dataset by one of its digests. */
  readonly subject: Extract<Subject, { readonly type: "proposal" | "digest" }>;
  readonly report: Report;
  /** The record at the block that the report was read to; absent where there is no sound one, and then nothing is said of it. */
  readonly edition?: Edition | undefined;
}

/** What a badge says, in words. */
export interface BadgeWords {
  readonly verdict: Report["summary"]["verdict"];
  /** On its face. */
  readonly message: string;
  /** All of it, for whoever hears or hovers. */
  readonly description: string;
}

/**
 * A badge in words. It says no more than its report: what failed comes first, what could not be verified is named, and
 * "adopted" is said of what was carried out alone.
 */
export function badgeWords({ subject, report, edition }: BadgeParameters): BadgeWords {
  const { summary, readTo, unproved } = report;
  const { verdict } = summary;
  const decided = edition ? decisionWords(subject, edition) : report.subject;
  const message =
    verdict === "FAIL"
      ? `FAIL: ${linksOf(report, "FAIL")} at block ${readTo.number}`
      : verdict === "UNVERIFIABLE"
        ? `${decided}, UNVERIFIABLE in part at block ${readTo.number}: ${linksOf(report, "UNVERIFIABLE") || "all"}`
        : `${decided}, verified at block ${readTo.number}`;
  const { name } = report.stewardship;
  return {
    verdict,
    message,
    description: [
      `${report.subject} of ${showInvisible(name)} on chain ${report.chain.id}, block ${readTo.number} (${readTo.hash}): ${message}.`,
      `${summary.passed} checks passed, ${summary.failed} failed, ${summary.unverifiable} could not be made.`,
      `What nobody can prove: ${unproved.join(" ")}`,
    ].join(" "),
  };
}

/** The links with a verdict, each once, in the order of the chain of checks. */
function linksOf({ checks }: Report, verdict: Check["verdict"]): string {
  return [...new Set(checks.filter((check) => check.verdict === verdict).map(({ link }) => link))].join(", ");
}

function decisionWords(subject: BadgeParameters["subject"], edition: Edition): string {
  const { history } = edition;
  if (subject.type === "proposal") return proposalWords(edition, subject.id);
  const digest = subject.digest.toLowerCase() as typeof subject.digest;
  const [release] = findReleasesByDigest(history, digest);
  if (release) return `release ${release.id}, adopted by proposal ${release.proposalId}`;
  return datasetWords(history, digest);
}

function proposalWords(edition: Edition, id: bigint): string {
  const proposal = findProposal(edition.history, id);
  const state = proposal && outcomeOf(edition, proposal).state;
  if (state === "Executed") return `adopted by proposal ${id}`;
  return state === undefined ? `proposal ${id}` : `proposal ${id}: ${state.toLowerCase()}`;
}

/** The standing of a dataset is each model's own: the first that has one is named. */
function datasetWords(history: History, digest: string): string {
  const dataset = Object.values(history.catalogue.datasets).find(({ id, manifestDigest, contentRoot }) =>
    [id, manifestDigest, contentRoot].some((each) => each === digest),
  );
  for (const { standings } of listModels(history)) {
    const current = dataset && standings[dataset.id]?.current;
    if (current) return `dataset ${current.standing.toLowerCase()} by proposal ${current.proposalId}`;
  }
  return "not recorded by any vote";
}

/** Of a letter at the badge's size, in pixels: generous, and `textLength` makes it exact. */
const LETTER = 6.6;
const PADDING = 8;
const LABEL = "Commonweight";
/** Text stands out from each by more than 4.5 to 1 (WCAG 2.2, 1.4.3); the verdict is in the words too. */
const COLOURS = { PASS: "#1f4e79", UNVERIFIABLE: "#6b4e00", FAIL: "#9b1c1c" } as const;

export type BadgeReturnType = string;

/** A badge as SVG: a title and a description for who can't see it, no script, no link, no font from elsewhere. */
export function badge(parameters: BadgeParameters): BadgeReturnType {
  const { verdict, message, description } = badgeWords(parameters);
  const [left, right] = [widthOf(LABEL), widthOf(message)];
  const width = left + right;
  const text = (content: string, x: number, length: number) =>
    `<text x="${x}" y="14" textLength="${length - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${xml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-labelledby="title" aria-describedby="description">`,
    `<title id="title">${xml(`${LABEL}: ${message}`)}</title>`,
    `<desc id="description">${xml(description)}</desc>`,
    `<rect width="${left}" height="20" fill="#2b2b2b"/>`,
    `<rect x="${left}" width="${right}" height="20" fill="${COLOURS[verdict]}"/>`,
    `<g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">`,
    text(LABEL, PADDING, left),
    text(message, left + PADDING, right),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function widthOf(text: string): number {
  return Math.ceil([...text].length * LETTER) + 2 * PADDING;
}
