import { sha256, zeroAddress, zeroHash } from "viem";
import { COVERAGES } from "../../chain/enums.ts";
import { datasetIdOf, termsIdOf } from "../../chain/hashes.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { currentClassRule } from "../../history/callClass.ts";
import { currentSetting } from "../../history/select.ts";
import { availableWithinLimit } from "../../history/treasuryLimit.ts";
import type { Facts } from "../../history/types/outline.ts";
import type { Action, Pay, RegisterDataset, SetSetting } from "../action.ts";
import { wouldDisorder } from "./classes.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

type CatalogueAction = Extract<
  Action,
  { type: "registerTerms" | "registerDataset" | "addLocator" | "publishDocument" }
>;

export function simulateCatalogue(action: CatalogueAction, moment: Moment): Outcome {
  const { catalogue, stewardship } = moment.history;
  const actor = stewardship.timelock;
  switch (action.type) {
    case "registerTerms": {
      const { spdxExpression, listVersion, textDigest } = action;
      const termsId = termsIdOf(spdxExpression, listVersion);
      const registered: KnownEvent = {
        role: "catalogue",
        eventName: "TermsRegistered",
        args: { termsId, registrant: actor, spdxExpression, listVersion },
      };
      const text: KnownEvent = {
        role: "catalogue",
        eventName: "TermsTextAdded",
        args: { termsId, contributor: actor, textDigest },
      };
      return {
        events: [
          ...(catalogue.terms[termsId] ? [] : [registered]),
          ...(textDigest === zeroHash ? [] : [text]),
        ],
      };
    }
    case "registerDataset":
      return registerDataset(action, moment);
    case "addLocator": {
      const { datasetId, locator } = action;
      if (!catalogue.datasets[datasetId]) return refusal("CatalogueUnknownDataset", datasetId);
      const args = { datasetId, contributor: actor, locator };
      return { events: [{ role: "catalogue", eventName: "LocatorAdded", args }] };
    }
    case "publishDocument": {
      const { document } = action;
      if (document === "0x") return refusal("CatalogueEmptyDocument");
      const digest = sha256(document);
      const publisher = actor;
      return {
        events: [
          catalogue.documents[digest]
            ? { role: "catalogue", eventName: "DocumentRepublished", args: { digest, publisher } }
            : { role: "catalogue", eventName: "DocumentPublished", args: { digest, publisher, document } },
        ],
      };
    }
  }
}

function registerDataset(action: RegisterDataset, { history }: Moment): Outcome {
  const { locators, manifestDigest, contentRoot, coverage, declaredTerms, previous } = action;
  const { catalogue, stewardship } = history;
  if (manifestDigest === zeroHash) return refusal("CatalogueMissingManifest");
  if (coverage === "None" || (coverage === "RevisionOnly") !== (contentRoot === zeroHash)) {
    return refusal("CatalogueInvalidCoverage", COVERAGES.indexOf(coverage), contentRoot);
  }
  if (!catalogue.terms[declaredTerms]) return refusal("CatalogueUnknownTerms", declaredTerms);
  if (previous !== zeroHash && !catalogue.datasets[previous])
    return refusal("CatalogueUnknownDataset", previous);
  const datasetId = datasetIdOf(action);
  const contributor = stewardship.timelock;
  const registered: KnownEvent = {
    role: "catalogue",
    eventName: "DatasetRegistered",
    args: {
      datasetId,
      registrant: contributor,
      manifestDigest,
      contentRoot,
      coverage: COVERAGES.indexOf(coverage),
      declaredTerms,
      previous,
    },
  };
  return {
    events: [
      ...(catalogue.datasets[datasetId] ? [] : [registered]),
      ...locators.map((locator): KnownEvent => {
        return { role: "catalogue", eventName: "LocatorAdded", args: { datasetId, contributor, locator } };
      }),
    ],
  };
}

export function pay({ token, to, amount, aboveLimit }: Pay, { history, now }: Moment): Outcome {
  const left = availableWithinLimit(history, token, now);
  if (!aboveLimit && amount > left) return refusal("TreasuryLimitExceeded", token, amount, left);
  if (to === zeroAddress || to === history.stewardship.treasury)
    return refusal("TreasuryInvalidRecipient", to);
  return { events: [{ role: "treasury", eventName: "Paid", args: { token, to, amount, aboveLimit } }] };
}

/** Bounds of settings are the contracts' own; they are asked when the proposal is tried out. */
export function setSetting({ setting, value }: SetSetting, { history }: Moment): Outcome {
  const disorder = ordinaryDisorder({ setting, value }, history);
  if (disorder) return disorder;
  const old = currentSetting(history, setting)?.value ?? 0n;
  return { events: [settingEvent(setting, old, value)] };
}

/** OpenZeppelin's period and quorum are Ordinary's, and keep to the order of the classes. */
function ordinaryDisorder(
  { setting, value }: Pick<SetSetting, "setting" | "value">,
  history: Facts,
): Outcome | undefined {
  const rule = currentClassRule(history, "Ordinary")?.value;
  if (!rule) return;
  if (setting === "votingPeriod") {
    return wouldDisorder(history, "Ordinary", { ...rule, votingPeriod: Number(value) });
  }
  if (setting === "quorumNumerator") {
    return wouldDisorder(history, "Ordinary", { ...rule, quorum: Number(value) });
  }
  return;
}

function settingEvent(setting: SetSetting["setting"], old: bigint, value: bigint): KnownEvent {
  switch (setting) {
    case "votingDelay":
      return governor("VotingDelaySet", { oldVotingDelay: old, newVotingDelay: value });
    case "votingPeriod":
      return governor("VotingPeriodSet", { oldVotingPeriod: old, newVotingPeriod: value });
    case "proposalThreshold":
      return governor("ProposalThresholdSet", { oldProposalThreshold: old, newProposalThreshold: value });
    case "quorumNumerator":
      return governor("QuorumNumeratorUpdated", { oldQuorumNumerator: old, newQuorumNumerator: value });
    case "quorumFloor":
      return governor("QuorumFloorSet", { oldQuorumFloor: old, newQuorumFloor: value });
    case "lateQuorumVoteExtension":
      return governor("LateQuorumVoteExtensionSet", { oldVoteExtension: old, newVoteExtension: value });
    case "queueWindow":
      return governor("QueueWindowSet", { oldQueueWindow: old, newQueueWindow: value });
    case "executionWindow":
      return governor("ExecutionWindowSet", { oldExecutionWindow: old, newExecutionWindow: value });
    case "timelockDelay":
      return {
        role: "timelock",
        eventName: "MinDelayChange",
        args: { oldDuration: old, newDuration: value },
      };
  }
}

type GovernorEvent = KnownEvent<"governor">;

function governor<name extends GovernorEvent["eventName"]>(
  eventName: name,
  args: Extract<GovernorEvent, { eventName: name }>["args"],
): KnownEvent {
  return { role: "governor", eventName, args } as KnownEvent;
}
