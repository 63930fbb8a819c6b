import type { Action } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";

/** The models whose data, terms or policy some actions would change, each once. */
export function modelsWithLicenceQuestions(actions: readonly Action[]): readonly bigint[] {
  const touched = actions.flatMap((action) => {
    switch (action.type) {
      case "adoptDataset":
      case "concludeTerms":
      case "supersedeDataset":
      case "withdrawDataset":
      case "revokeDataset":
      case "quarantineDataset":
      case "setOutputTerms":
      case "setPolicy":
        return [action.modelId];
      default:
        return [];
    }
  });
  return [...new Set(touched)];
}

/** The actions of a proposal that would be left if it didn't bring in some datasets. */
export function actionsWithout(actions: readonly Action[], without: ReadonlySet<Hex>): readonly Action[] {
  return actions.filter((action) => !(action.type === "adoptDataset" && without.has(action.datasetId)));
}
