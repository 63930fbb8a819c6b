import type { ClassRule, GovernorSettings } from "./deployStewardship.ts";
import { type Json, number, object, optional } from "./planFields.ts";

const DAY = 86_400;
const SHORTEST = 1;
const LONGEST = 60;
const LEAST_QUORUM = 100;
const GREATEST_QUORUM = 5_000;

/** For must exceed this part of For and Against, in basis points. */
const MAJORITY = 5_000;
const TWO_THIRDS = 6_666;

/**
 * What each class of proposals needs. Whatever a plan leaves out follows from its ordinary rule: to suspend a dataset takes
 * half its time and quorum, to touch terms more than it, to touch the rules themselves twice as much; the latter two take
 * two thirds of the votes.
 */
export function classRules(rule: Json): GovernorSettings["classes"] {
  const days = number(rule, "votingPeriodDays", "rule");
  const quorum = number(rule, "quorumBasisPoints", "rule");
  const derived = (name: string, factor: number, approval: number): ClassRule => {
    const own = optional(rule, name, object, "rule") ?? {};
    const given = (key: string, otherwise: number) =>
      own[key] === undefined ? otherwise : number(own, key, `rule.${name}`);
    const period = Math.min(LONGEST, Math.max(SHORTEST, days * factor));
    const share = Math.min(GREATEST_QUORUM, Math.max(LEAST_QUORUM, Math.floor(quorum * factor)));
    return {
      votingPeriod: Math.round(given("votingPeriodDays", period) * DAY),
      quorum: given("quorumBasisPoints", share),
      approval: given("approvalBasisPoints", approval),
    };
  };
  return {
    ordinaryApproval:
      rule.approvalBasisPoints === undefined ? MAJORITY : number(rule, "approvalBasisPoints", "rule"),
    restrictive: derived("restrictive", 0.5, MAJORITY),
    terms: derived("terms", 1.5, TWO_THIRDS),
    constitutional: derived("constitutional", 2, TWO_THIRDS),
  };
}
