import { hexToBytes, sha256, size } from "viem";
import { promisedBy } from "../chain/runSpec.ts";
import { findRun } from "../history/select.ts";
import { formatAmount, sayAmount, sayVotes } from "../words/amounts.ts";
import { sayClassRule } from "../words/classes.ts";
import type { Context } from "../words/context.ts";
import { documentName } from "../words/documentName.ts";
import { CONTRIBUTION_WORDS, DOCTRINE_WORDS, RUN_KIND_WORDS, TIER_WORDS } from "../words/enums.ts";
import { sayCalledFunction } from "../words/functions.ts";
import {
  sayAccount,
  sayDataset,
  sayDocument,
  sayModel,
  sayRun,
  sayTerms,
  shortDigest,
} from "../words/names.ts";
import { sayAmendment } from "../words/runs.ts";
import { SETTING_WORDS, saySetting } from "../words/settings.ts";
import type {
  Action,
  AmendRun,
  CreateModel,
  FundRun,
  PublishDocument,
  RawCall,
  RecordRelease,
} from "./action.ts";
import { simulateActions } from "./simulate/index.ts";

/** What an action does, in one plain sentence without a full stop. */
export function describeAction(action: Action, context: Context): string {
  switch (action.type) {
    case "adoptDataset":
      return `Adopt ${sayDataset(action.datasetId, context)} under ${sayTerms(action.concludedTerms, context)}${forModel(action, context)}`;
    case "concludeTerms":
      return `Conclude that ${sayDataset(action.datasetId, context)} is under ${sayTerms(action.concludedTerms, context)}${forModel(action, context)}`;
    case "supersedeDataset":
      return `Replace ${sayDataset(action.datasetId, context)} with ${sayDataset(action.successor, context)} under ${sayTerms(action.concludedTerms, context)}${forModel(action, context)}`;
    case "withdrawDataset":
      return `Stop using ${sayDataset(action.datasetId, context)}${forModel(action, context)}`;
    case "revokeDataset":
      return `Revoke ${sayDataset(action.datasetId, context)} for ever${forModel(action, context)}`;
    case "quarantineDataset":
      return `Suspend ${sayDataset(action.datasetId, context)} until a later vote${forModel(action, context)}`;
    case "rejectDataset":
      return `Refuse ${sayDataset(action.datasetId, context)}${forModel(action, context)}`;
    case "setOutputTerms":
      return `Put what ${sayModel(action.modelId, context)} releases under ${sayTerms(action.terms, context)}`;
    case "setPolicy":
      return `Settle for ${sayModel(action.modelId, context)} that ${DOCTRINE_WORDS[action.doctrine]}`;
    case "setCharter":
      return `Give ${sayModel(action.modelId, context)} the charter ${sayDocument(action.charter, context)}`;
    case "createModel":
      return describeModel(action);
    case "recordRelease":
      return describeRelease(action, context);
    case "recordContribution":
      return `Record that ${sayAccount(action.contributor, context)} contributed ${CONTRIBUTION_WORDS[action.kind]} to ${sayModel(action.modelId, context)}`;
    case "recordResolution":
      return `Record the decision ${sayDocument(action.document, context)}${forModel(action, context)}`;
    case "registerTerms":
      return `Enter the terms ${action.spdxExpression} in the catalogue`;
    case "registerDataset":
      return `Enter ${sayDocument(action.manifestDigest, context)} in the catalogue as a dataset that its curator declares to be under ${sayTerms(action.declaredTerms, context)}`;
    case "addLocator":
      return `Say that ${sayDataset(action.datasetId, context)} may be found at ${action.locator}`;
    case "publishDocument":
      return describeDocument(action);
    case "fundRun":
      return describeRun(action, context);
    case "cancelRun":
      return `End ${sayRun(action.runId, context)} and take back what it has not earned`;
    case "amendRun":
      return describeAmendment(action, context);
    case "ruleOnRun":
      return `${action.upheld ? "Uphold" : "Reject"} the challenge of ${sayRun(action.runId, context)}: ${sayDocument(action.document, context)}`;
    case "attestTier":
      return `Attest that the milestone under review of ${sayRun(action.runId, context)} has reached ${TIER_WORDS[action.tier]}`;
    case "recordIncident":
      return `Record the incident ${sayDocument(action.document, context)} of ${sayRun(action.runId, context)}`;
    case "pay":
      return `Pay ${sayAmount(action.amount, action.token, context)} to ${sayAccount(action.to, context)}${action.aboveLimit ? ", above the treasury's limit" : ""}`;
    case "setLimit":
      return `Let ordinary votes spend up to ${sayAmount(action.limit, action.token, context)} in 30 days`;
    case "mint":
      return `Create ${sayVotes(action.amount, context)} for ${sayAccount(action.to, context)}`;
    case "setSetting":
      return `Set ${SETTING_WORDS[action.setting]} to ${saySetting(action.setting, action.value, context)}`;
    case "setClassRule":
      return `Give ${action.class} proposals this rule: ${sayClassRule(action.rule)}`;
    case "setCallClass":
      return `Let calling ${sayCalledFunction(action.target, action.selector, context)} be ${action.class}`;
    case "setDaoURI":
      return `Say that the community's documents are at ${action.daoURI}`;
    case "call":
      return describeCall(action, context);
  }
}

