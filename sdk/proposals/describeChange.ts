import { zeroHash } from "viem";
import { sayAmount, sayVotes } from "../words/amounts.ts";
import { sayClassRule } from "../words/classes.ts";
import type { Context } from "../words/context.ts";
import {
  CONTRIBUTION_WORDS,
  DOCTRINE_WORDS,
  RUN_STATUS_WORDS,
  STANDING_WORDS,
  TIER_WORDS,
} from "../words/enums.ts";
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
  AgreedView,
  CatalogueChange,
  Change,
  MoneyChange,
  RunChange,
  RunTermsChange,
  StandingView,
} from "./change.ts";

/** One row of a before-and-after table. */
export interface ChangeWords {
  readonly subject: string;
  /** What stands now; absent for what is new. */
  readonly before?: string;
  readonly after: string;
}

/**
 * A change in words. `context.history` should be the history after the actions (see simulateActions), so that what they
 * enter in the catalogue has its name.
 */
export function describeChange(change: Change, context: Context): ChangeWords {
  switch (change.type) {
    case "dataset":
      return {
        subject: sentence(sayDataset(change.datasetId, context)),
        before: sayStanding(change.before, context),
        after: sayStanding(change.after, context),
      };
    case "adoptedSet":
      return {
        subject: `What ${sayModel(change.modelId, context)} is made of`,
        before: `${datasets(change.before.count)} (${shortDigest(change.before.commitment)})`,
        after: `${datasets(change.after.count)} (${shortDigest(change.after.commitment)})`,
      };
    case "outputTerms":
      return {
        subject: `Terms of what ${sayModel(change.modelId, context)} releases`,
        before: change.before ? sayTerms(change.before, context) : "not decided",
        after: sayTerms(change.after, context),
      };
    case "policy":
      return {
        subject: `Reading of what weights are, for ${sayModel(change.modelId, context)}`,
        before: DOCTRINE_WORDS[change.before?.doctrine ?? "Unset"],
        after: DOCTRINE_WORDS[change.after.doctrine],
      };
    case "charter":
      return {
        subject: `Charter of ${sayModel(change.modelId, context)}`,
        ...(change.before && { before: sayDocument(change.before, context) }),
        after: sayDocument(change.after, context),
      };
    case "model":
      return { subject: "New model", after: change.name };
    case "release":
      return {
        subject: `New release of ${sayModel(change.modelId, context)}`,
        after:
          change.runId === 0n
            ? `${shortDigest(change.manifestDigest)}, imported`
            : `${shortDigest(change.manifestDigest)}, made by ${sayRun(change.runId, context)}`,
      };
    case "contribution":
      return {
        subject: `Contribution to ${sayModel(change.modelId, context)}`,
        after: `${CONTRIBUTION_WORDS[change.kind]} by ${sayAccount(change.contributor, context)}`,
      };
    case "resolution":
      return { subject: "Decision recorded", after: sayDocument(change.document, context) };
    case "catalogue":
      return sayCatalogue(change, context);
    case "run":
      return sayRunChange(change, context);
    case "runTerms":
      return sayRunTerms(change, context);
    case "tier":
      return {
        subject: `How far milestone ${change.index + 1} of ${sayRun(change.runId, context)} is verified`,
        before: TIER_WORDS[change.before],
        after: TIER_WORDS[change.after],
      };
    case "incident":
      return {
        subject: `Incidents of ${sayRun(change.runId, context)}`,
        after: `${sayDocument(change.document, context)} is recorded`,
      };
    case "money":
      return sayMoney(change, context);
    case "treasury": {
      const say = (amount: bigint) => sayAmount(amount, change.token, context);
      return {
        subject: "Money left in the treasury",
        before: say(change.before),
        after:
          change.short === undefined
            ? say(change.after)
            : `not enough: ${say(change.short)} more than it holds`,
      };
    }
    case "limit":
      return {
        subject: "What ordinary votes may spend in 30 days",
        before: sayAmount(change.before, change.token, context),
        after: sayAmount(change.after, change.token, context),
      };
    case "supply":
      return {
        subject: `All votes (new ones go to ${sayAccount(change.to, context)})`,
        before: sayVotes(change.before, context),
        after: sayVotes(change.after, context),
      };
    case "setting":
      return {
        subject: sentence(SETTING_WORDS[change.setting]),
        before: change.before === undefined ? "unknown" : saySetting(change.setting, change.before, context),
        after: saySetting(change.setting, change.after, context),
      };
    case "classRule":
      return {
        subject: `Rule of ${change.class} proposals`,
        before: change.before === undefined ? "unknown" : sayClassRule(change.before),
        after: sayClassRule(change.after),
      };
    case "callClass":
      return {
        subject: `Class of calling ${sayCalledFunction(change.target, change.selector, context)}`,
        before: change.before,
        after: change.after,
      };
    case "daoURI":
      return {
        subject: "Address of the community's documents",
        ...(change.before !== undefined && { before: change.before }),
        after: change.after,
      };
    case "outside":
      return {
        subject: sentence(sayAccount(change.action.target, context)),
        before: "unknown",
        after: "unknown: this call can't be read here",
      };
  }
}

