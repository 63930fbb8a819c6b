import { SETUP_PARTS } from "../chain/enums.ts";
import type { RunSetup } from "../chain/runSpec.ts";
import { formatAmount } from "./amounts.ts";
import { SETUP_PART_WORDS } from "./enums.ts";
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