/** The sentences of a whole proposal: each knows what the actions before it would have entered in the catalogue. */
export function describeActions(actions: readonly Action[], context: Context): string[] {
  return actions.map((action, index) => {
    const { history } = simulateActions(actions.slice(0, index), context.history);
    return describeAction(action, { ...context, history });
  });
}

/** A community with one model need not name it each time. */
function forModel({ modelId }: { readonly modelId: bigint }, context: Context): string {
  const { models } = context.history;
  const only = Object.keys(models).length === 1 && models[String(modelId)] !== undefined;
  return only ? "" : ` for ${sayModel(modelId, context)}`;
}

function describeModel({ name, parents, forkOf }: CreateModel): string {
  const origin = forkOf
    ? `, a fork of model ${forkOf.modelId} of the registry ${forkOf.registry} on chain ${forkOf.chainId}`
    : "";
  const built =
    parents.length > 0
      ? `, built on ${parents.length} earlier release${parents.length === 1 ? "" : "s"}`
      : "";
  return `Create the model "${name}"${origin}${built}`;
}

function describeRelease({ modelId, manifestDigest, runId }: RecordRelease, context: Context): string {
  const origin =
    runId === 0n ? "imported, made by no run of this community" : `made by ${sayRun(runId, context)}`;
  return `Record the release ${shortDigest(manifestDigest)} of ${sayModel(modelId, context)}, ${origin}`;
}

function describeDocument({ document }: PublishDocument): string {
  const text = new TextDecoder().decode(hexToBytes(document));
  const name = documentName(text).name ?? shortDigest(sha256(document));
  return `Publish the document "${name}" (${formatAmount(BigInt(size(document)), 0)} bytes) on chain`;
}

function describeRun({ spec, aboveLimit }: FundRun, context: Context): string {
  const amount = promisedBy(spec);
  const parts = spec.milestones.length === 1 ? "one part" : `${spec.milestones.length} parts`;
  const limit = aboveLimit ? ", above the treasury's limit" : "";
  return `Fund ${RUN_KIND_WORDS[spec.kind]} of ${sayModel(spec.modelId, context)} by ${sayAccount(spec.operator, context)} with ${sayAmount(amount, spec.token, context)}, paid in ${parts} against evidence${limit}`;
}

function describeAmendment({ runId, setup, amounts }: AmendRun, context: Context): string {
  const run = findRun(context.history, runId);
  if (!run) return `Amend ${sayRun(runId, context)}`;
  const kept = amounts.length > 0 ? run.milestones.slice(-amounts.length).map(({ amount }) => amount) : [];
  const changes = sayAmendment(run.setup, setup, { old: kept, new: amounts });
  return `Amend ${sayRun(runId, context)}: ${changes}`;
}

function describeCall({ target, value, data }: RawCall, context: Context): string {
  const money = value > 0n ? sayAmount(value, "0x0000000000000000000000000000000000000000", context) : "";
  if (data === "0x") return `Send ${money || "nothing"} to ${sayAccount(target, context)}`;
  const selector = size(data) < 4 ? "data without a function" : `function ${data.slice(0, 10)}`;
  const bytes = `${size(data)} byte${size(data) === 1 ? "" : "s"}`;
  const sending = money ? `, sending ${money}` : "";
  return `Call ${sayAccount(target, context)} directly (${selector}, ${bytes})${sending}: what this does is unknown`;
}
