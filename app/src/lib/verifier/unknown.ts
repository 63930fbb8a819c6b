import { isKnown, type Link, type Report } from "@commonweight/sdk/verify";

/** What the record itself rests on: while one of these fails, it can't be said what is not in the record. */
const GROUND: readonly Link[] = ["chain", "logs", "history"];

/**
 * Whether a record was read, is sound, and holds no decision about what was asked. A record that could not be read says
 * nothing of the kind: the published documents are looked at in every one that could.
 */
export function isUnknown(report: Pick<Report, "checks">): boolean {
  const { checks } = report;
  const wasRead = checks.some(
    ({ link, subject }) => link === "manifest" && subject === "published documents",
  );
  const isSound = !checks.some(({ link, verdict }) => verdict === "FAIL" && GROUND.includes(link));
  return wasRead && isSound && !isKnown(report);
}
