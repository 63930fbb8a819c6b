import { type Hex, zeroHash } from "viem";
import { STANDINGS, type Standing } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { findModel, listAdopted } from "../../history/select.ts";
import type { Model } from "../../history/types/models.ts";
import type { Action } from "../action.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

type DatasetAction = Extract<
  Action,
  {
    type:
      | "adoptDataset"
      | "concludeTerms"
      | "supersedeDataset"
      | "withdrawDataset"
      | "revokeDataset"
      | "quarantineDataset"
      | "rejectDataset";
  }
>;

/** IModelRegistry.MAX_ADOPTED. */
const MAX_ADOPTED = 128;

const targets: Record<DatasetAction["type"], Standing> = {
  adoptDataset: "Adopted",
  concludeTerms: "Adopted",
  supersedeDataset: "Superseded",
  withdrawDataset: "Withdrawn",
  revokeDataset: "Revoked",
  quarantineDataset: "Quarantined",
  rejectDataset: "Rejected",
};

/** From which standings each action is possible, as DatasetStandings has it. */
const origins: Record<DatasetAction["type"], readonly Standing[]> = {
  adoptDataset: ["Unknown", "Quarantined", "Superseded", "Withdrawn", "Rejected"],
  concludeTerms: ["Adopted"],
  supersedeDataset: ["Adopted", "Quarantined"],
  withdrawDataset: ["Adopted", "Quarantined"],
  revokeDataset: ["Adopted", "Quarantined", "Superseded", "Withdrawn"],
  quarantineDataset: ["Adopted"],
  rejectDataset: ["Unknown", "Withdrawn"],
};

export function simulateDataset(action: DatasetAction, moment: Moment): Outcome {
  const { history } = moment;
  const { modelId, datasetId, type } = action;
  const model = findModel(history, modelId);
  if (!model) return refusal("RegistryUnknownModel", modelId);
  const from = standingOf(moment, modelId, datasetId);
  const to = targets[type];
  if (type === "supersedeDataset" && action.successor === datasetId)
    return refusal("RegistrySelfSuccession", datasetId);
  if (type === "supersedeDataset" && standingOf(moment, modelId, action.successor).standing === "Revoked") {
    return transition(modelId, action.successor, "Revoked", "Adopted");
  }
  if (!origins[type].includes(from.standing)) return transition(modelId, datasetId, from.standing, to);
  if ("concludedTerms" in action && !history.catalogue.terms[action.concludedTerms]) {
    return refusal("RegistryUnknownTerms", action.concludedTerms);
  }
  for (const id of type === "supersedeDataset" ? [datasetId, action.successor] : [datasetId]) {
    if (!history.catalogue.datasets[id]) return refusal("RegistryUnknownDataset", id);
  }
  if (adoptedAfter(action, model, from.standing) > MAX_ADOPTED) {
    return refusal("RegistryTooManyAdopted", modelId, BigInt(MAX_ADOPTED));
  }
  return { events: eventsOf(action, from.concludedTerms, moment) };
}

function adoptedAfter(action: DatasetAction, model: Model, from: Standing): number {
  const now = listAdopted(model).length;
  if (action.type === "adoptDataset") return now + 1;
  if (action.type !== "supersedeDataset") return now;
  const successor = model.standings[action.successor]?.current.standing;
  return now - (from === "Adopted" ? 1 : 0) + (successor === "Adopted" ? 0 : 1);
}

function eventsOf(action: DatasetAction, keptTerms: Hex, moment: Moment): KnownEvent[] {
  const { modelId, datasetId, evidence } = action;
  const change = (id: Hex, to: Standing, concludedTerms: Hex): KnownEvent => ({
    role: "registry",
    eventName: "StandingChanged",
    args: {
      modelId,
      datasetId: id,
      oldStanding: STANDINGS.indexOf(standingOf(moment, modelId, id).standing),
      newStanding: STANDINGS.indexOf(to),
      concludedTerms,
      evidence,
      proposalId: moment.proposalId,
    },
  });
  switch (action.type) {
    case "adoptDataset":
    case "concludeTerms":
      return [change(datasetId, "Adopted", action.concludedTerms)];
    case "supersedeDataset": {
      const { successor, concludedTerms } = action;
      const { proposalId } = moment;
      return [
        change(datasetId, "Superseded", keptTerms),
        change(successor, "Adopted", concludedTerms),
        {
          role: "registry",
          eventName: "DatasetSuperseded",
          args: { modelId, datasetId, successor, proposalId },
        },
      ];
    }
    case "rejectDataset":
      return [change(datasetId, "Rejected", zeroHash)];
    default:
      return [change(datasetId, targets[action.type], keptTerms)];
  }
}

function standingOf(
  { history }: Moment,
  modelId: bigint,
  datasetId: Hex,
): { standing: Standing; concludedTerms: Hex } {
  return (
    findModel(history, modelId)?.standings[datasetId]?.current ?? {
      standing: "Unknown",
      concludedTerms: zeroHash,
    }
  );
}

function transition(modelId: bigint, datasetId: Hex, from: Standing, to: Standing): Outcome {
  return refusal(
    "RegistryInvalidTransition",
    modelId,
    datasetId,
    STANDINGS.indexOf(from),
    STANDINGS.indexOf(to),
  );
}
