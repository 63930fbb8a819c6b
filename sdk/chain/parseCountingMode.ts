/** How a governor counts. */
export interface Counting {
  /** COUNTING_MODE, as it says. */
  readonly mode: string;
  /** Which votes count towards the quorum. */
  readonly quorum: "for" | "forAndAbstain";
}

/**
 * Reads COUNTING_MODE (IGovernor: a query string such as `support=bravo&quorum=for,abstain`). Undefined unless ballots are
 * Bravo's Against, For and Abstain: other choices can't be shown or offered truly. Some governors take further kinds of
 * ballots beside those (`support=bravo,fractional`).
 */
export function parseCountingMode(mode: string): Counting | undefined {
  const fields = new URLSearchParams(mode.slice(0, 1_000));
  const list = (key: string) => (fields.get(key) ?? "").split(",");
  if (!list("support").includes("bravo")) return;
  const quorum = list("quorum");
  if (quorum.includes("against")) return;
  // OpenZeppelin's GovernorCompatibilityBravo says "quorum=bravo": as in Bravo, For alone counts.
  const abstain = quorum.includes("abstain");
  if (!abstain && !quorum.includes("for") && !quorum.includes("bravo")) return;
  return { mode: mode.slice(0, 200), quorum: abstain ? "forAndAbstain" : "for" };
}
