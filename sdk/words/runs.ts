import { zeroAddress } from "viem";
import { SETUP_PARTS } from "../chain/enums.ts";
import type { RunSetup, RunSpec } from "../chain/runSpec.ts";
import { formatAmount, sayAmount, sayShare } from "./amounts.ts";
import type { Context } from "./context.ts";
import { SETUP_PART_WORDS } from "./enums.ts";
import { sayAccount } from "./names.ts";
import { sayDuration } from "./times.ts";

export interface AmountsChange {
  readonly old: readonly bigint[];
  readonly new: readonly bigint[];
}

/** What an amendment changes: "another configuration, due dates 3 days later than in the spec". */
export function sayAmendment(before: RunSetup, after: RunSetup, amounts?: AmountsChange): string {
  const parts = SETUP_PARTS.filter((part) => before[part] !== after[part]).map(
    (part) => `another ${SETUP_PART_WORDS[part].replace(/^the /, "")}`,
  );
  if (before.delay !== after.delay) {
    parts.push(
      after.delay === 0
        ? "due dates as in the spec"
        : `due dates ${sayDuration(after.delay)} later than in the spec`,
    );
  }
  if (before.plannedGpuSeconds !== after.plannedGpuSeconds) {
    parts.push(
      `${formatAmount(after.plannedGpuSeconds, 0)} planned GPU-seconds instead of ${formatAmount(before.plannedGpuSeconds, 0)}`,
    );
  }
  if (amounts?.new.some((amount, index) => amount !== amounts.old[index])) {
    parts.push("another price of the milestones that are not submitted");
  }
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

export interface RuleWords {
  readonly term: string;
  readonly words: string;
}

/** By which rules a run is paid, challenged and ended, one by one. */
export function sayRunRules({ rules, token }: RunSpec, context: Context): RuleWords[] {
  const say = (amount: bigint) => sayAmount(amount, token, context);
  const { arbiter, verifier, envelope, maxStrikes, finalReview } = rules;
  const judge = arbiter === zeroAddress ? "a vote of the members" : sayAccount(arbiter, context);
  return [
    { term: "Each review", words: `${sayDuration(rules.reviewWindow)}, in which anyone can challenge` },
    {
      term: "A challenge",
      words: `costs a bond of ${say(rules.challengeBond)}; ${judge} rules within ${sayDuration(rules.disputeWindow)}`,
    },
    {
      term: "Upheld challenges",
      words:
        maxStrikes === 0
          ? "the first one ends the run"
          : `the run survives ${maxStrikes}, and the next one ends it`,
    },
    {
      term: "Operator's bond",
      words: rules.operatorBond === 0n ? "none" : `${say(rules.operatorBond)}, lost if the run fails`,
    },
    {
      term: "Held back",
      words:
        rules.holdback === 0
          ? "nothing"
          : `${sayShare(rules.holdback)} of each tranche, until the run is completed`,
    },
    {
      term: "Final review",
      words: finalReview === 0 ? "none" : `${sayDuration(finalReview)} after the last milestone`,
    },
    {
      term: "Overdue",
      words: `${sayDuration(rules.grace)} after a due date; the run fails ${sayDuration(rules.cure)} later`,
    },
    {
      term: "Tiers above V1",
      words: `attested by ${verifier === zeroAddress ? judge : sayAccount(verifier, context)}`,
    },
    {
      term: "The operator may change alone",
      words: sayEnvelope(envelope),
    },
  ];
}

function sayEnvelope({ parts, mostDelay, mostGpuSeconds }: RunSpec["rules"]["envelope"]): string {
  const allowed = parts.map((part) => SETUP_PART_WORDS[part]);
  if (mostDelay > 0) allowed.push(`due dates by ${sayDuration(mostDelay)} in all`);
  if (mostGpuSeconds > 0n) allowed.push(`the plan, up to ${formatAmount(mostGpuSeconds, 0)} GPU-seconds`);
  return allowed.join(", ") || "nothing";
}