function sayStanding({ standing, concludedTerms, successor }: StandingView, context: Context): string {
  const terms = concludedTerms === zeroHash ? "" : ` under ${sayTerms(concludedTerms, context)}`;
  if (standing === "Adopted") return `${STANDING_WORDS.Adopted}${terms}`;
  if (standing === "Superseded" && successor) return `replaced by ${sayDataset(successor, context)}`;
  return STANDING_WORDS[standing];
}

function sayCatalogue({ entry, id, known }: CatalogueChange, context: Context): ChangeWords {
  const after = {
    terms: () => `the terms ${sayTerms(id, context)}`,
    dataset: () => sayDataset(id, context),
    locator: () => `another place for ${sayDataset(id, context)}`,
    document: () => sayDocument(id, context),
  }[entry]();
  return { subject: "Entry in the catalogue", ...(known && { before: after }), after };
}

function sayRunChange({ runId, spec, before, after, amount }: RunChange, context: Context): ChangeWords {
  const money = sayAmount(amount, spec.token, context);
  if (runId === undefined) {
    return {
      subject: `Training run of ${sayModel(spec.modelId, context)}`,
      after: `funded with ${money}, operated by ${sayAccount(spec.operator, context)}`,
    };
  }
  const back = amount === 0n ? "" : `; ${money} go back to its funders`;
  return {
    subject: sentence(sayRun(runId, context)),
    ...(before && { before: RUN_STATUS_WORDS[before] }),
    after: `${RUN_STATUS_WORDS[after]}${back}`,
  };
}

function sayRunTerms({ runId, token, before, after }: RunTermsChange, context: Context): ChangeWords {
  const prices = ({ amounts }: AgreedView) =>
    amounts.map((amount) => sayAmount(amount, token, context)).join(", ");
  const [old, next] = [prices(before), prices(after)];
  return {
    subject: `What was agreed for ${sayRun(runId, context)}`,
    before: old === next ? "as it stands" : `milestones pay ${old}`,
    after: `${sayAmendment(before.setup, after.setup)}${old === next ? "" : `; milestones pay ${next}`}`,
  };
}

function sayMoney(
  { token, spent, aboveLimit, before, after, short }: MoneyChange,
  context: Context,
): ChangeWords {
  const say = (amount: bigint) => sayAmount(amount, token, context);
  const above = aboveLimit > 0n ? `, ${say(aboveLimit)} of it above the limit` : "";
  const lacking = short === undefined ? "" : `; ${say(short)} more than the limit allows now`;
  return {
    subject: "What ordinary votes can still spend in this period",
    before: say(before),
    after: `${say(after)} (${say(spent)} spent${above}${lacking})`,
  };
}

function datasets(count: number): string {
  return `${count} dataset${count === 1 ? "" : "s"}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
