import type { MatrixInForce, Obligation, Reading, Verdict } from "@commonweight/sdk/licences";
import {
  type Context,
  RUN_STATUS_WORDS,
  type RunAtStake,
  sayAmount,
  sayRun,
} from "@commonweight/sdk/proposals";

export const VERDICT_WORDS: Record<Verdict, string> = {
  Same: "Nothing changes",
  Yes: "Nothing stands against it",
  YesWithObligations: "Goes, with obligations",
  CheckContext: "To be checked",
  Unknown: "Not known",
  No: "Does not go",
};

export const READING_WORDS: Record<Reading, { name: string; says: string }> = {
  P: { name: "Reading P", says: "weights are not adapted material" },
  C: { name: "Reading C", says: "weights are adapted material" },
};

/** The verdict as a sentence about weights under some terms. */
export function sayVerdict(verdict: Verdict, output: string | undefined): string {
  if (output === undefined) return "No terms are set for the weights, so nothing can be said yet.";
  switch (verdict) {
    case "Same":
      return `Nothing would change for weights under ${output}.`;
    case "Yes":
      return `Nothing in the licences that were read stands against weights under ${output}, and none asks anything of them.`;
    case "YesWithObligations":
      return `Weights can go out under ${output} as these licences read, if what they ask is done.`;
    case "CheckContext":
      return `Whether weights can go out under ${output} depends on facts that the licences leave open.`;
    case "Unknown":
      return `Nobody can say whether weights can go out under ${output}: some terms are missing, or were not read.`;
    case "No":
      return `Weights can't go out under ${output} as these licences read.`;
  }
}

const BINDS_WORDS: Record<Obligation["binds"], string> = {
  data: "when the data is passed on",
  weights: "with the weights",
  use: "in any use",
};

/** Where something is asked, under each reading that asks it. */
export function sayBinds(P: Obligation["binds"] | undefined, C: Obligation["binds"] | undefined): string {
  const words =
    P === C && P !== undefined
      ? BINDS_WORDS[P]
      : [P && `under Reading P ${BINDS_WORDS[P]}`, C && `under Reading C ${BINDS_WORDS[C]}`]
          .filter(Boolean)
          .join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** More names than these are counted. */
const MOST_NAMES = 3;

/** "A, B and 4 more". */
export function nameSome(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 0 ? names.join(", ") : `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more`;
}

/** What a run that was funded for what would change has to do with money. */
export function sayRunAtStake(run: RunAtStake, context: Context): string {
  const { runId, status, pinned, cancellable, paid, owed, returns, token } = run;
  const name = sayRun(runId, context);
  const amount = (value: bigint) => sayAmount(value, token, context);
  const what = pinned.includes("data") ? "what is left out" : "other terms";
  const due = owed > 0n ? `, ${amount(owed)} are earned and stay due` : "";
  const so = cancellable
    ? `It goes on as funded; a vote could cancel it, and then ${amount(returns)} would go back to its funders.`
    : "No vote can call any of it back.";
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} was funded for ${what} (${RUN_STATUS_WORDS[status]}): ${amount(paid)} are paid and stay paid${due}. ${so}`;
}

/** Which matrix the verdicts come from. */
export function matrixWords(matrix: MatrixInForce): string {
  switch (matrix.status) {
    case "own":
      return "Worked out with the licence matrix that a vote adopted, which is the one that ships with this site.";
    case "other":
      return `Worked out with the licence matrix that a vote adopted, version ${matrix.published.matrix.version}. It is not the one that ships with this site.`;
    case "none":
      return "No vote has adopted a licence matrix. This is worked out with the one that ships with this site.";
    case "unreadable":
      return `The licence matrix that a vote adopted can't be read here, so nothing is known. ${matrix.why}`;
  }
}
