import { CONTRIBUTION_KINDS, DOCTRINES, enumMember, STANDINGS, type Standing } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Context } from "../../words/context.ts";
import { CONTRIBUTION_WORDS, DOCTRINE_WORDS } from "../../words/enums.ts";
import {
  proposalNumber,
  sayAccount,
  sayDataset,
  sayDocument,
  sayModel,
  sayRun,
  sayTerms,
  shortDigest,
} from "../../words/names.ts";

type RegistryEvent = KnownEvent<"registry">;

export function describeRegistryEvent(event: RegistryEvent, context: Context): string {
  switch (event.eventName) {
    case "ModelCreated": {
      const { name, proposalId } = event.args;
      return proposalId === 0n
        ? `The community began with the model "${name}"`
        : `The model "${name}" was created${by(proposalId)}`;
    }
    case "StandingChanged":
      return describeStanding(event.args, context);
    case "DatasetSuperseded": {
      const { modelId, datasetId, successor, proposalId } = event.args;
      return `${sayDataset(successor, context)} took the place of ${sayDataset(datasetId, context)} in ${sayModel(modelId, context)}${by(proposalId)}`;
    }
    case "OutputTermsSet": {
      const { modelId, newTerms, proposalId } = event.args;
      return `What ${sayModel(modelId, context)} releases is now under ${sayTerms(newTerms, context)}${by(proposalId)}`;
    }
    case "PolicySet": {
      const { modelId, newDoctrine, proposalId } = event.args;
      return `For ${sayModel(modelId, context)} it was settled that ${DOCTRINE_WORDS[enumMember(DOCTRINES, newDoctrine)]}${by(proposalId)}`;
    }
    case "CharterSet": {
      const { modelId, newCharter, proposalId } = event.args;
      return `${sayModel(modelId, context)} got the charter ${sayDocument(newCharter, context)}${by(proposalId)}`;
    }
    case "ReleaseRecorded": {
      const { releaseId, release } = event.args;
      const origin = release.runId === 0n ? "imported" : `made by ${sayRun(release.runId, context)}`;
      return `Release ${releaseId} of ${sayModel(release.modelId, context)} was recorded, ${origin}${by(release.proposalId)}`;
    }
    case "ContributionRecorded": {
      const { modelId, kind, contributor, proposalId } = event.args;
      const what = CONTRIBUTION_WORDS[enumMember(CONTRIBUTION_KINDS, kind)];
      return `It was recorded that ${sayAccount(contributor, context)} contributed ${what} to ${sayModel(modelId, context)}${by(proposalId)}`;
    }
    case "ResolutionRecorded": {
      const { modelId, document, proposalId } = event.args;
      return `The decision ${sayDocument(document, context)} was recorded for ${sayModel(modelId, context)}${by(proposalId)}`;
    }
    case "HistoryAdvanced":
      return `The registry's history came to ${event.args.index} ${event.args.index === 1n ? "entry" : "entries"} (${shortDigest(event.args.head)})`;
  }
}

function by(proposalId: bigint): string {
  return proposalId === 0n ? "" : ` by ${proposalNumber(proposalId)}`;
}

const verbs: Record<Standing, string> = {
  Unknown: "was forgotten by",
  Adopted: "was adopted for",
  Quarantined: "was suspended from",
  Superseded: "was replaced in",
  Withdrawn: "is no longer used for",
  Revoked: "was revoked for ever for",
  Rejected: "was refused for",
};

function describeStanding(
  args: Extract<RegistryEvent, { eventName: "StandingChanged" }>["args"],
  context: Context,
): string {
  const { modelId, datasetId, oldStanding, newStanding, concludedTerms, proposalId } = args;
  const to = enumMember(STANDINGS, newStanding);
  const dataset = sayDataset(datasetId, context);
  const model = sayModel(modelId, context);
  const terms = sayTerms(concludedTerms, context);
  if (to === "Adopted" && enumMember(STANDINGS, oldStanding) === "Adopted") {
    return `It was concluded that ${dataset} is under ${terms} for ${model}${by(proposalId)}`;
  }
  const under = to === "Adopted" ? ` under ${terms}` : "";
  return `${dataset} ${verbs[to]} ${model}${under}${by(proposalId)}`;
}
