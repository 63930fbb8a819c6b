import { type Check, LINK_TITLES, type Report } from "@commonweight/sdk/verify";
import { printable } from "../lib/printable.ts";

/** A report for people: grouped by link, in the order of the chain of checks. */
export function reportText(report: Report): string {
  const { subject, chain, stewardship, readTo, checks, unproved, summary } = report;
  const links = [...new Set(checks.map(({ link }) => link))];
  const time = new Date(readTo.timestamp * 1000).toISOString();
  return [
    `${subject}, in ${stewardship.name} (governor ${stewardship.governor}) on chain ${chain.id}`,
    `Read to block ${readTo.number} (${readTo.hash}, ${time})`,
    ...links.flatMap((link) => [
      "",
      LINK_TITLES[link],
      ...checks.filter((check) => check.link === link).flatMap(checkLines),
    ]),
    "",
    "What this can't prove",
    ...unproved.map((text) => `  - ${text}`),
    "",
    `${summary.verdict}: ${summary.passed} passed, ${summary.failed} failed, ${summary.unverifiable} can't be verified.`,
  ]
    .map(printable)
    .join("\n");
}

function checkLines({ verdict, subject, reason, evidence }: Check): string[] {
  const [first, ...more] = evidence;
  const also = more.length > 0 ? `, and ${more.length} more` : "";
  return [
    `  ${verdict.padEnd(12)} ${subject}: ${reason}`,
    ...(first
      ? [`               log ${first.logIndex} of ${first.transaction} in block ${first.block}${also}`]
      : []),
  ];
}
