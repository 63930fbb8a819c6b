import { zeroAddress, zeroHash } from "viem";
import { CONTRIBUTION_KINDS, DOCTRINES } from "../../chain/enums.ts";
import { findModel, findReleasesByDigest, findRun } from "../../history/select.ts";
import type { Action, CreateModel, RecordRelease } from "../action.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

type ModelAction = Extract<
  Action,
  {
    type:
      | "setOutputTerms"
      | "setPolicy"
      | "setCharter"
      | "createModel"
      | "recordRelease"
      | "recordContribution"
      | "recordResolution";
  }
>;

const MAX_NAME_BYTES = 64;
const MAX_PARENTS = 16;

export function simulateModel(action: ModelAction, moment: Moment): Outcome {
  if (action.type === "createModel") return createModel(action, moment);
  const { history, proposalId } = moment;
  const { modelId } = action;
  const model = findModel(history, modelId);
  if (!model) return refusal("RegistryUnknownModel", modelId);
  switch (action.type) {
    case "setOutputTerms": {
      const { terms: newTerms, evidence } = action;
      if (!history.catalogue.terms[newTerms]) return refusal("RegistryUnknownTerms", newTerms);
      const oldTerms = model.outputTerms?.value.terms ?? zeroHash;
      return one({
        role: "registry",
        eventName: "OutputTermsSet",
        args: { modelId, oldTerms, newTerms, evidence, proposalId },
      });
    }
    case "setPolicy": {
      const old = model.policy?.value;
      return one({
        role: "registry",
        eventName: "PolicySet",
        args: {
          modelId,
          oldDoctrine: DOCTRINES.indexOf(old?.doctrine ?? "Unset"),
          newDoctrine: DOCTRINES.indexOf(action.doctrine),
          oldLicenceMatrix: old?.licenceMatrix ?? zeroHash,
          newLicenceMatrix: action.licenceMatrix,
          proposalId,
        },
      });
    }
    case "setCharter": {
      if (action.charter === zeroHash) return refusal("RegistryMissingDocument");
      const args = { modelId, oldCharter: model.charter.value, newCharter: action.charter, proposalId };
      return one({ role: "registry", eventName: "CharterSet", args });
    }
    case "recordRelease":
      return recordRelease(action, moment);
    case "recordContribution": {
      const { kind, contributor, evidence } = action;
      if (evidence === zeroHash) return refusal("RegistryMissingDocument");
      const contributionId = count(moment, "contributions") + 1n;
      const args = {
        contributionId,
        modelId,
        kind: CONTRIBUTION_KINDS.indexOf(kind),
        contributor,
        evidence,
        proposalId,
      };
      return one({ role: "registry", eventName: "ContributionRecorded", args });
    }
    case "recordResolution": {
      const { document } = action;
      if (document === zeroHash) return refusal("RegistryMissingDocument");
      return one({
        role: "registry",
        eventName: "ResolutionRecorded",
        args: { modelId, document, proposalId },
      });
    }
  }
}

type Event = Extract<Outcome, { events: unknown }>["events"][number];

function one(event: Event): Outcome {
  return { events: [event] };
}

function createModel(
  { name, charter, parents, forkOf }: CreateModel,
  { history, proposalId }: Moment,
): Outcome {
  const length = new TextEncoder().encode(name).length;
  if (length === 0 || length > MAX_NAME_BYTES)
    return refusal("RegistryInvalidName", name, BigInt(MAX_NAME_BYTES));
  if (charter === zeroHash) return refusal("RegistryMissingDocument");
  if (parents.length > MAX_PARENTS) {
    return refusal("RegistryTooManyParents", BigInt(parents.length), BigInt(MAX_PARENTS));
  }
  return one({
    role: "registry",
    eventName: "ModelCreated",
    args: {
      modelId: BigInt(Object.keys(history.models).length) + 1n,
      name,
      charter,
      parents,
      forkOf: forkOf ?? { chainId: 0n, registry: zeroAddress, modelId: 0n },
      proposalId,
    },
  });
}

function recordRelease(action: RecordRelease, moment: Moment): Outcome {
  const { modelId, manifestDigest, contentRoot, runId, evaluation } = action;
  const { history, now, proposalId } = moment;
  if (manifestDigest === zeroHash || contentRoot === zeroHash) return refusal("RegistryIncompleteRelease");
  const same = findReleasesByDigest(history, manifestDigest).find(
    (release) => release.manifestDigest === manifestDigest,
  );
  if (same) return refusal("RegistryReleaseExists", manifestDigest, same.id);
  const run = findRun(history, runId);
  if (runId !== 0n && !run) return refusal("RunsUnknownRun", runId);
  if (run && (run.modelId !== modelId || run.statuses.at(-1)?.value !== "Completed")) {
    return refusal("RegistryUnfitRun", runId);
  }
  return one({
    role: "registry",
    eventName: "ReleaseRecorded",
    args: {
      releaseId: count(moment, "releases") + 1n,
      modelId,
      release: {
        modelId,
        manifestDigest,
        contentRoot,
        runId,
        adoptedSet: run?.spec.adoptedSet ?? zeroHash,
        outputTerms: findModel(history, modelId)?.outputTerms?.value.terms ?? zeroHash,
        evaluation,
        recordedAt: now,
        proposalId,
      },
    },
  });
}

function count({ history }: Moment, what: "releases" | "contributions"): bigint {
  return BigInt(Object.values(history.models).reduce((sum, model) => sum + model[what].length, 0));
}
