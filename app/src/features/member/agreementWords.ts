import type { Agreement, OutcomeAgreement } from "@commonweight/sdk/members";
import { plural } from "../../lib/format/text.ts";

/** Two accounts in a sentence: how often alike, of what, and what is left out. */
export function sayAgreement({
  both,
  alike,
  opposed,
  oneAbstained,
  onlyFirst,
  onlySecond,
}: Agreement): string {
  const absent = onlyFirst + onlySecond;
  const apart =
    absent === 0
      ? ""
      : ` On ${plural(absent, "other")} only one of the two voted, though both could; these count for neither.`;
  if (both === 0) return `They have not voted on the same closed proposal yet.${apart}`;
  const differences = [
    opposed > 0 && `opposite ways on ${opposed}`,
    oneAbstained > 0 && `on ${oneAbstained} one abstained and the other took a side`,
  ].filter(Boolean);
  const rest = differences.length === 0 ? "" : ` (${differences.join("; ")})`;
  return `They voted alike on ${alike} of ${both} closed proposals on which both voted${rest}.${apart}`;
}

/** An account and what was decided, in a sentence. */
export function sayOutcomeAgreement({
  alike,
  opposed,
  abstained,
  absent,
  unknown,
}: OutcomeAgreement): string {
  const cast = alike + opposed + abstained;
  const asking = unknown === 0 ? "" : ` What ${plural(unknown, "other")} came to is not known yet.`;
  if (cast + absent === 0) return `No proposal on which it could vote is decided yet.${asking}`;
  const missed = absent === 0 ? "" : ` On ${absent} it could have voted and did not.`;
  if (cast === 0) return `It cast none of the ${absent} votes that it could have cast.${asking}`;
  return `Of ${plural(cast, "vote")} on decided proposals, ${alike} went as the community decided, ${opposed} the other way, and ${abstained} abstained.${missed}${asking}`;
}
