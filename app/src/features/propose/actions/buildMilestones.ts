import type { MilestoneSpec } from "@commonweight/sdk/chain";
import { formatAmount } from "@commonweight/sdk/proposals";
import type { ActionDrafts } from "../draft/shapes.ts";
import type { Check, MoneyToken } from "./check.ts";
import { parseAmount, parseMoment, readAmount } from "./values.ts";

/** TrainingRuns.MAX_MILESTONES. */
export const MAX_MILESTONES = 32;

type RunDraft = ActionDrafts["fundRun"];

/** The name of a milestone's field among a form's errors. */
export function milestoneField(index: number, field: "title" | "amount" | "dueAt" | "evidence"): string {
  return `milestone-${index + 1}-${field}`;
}

/** What is paid for what and when. Nothing when something is wrong. */
export function readMilestones(
  check: Check,
  { milestones }: RunDraft,
  token: MoneyToken | undefined,
  /** Nothing can be due before this, in seconds. */
  earliest: number,
): readonly MilestoneSpec[] | undefined {
  if (milestones.length === 0)
    return check.refuse("milestones", "Add a milestone: a run is paid milestone by milestone.");
  if (milestones.length > MAX_MILESTONES)
    return check.refuse("milestones", `A run has at most ${MAX_MILESTONES} milestones.`);
  let dueBefore = earliest;
  const read = milestones.map((milestone, index) => {
    if (milestone.title.trim() === "")
      check.refuse(milestoneField(index, "title"), "Say what is shown for this milestone.");
    const amount = readAmount(check, milestoneField(index, "amount"), milestone.amount, token);
    const dueAt = readDue(check, milestoneField(index, "dueAt"), milestone.dueAt, dueBefore, index);
    if (milestone.evidence.length === 0) {
      check.refuse(
        milestoneField(index, "evidence"),
        "Choose at least one thing that the operator must show.",
      );
    }
    if (milestone.leastTier !== "Reported" && !milestone.evidence.includes("checkpointRoot")) {
      check.refuse(milestoneField(index, "evidence"), "From V1 on the operator must show a checkpoint.");
    }
    dueBefore = dueAt ?? dueBefore;
    return amount === undefined || dueAt === undefined
      ? undefined
      : { amount, dueAt, requiredEvidence: milestone.evidence, leastTier: milestone.leastTier };
  });
  return read.every((milestone) => milestone !== undefined) ? read : undefined;
}

function readDue(
  check: Check,
  field: string,
  written: string,
  least: number,
  index: number,
): number | undefined {
  const dueAt = parseMoment(written);
  if (dueAt === undefined) return check.refuse(field, "Enter the date and time when it is due.");
  if (dueAt >= least) return dueAt;
  const why =
    index === 0
      ? "The vote and the delay after it last longer than that."
      : "It can't be due before the milestone before it.";
  return check.refuse(field, `${why} Choose a later date.`);
}

/** What the milestones add up to, as far as they can be read; for a hint beside them. */
export function sumOfMilestones({ milestones }: Pick<RunDraft, "milestones">, decimals: number): bigint {
  return milestones.reduce((sum, { amount }) => {
    const value = parseAmount(amount, decimals);
    return typeof value === "bigint" ? sum + value : sum;
  }, 0n);
}

/** An amount with its symbol, as every sentence of the record writes it. */
export function sayMoney(amount: bigint, { decimals, symbol }: MoneyToken): string {
  return `${formatAmount(amount, decimals)} ${symbol}`;
}
