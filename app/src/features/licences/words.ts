import type { MatrixInForce, Obligation, Reading, Verdict } from "@commonweight/sdk/licences";
import type { Tone } from "../../components/Badge.tsx";

export const VERDICT_WORDS: Record<Verdict, string> = {
  Same: "Nothing changes",
  Yes: "Nothing stands against it",
  YesWithObligations: "Goes, with obligations",
  CheckContext: "To be checked",
  Unknown: "Not known",
  No: "Does not go",
};

/** Never a green tick: no tone says that the law is content. */
export const VERDICT_TONE: Record<Verdict, Tone> = {
  Same: "neutral",
  Yes: "neutral",
  YesWithObligations: "active",
  CheckContext: "caution",
  Unknown: "caution",
  No: "bad",
};

export const READING_WORDS: Record<Reading, { name: string; says: string }> = {
  P: { name: "Reading P", says: "weights are not adapted material" },
  C: { name: "Reading C", says: "weights are adapted material" },
};

export const BINDS_WORDS: Record<Obligation["binds"], string> = {
  data: "When the data is passed on",
  weights: "With the weights",
  use: "In any use",
};

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
