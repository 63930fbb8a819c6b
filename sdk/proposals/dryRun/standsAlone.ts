import { datasetIdOf, termsIdOf } from "../../chain/hashes.ts";
import type { Action } from "../action.ts";

/** Things that one action makes or changes and another one relies on, each as a text. */
interface Traces {
  readonly leaves: readonly string[];
  readonly needs: readonly string[];
}

/**
 * Whether an action can be tried on the chain as it is now, or only after earlier actions of its proposal. What an earlier
 * one registers, adopts or spends is not there yet when the call is tried alone.
 */
export function standsAlone(actions: readonly Action[], index: number): boolean {
  const action = actions[index];
  if (action === undefined) return false;
  const left = new Set(actions.slice(0, index).flatMap((earlier) => tracesOf(earlier).leaves));
  return !tracesOf(action).needs.some((need) => left.has(need));
}

function tracesOf(action: Action): Traces {
  switch (action.type) {
    case "registerTerms":
      return { leaves: [termsIdOf(action.spdxExpression, action.listVersion)], needs: [] };
    case "registerDataset":
      return { leaves: [datasetIdOf(action)], needs: [action.declaredTerms, action.previous] };
    case "addLocator":
      return { leaves: [], needs: [action.datasetId] };
    case "adoptDataset":
    case "concludeTerms":
      return judged(action.modelId, [action.datasetId], [action.concludedTerms]);
    case "supersedeDataset":
      return judged(action.modelId, [action.datasetId, action.successor], [action.concludedTerms]);
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
      return judged(action.modelId, [action.datasetId], []);
    case "setOutputTerms":
      return { leaves: [`terms of ${action.modelId}`], needs: [MODEL, action.terms] };
    case "setPolicy":
    case "setCharter":
    case "recordResolution":
    case "recordContribution":
      return { leaves: [], needs: [MODEL] };
    case "createModel":
      return { leaves: [MODEL], needs: [] };
    case "recordRelease":
      return {
        leaves: [],
        needs: [MODEL, `run ${action.runId}`, `terms of ${action.modelId}`],
      };
    case "fundRun": {
      const { modelId, token } = action.spec;
      return {
        leaves: [`money ${token}`, "a run"],
        needs: [`data of ${modelId}`, `terms of ${modelId}`, `money ${token}`, MODEL],
      };
    }
    case "cancelRun":
    case "ruleOnRun":
    case "amendRun":
    case "attestTier":
    case "recordIncident":
      return { leaves: [`run ${action.runId}`], needs: [`run ${action.runId}`, "a run"] };
    case "pay":
      return { leaves: [`money ${action.token}`], needs: [`money ${action.token}`] };
    case "setLimit":
      return { leaves: [`money ${action.token}`], needs: [] };
    case "mint":
      return { leaves: ["votes"], needs: ["votes"] };
    default:
      return { leaves: [], needs: [] };
  }
}

/** What a call that names a model needs: whichever an earlier call creates is not there yet. */
const MODEL = "a model";

function judged(modelId: bigint, datasets: readonly string[], terms: readonly string[]): Traces {
  const standings = datasets.map((id) => `${modelId}: ${id}`);
  return {
    leaves: [`data of ${modelId}`, ...standings],
    needs: [...datasets, ...standings, ...terms, MODEL],
  };
}
