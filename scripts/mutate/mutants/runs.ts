import { mutantsOf, type Written } from "../mutant.ts";

export const runs: readonly Written[] = mutantsOf(
  "contracts/runs/TrainingRuns.sol",
  ["part.paid = true;", "", "a tranche is paid twice"],
  [
    "if (!_isPayable(part)) revert RunsNotPayable(runId, index);",
    "",
    "a tranche is paid before its review ends",
  ],
  ["entry.refunded += refund;", "", "what went back is not counted"],
  [
    "if (received != amount) revert RunsUnexpectedAmount(token, amount, received);",
    "",
    "a token that takes a fee funds a run",
  ],
  [
    "if (adoptedSet != spec.adoptedSet) revert RunsAdoptedSetChanged(spec.adoptedSet, adoptedSet);",
    "",
    "a run is funded with other data than voters saw",
  ],
  [
    "if (missing != 0) revert RunsMissingEvidence(runId, index, missing);",
    "",
    "a milestone is handed in without its evidence",
  ],
);
