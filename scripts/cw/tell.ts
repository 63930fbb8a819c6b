import type { Progress } from "@commonweight/sdk/verify";

let told = 0;

/** At most one line in two seconds. */
export function tell({ stage, done, total }: Progress): void {
  if (Date.now() - told < 2_000) return;
  told = Date.now();
  console.error(`${stage}: ${done} of ${total}`);
}
