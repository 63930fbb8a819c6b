import type { Outcome } from "../lib/run.ts";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds up the numbers that stand where each pattern has its group. */
function sum(output: string, ...patterns: RegExp[]): number {
  return patterns
    .flatMap((pattern) => [...output.matchAll(pattern)])
    .reduce((total, match) => total + Number(match[1]), 0);
}

/** A check that is right or wrong as a whole. */
export function countWhole({ code }: Outcome): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The last lines of `node --test` with its spec reporter. */
export function countNodeTests(outcome: Outcome): Counts {
  const { output } = outcome;
  return believe(outcome, {
    passed: sum(output, /^ℹ pass (\d+)$/gm),
    failed: sum(output, /^ℹ fail (\d+)$/gm, /^ℹ cancelled (\d+)$/gm),
    skipped: sum(output, /^ℹ skipped (\d+)$/gm, /^ℹ todo (\d+)$/gm),
  });
}

/** The last lines of `hardhat test`. */
export function countHardhatTests(outcome: Outcome): Counts {
  const { output } = outcome;
  return believe(outcome, {
    passed: sum(output, /^ {2}(\d+) passing\b/gm),
    failed: sum(output, /^ {2}(\d+) failing\b/gm),
    skipped: sum(output, /^ {2}(\d+) (?:skipped|pending)\b/gm),
  });
}

/** The last line of `npm run prove`: proofs, and twins that were rejected. */
export function countProofs(outcome: Outcome): Counts {
  const { output } = outcome;
  return believe(outcome, {
    passed: sum(output, /^(\d+) passed, \d+ failed$/gm),
    failed: sum(output, /^\d+ passed, (\d+) failed$/gm),
    skipped: 0,
  });
}

/** The last lines of Playwright's list reporter. A test that passed only on a second try has failed. */
export function countBrowserTests(outcome: Outcome): Counts {
  const { output } = outcome;
  return believe(outcome, {
    passed: sum(output, /^ {2}(\d+) passed\b/gm),
    failed: sum(output, /^ {2}(\d+) (?:failed|flaky|interrupted|did not run)\b/gm),
    skipped: sum(output, /^ {2}(\d+) skipped\b/gm),
  });
}

/** A runner that ran nothing, or that failed without naming a failed test, has failed. */
function believe({ code }: Outcome, counts: Counts): Counts {
  const nothing = counts.passed + counts.failed === 0;
  return (code !== 0 || nothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
