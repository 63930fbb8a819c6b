import { zeroAddress } from "viem";
import { CONTRIBUTION_KINDS, DOCTRINES, enumMember, STANDINGS } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { StandingEntry } from "../types/models.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { advanceHead, checkHead } from "./registryHead.ts";

type RegistryEvent = KnownEvent<"registry">;
type ArgsOf<name extends RegistryEvent["eventName"]> = Extract<RegistryEvent, { eventName: name }>["args"];

export function foldRegistry(
  draft: Draft<History>,
  event: RegistryEvent,
  source: Source,
): bigint | undefined {
  if (event.eventName === "HistoryAdvanced") {
    checkHead(draft, event.args, source);
    return;
  }
  advanceHead(draft, event, source);
  return change(draft, event, source);
}

function change(
  draft: Draft<History>,
  event: Exclude<RegistryEvent, { eventName: "HistoryAdvanced" }>,
  source: Source,
): bigint {
  switch (event.eventName) {
    case "ModelCreated":
      createModel(draft, event.args, source);
      return event.args.proposalId;
    case "StandingChanged":
      changeStanding(draft, event.args, source);
      return event.args.proposalId;
    case "DatasetSuperseded":
      nameSuccessor(draft, event.args);
      return event.args.proposalId;
    case "CharterSet": {
      const { modelId, newCharter: value, proposalId } = event.args;
      editModel(draft, modelId).charter = { value, source, proposalId };
      return proposalId;
    }
    case "OutputTermsSet": {
      const { modelId, newTerms: terms, evidence, proposalId } = event.args;
      editModel(draft, modelId).outputTerms = { value: { terms, evidence }, source, proposalId };
      return proposalId;
    }
    case "PolicySet": {
      const { modelId, newDoctrine, newLicenceMatrix: licenceMatrix, proposalId } = event.args;
      const value = { doctrine: enumMember(DOCTRINES, newDoctrine), licenceMatrix };
      editModel(draft, modelId).policy = { value, source, proposalId };
      return proposalId;
    }
    case "ReleaseRecorded": {
      const { releaseId: id, release } = event.args;
      const { recordedAt: _, ...fields } = release;
      draft.push(editModel(draft, release.modelId), "releases", { id, ...fields, source });
      return release.proposalId;
    }
    case "ContributionRecorded": {
      const { contributionId: id, modelId, kind, contributor, evidence, proposalId } = event.args;
      const known = enumMember(CONTRIBUTION_KINDS, kind);
      const entry = { id, kind: known, contributor, evidence, proposalId, source };
      draft.push(editModel(draft, modelId), "contributions", entry);
      return proposalId;
    }
    case "ResolutionRecorded": {
      const { modelId, document, proposalId } = event.args;
      draft.push(editModel(draft, modelId), "resolutions", { document, proposalId, source });
      return proposalId;
    }
  }
}

function createModel(draft: Draft<History>, args: ArgsOf<"ModelCreated">, source: Source): void {
  const { modelId: id, name, charter, parents, forkOf, proposalId } = args;
  draft.edit(draft.root, "models")[String(id)] = {
    id,
    name,
    parents,
    ...(forkOf.registry !== zeroAddress && { forkOf }),
    proposalId,
    source,
    charter: { value: charter, source, proposalId },
    standings: {},
    releases: [],
    contributions: [],
    resolutions: [],
  };
}

function changeStanding(draft: Draft<History>, args: ArgsOf<"StandingChanged">, source: Source): void {
  const { modelId, datasetId, oldStanding, newStanding, concludedTerms, evidence, proposalId } = args;
  const entry: StandingEntry = {
    from: enumMember(STANDINGS, oldStanding),
    standing: enumMember(STANDINGS, newStanding),
    concludedTerms,
    evidence,
    proposalId,
    source,
  };
  const standings = draft.edit(editModel(draft, modelId), "standings");
  const entries = [...(standings[datasetId]?.entries ?? []), entry];
  standings[datasetId] = { datasetId, current: entry, entries };
}

/** Comes right after the two changes of standing that it explains. */
function nameSuccessor(draft: Draft<History>, args: ArgsOf<"DatasetSuperseded">): void {
  const { modelId, datasetId, successor } = args;
  const standings = draft.edit(editModel(draft, modelId), "standings");
  const before = standings[datasetId];
  if (!before) return;
  const current = { ...before.current, successor };
  standings[datasetId] = { datasetId, current, entries: [...before.entries.slice(0, -1), current] };
}

function editModel(draft: Draft<History>, id: bigint) {
  return draft.edit(draft.edit(draft.root, "models"), String(id));
}
