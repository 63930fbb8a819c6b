import { type Action, simulateActions } from "@commonweight/sdk/proposals";
import { type Hex, zeroHash } from "viem";
import type { DraftType } from "../draft/shapes.ts";
import type { BuildContext } from "./check.ts";

type DatasetDecision = Extract<DraftType, `${string}Dataset` | "concludeTerms">;

interface Decision {
  readonly type: DatasetDecision;
  readonly modelId: bigint;
  readonly datasetId: Hex;
  /** What takes its place, where that is chosen already. */
  readonly successor?: Hex;
}

/** Whether the contracts would take a decision about a registered dataset, whatever terms and successor are still to be chosen. */
export function isPossible(decision: Decision, { history, now }: BuildContext): boolean {
  // Declared terms are registered for certain, so they stand in for the concluded ones.
  const terms = history.catalogue.datasets[decision.datasetId]?.declaredTerms ?? zeroHash;
  const [problem] = simulateActions([actionOf(decision, terms)], history, { now }).problems;
  if (problem === undefined) return true;
  const { name, args } = problem.error;
  return decision.successor === undefined && name === "RegistryUnknownDataset" && args[0] === zeroHash;
}

function actionOf({ type, modelId, datasetId, successor = zeroHash }: Decision, concludedTerms: Hex): Action {
  const common = { modelId, datasetId, evidence: zeroHash };
  switch (type) {
    case "adoptDataset":
    case "concludeTerms":
      return { type, ...common, concludedTerms };
    case "supersedeDataset":
      return { type, ...common, concludedTerms, successor };
    default:
      return { type, ...common };
  }
}
