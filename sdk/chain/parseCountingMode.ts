/** How a governor counts. */
export interface Counting {
  /** COUNTING_MODE, as it says. */
  readonly mode: string;
  /** Which votes count towards the quorum; unknown where ballots or quorum are of a kind that is not known here. */
  readonly quorum: "for" | "forAndAbstain" | "unknown";
}

/**
 * Reads COUNTING_MODE (IGovernor: a query string such as `support=bravo&quorum=for,abstain`). Known are ballots of Bravo's
 * Against, For and Abstain: other choices can't be shown or offered truly. Some governors take further kinds of ballots
 * beside those (`support=bravo,fractional`).
 */
export function parseCountingMode(mode: string): Counting {
  const fields = new URLSearchParams(mode.slice(0, 1_000));
  const list = (key: string) => (fields.get(key) ?? "").split(",");
  return {
    mode: mode.slice(0, 200),
    quorum: list("support").includes("bravo") ? quorumOf(list("quorum")) : "unknown",
  };
}

function quorumOf(choices: readonly string[]): Counting["quorum"] {
  if (choices.includes("against")) return "unknown";
  if (choices.includes("abstain")) return "forAndAbstain";
  // OpenZeppelin's GovernorCompatibilityBravo says "quorum=bravo": as in Bravo, For alone counts.
  return choices.includes("for") || choices.includes("bravo") ? "for" : "unknown";
}
