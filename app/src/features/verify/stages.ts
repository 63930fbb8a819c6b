import {
  type Check,
  LINK_TITLES,
  LINKS,
  type Link,
  type Report,
  type Verdict,
} from "@commonweight/sdk/verify";

/** One link of the chain: what all checks of it come to. */
export interface Step {
  readonly link: Link;
  readonly title: string;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

/** Links that belong together in the picture. */
export interface Stage {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Where each part of the picture begins, in the order of the links; a link that is new falls to the part that it follows. */
const STARTS: readonly { readonly title: string; readonly from: Link }[] = [
  { title: "Weights", from: "files" },
  { title: "Release", from: "release" },
  { title: "Run", from: "run" },
  { title: "Data", from: "adoptedSet" },
  { title: "Votes", from: "receipt" },
  { title: "Record", from: "history" },
];

/** The chain of a report, from the weights to the votes and to what both rest on. Links without checks are left out. */
export function stagesOf({ checks }: Pick<Report, "checks">): Stage[] {
  const steps = LINKS.map((link) => stepOf(link, checks)).filter((step) => step.checks.length > 0);
  return STARTS.map(({ title, from }, index) => {
    const next = STARTS[index + 1];
    const end = next === undefined ? LINKS.length : LINKS.indexOf(next.from);
    const within = ({ link }: Step) =>
      LINKS.indexOf(link) >= LINKS.indexOf(from) && LINKS.indexOf(link) < end;
    return { title, steps: steps.filter(within) };
  }).filter(({ steps: some }) => some.length > 0);
}

function stepOf(link: Link, all: readonly Check[]): Step {
  const checks = all.filter((check) => check.link === link);
  return { link, title: LINK_TITLES[link], verdict: worstOf(checks), checks };
}

/** A fault outweighs a doubt, and a doubt whatever passed. */
function worstOf(checks: readonly Check[]): Verdict {
  const has = (verdict: Verdict) => checks.some((check) => check.verdict === verdict);
  if (has("FAIL")) return "FAIL";
  return has("UNVERIFIABLE") ? "UNVERIFIABLE" : "PASS";
}

/** The id of the first row of a link in the table. */
export function anchorOf(link: Link): string {
  return `check-${link}`;
}
