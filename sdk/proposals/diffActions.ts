import { type Address, type Hex, sha256, zeroHash } from "viem";
import { datasetIdOf, termsIdOf } from "../chain/hashes.ts";
import { promisedBy } from "../chain/runSpec.ts";
import { callKey, currentClassRule } from "../history/callClass.ts";
import { runAt, runStatusAt, tierOf } from "../history/runAt.ts";
import { currentSetting, findModel, findRun } from "../history/select.ts";
import { availableWithinLimit } from "../history/treasuryLimit.ts";
import type { Facts } from "../history/types/outline.ts";
import type { Run } from "../history/types/runs.ts";
import type { Action } from "./action.ts";
import { adoptedSetOf } from "./adoptedSet.ts";
import type { AgreedView, CatalogueChange, Change, MoneyChange, StandingView } from "./change.ts";
import { canonicalAction } from "./encodeAction.ts";
import { type SimulateActionsOptions, simulateActions } from "./simulate/index.ts";

export interface DiffActionsOptions extends SimulateActionsOptions {
  /** What the treasury holds now, where that was asked of the chain: without it what is left is not said. */
  readonly balances?: readonly Balance[];
}

/** In the token's smallest unit. The zero address stands for ether. */
export interface Balance {
  readonly token: Address;
  readonly balance: bigint;
}

interface Comparison {
  readonly balances: readonly Balance[];
  readonly before: Facts;
  readonly after: Facts;
  readonly now: number;
  readonly actions: readonly Action[];
}

/**
 * What the actions would change, subject by subject, in the order in which they touch them: each subject comes once, with
 * what it is now and what it would be after all of them. What a raw call changes is unknown, and said to be.
 */
export function diffActions(
  given: readonly Action[],
  history: Facts,
  { balances = [], ...options }: DiffActionsOptions = {},
): Change[] {
  const actions = given.map(canonicalAction);
  const now = options.now ?? history.latest?.timestamp ?? 0;
  const { history: after } = simulateActions(actions, history, { ...options, now });
  const comparison: Comparison = { before: history, after, now, actions, balances };
  const changes = new Map<string, Change>();
  actions.forEach((action, index) => {
    for (const [key, change] of changesOf(action, index, comparison)) {
      if (!changes.has(key)) changes.set(key, change);
    }
  });
  return [...changes.values()];
}

type Keyed = readonly [key: string, change: Change];

function changesOf(action: Action, index: number, comparison: Comparison): Keyed[] {
  const { before, after } = comparison;
  const own = (change: Change): Keyed => [String(index), change];
  switch (action.type) {
    case "adoptDataset":
    case "concludeTerms":
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
      return [
        dataset(action.modelId, action.datasetId, comparison),
        ...adoptedSet(action.modelId, comparison),
      ];
    case "supersedeDataset":
      return [
        dataset(action.modelId, action.datasetId, comparison),
        dataset(action.modelId, action.successor, comparison),
        ...adoptedSet(action.modelId, comparison),
      ];
    case "setOutputTerms": {
      const { modelId } = action;
      const old = findModel(before, modelId)?.outputTerms?.value.terms;
      const terms = findModel(after, modelId)?.outputTerms?.value.terms ?? action.terms;
      return [
        [
          `outputTerms:${modelId}`,
          { type: "outputTerms", modelId, ...(old && { before: old }), after: terms },
        ],
      ];
    }
    case "setPolicy": {
      const { modelId, doctrine, licenceMatrix } = action;
      const old = findModel(before, modelId)?.policy?.value;
      const policy = findModel(after, modelId)?.policy?.value ?? { doctrine, licenceMatrix };
      return [[`policy:${modelId}`, { type: "policy", modelId, ...(old && { before: old }), after: policy }]];
    }
    case "setCharter": {
      const { modelId } = action;
      const old = findModel(before, modelId)?.charter.value;
      const charter = findModel(after, modelId)?.charter.value ?? action.charter;
      return [
        [`charter:${modelId}`, { type: "charter", modelId, ...(old && { before: old }), after: charter }],
      ];
    }
    case "createModel": {
      const { name, charter, parents, forkOf } = action;
      return [own({ type: "model", name, charter, parents, ...(forkOf && { forkOf }) })];
    }
    case "recordRelease": {
      const { modelId, manifestDigest, contentRoot, runId } = action;
      return [own({ type: "release", modelId, manifestDigest, contentRoot, runId })];
    }
    case "recordContribution": {
      const { modelId, kind, contributor, evidence } = action;
      return [own({ type: "contribution", modelId, kind, contributor, evidence })];
    }
    case "recordResolution":
      return [own({ type: "resolution", modelId: action.modelId, document: action.document })];
    case "registerTerms":
      return [inCatalogue("terms", termsIdOf(action.spdxExpression, action.listVersion), before)];
    case "registerDataset":
      return [inCatalogue("dataset", datasetIdOf(action), before)];
    case "addLocator":
      return [own({ type: "catalogue", entry: "locator", id: action.datasetId, known: false })];
    case "publishDocument":
      return [inCatalogue("document", sha256(action.document), before)];
    case "fundRun": {
      const { spec } = action;
      const amount = promisedBy(spec);
      return [own({ type: "run", spec, after: "Funded", amount }), ...money(spec.token, comparison)];
    }
    case "cancelRun":
    case "ruleOnRun":
      return runStatus(action.runId, comparison);
    case "amendRun":
      return amended(action.runId, comparison);
    case "attestTier":
      return attested(action.runId, comparison);
    case "recordIncident":
      return [own({ type: "incident", runId: action.runId, document: action.document })];
    case "pay":
      return money(action.token, comparison);
    case "setLimit": {
      const { token } = action;
      const limitIn = (history: Facts) => history.treasury.limits[token]?.limit?.value ?? 0n;
      return [[`limit:${token}`, { type: "limit", token, before: limitIn(before), after: limitIn(after) }]];
    }
    case "mint": {
      const total = minted(action.to, comparison.actions);
      return [
        [
          `supply:${action.to}`,
          { type: "supply", to: action.to, before: before.supply, after: before.supply + total },
        ],
      ];
    }
    case "setSetting": {
      const { setting, value } = action;
      const old = currentSetting(before, setting)?.value;
      const next = currentSetting(after, setting)?.value ?? value;
      return [
        [
          `setting:${setting}`,
          { type: "setting", setting, ...(old !== undefined && { before: old }), after: next },
        ],
      ];
    }
    case "setClassRule": {
      const { class: which, rule } = action;
      const old = currentClassRule(before, which)?.value;
      const next = currentClassRule(after, which)?.value ?? rule;
      return [
        [`classRule:${which}`, { type: "classRule", class: which, ...(old && { before: old }), after: next }],
      ];
    }
    case "setCallClass": {
      const { target, selector, class: which } = action;
      const key = callKey(target, selector);
      const listedIn = ({ classes }: Facts) => classes.calls[key]?.classes.at(-1)?.value;
      return [
        [
          `callClass:${key}`,
          {
            type: "callClass",
            target,
            selector,
            before: listedIn(before) ?? "Constitutional",
            after: listedIn(after) ?? which,
          },
        ],
      ];
    }
    case "setDaoURI": {
      const old = before.daoURI?.value;
      const next = after.daoURI?.value ?? action.daoURI;
      return [["daoURI", { type: "daoURI", ...(old !== undefined && { before: old }), after: next }]];
    }
    case "call":
      return [own({ type: "outside", action })];
  }
}

function dataset(modelId: bigint, datasetId: Hex, { before, after }: Comparison): Keyed {
  const viewIn = (history: Facts): StandingView => {
    const entry = findModel(history, modelId)?.standings[datasetId]?.current;
    if (!entry) return { standing: "Unknown", concludedTerms: zeroHash };
    const { standing, concludedTerms, successor } = entry;
    return { standing, concludedTerms, ...(successor && { successor }) };
  };
  return [
    `dataset:${modelId}:${datasetId}`,
    { type: "dataset", modelId, datasetId, before: viewIn(before), after: viewIn(after) },
  ];
}

function adoptedSet(modelId: bigint, { before, after }: Comparison): Keyed[] {
  const old = adoptedSetOf(before, modelId);
  const next = adoptedSetOf(after, modelId);
  if (old.commitment === next.commitment) return [];
  return [[`adoptedSet:${modelId}`, { type: "adoptedSet", modelId, before: old, after: next }]];
}

function inCatalogue(entry: "terms" | "dataset" | "document", id: Hex, { catalogue }: Facts): Keyed {
  const shelf = { terms: catalogue.terms, dataset: catalogue.datasets, document: catalogue.documents }[entry];
  const change: CatalogueChange = { type: "catalogue", entry, id, known: shelf[id] !== undefined };
  return [`catalogue:${id}`, change];
}

function runStatus(runId: bigint, { before, after, now }: Comparison): Keyed[] {
  const run = findRun(before, runId);
  const next = findRun(after, runId);
  if (!run || !next) return [];
  const change: Change = {
    type: "run",
    runId,
    spec: run.spec,
    before: runStatusAt(run, now),
    after: runStatusAt(next, now),
    amount: next.ending?.unspent ?? 0n,
  };
  return [[`run:${runId}`, change]];
}

function amended(runId: bigint, { before, after }: Comparison): Keyed[] {
  const [old, next] = [findRun(before, runId), findRun(after, runId)];
  if (!old || !next) return [];
  const agreed = ({ setup, milestones }: Run): AgreedView => ({
    setup,
    amounts: milestones.map(({ amount }) => amount),
  });
  return [
    [
      `runTerms:${runId}`,
      { type: "runTerms", runId, token: old.token, before: agreed(old), after: agreed(next) },
    ],
  ];
}

function attested(runId: bigint, { before, after, now }: Comparison): Keyed[] {
  const run = findRun(before, runId);
  const index = run ? runAt(run, now).earned : 0;
  const [old, next] = [run?.milestones[index], findRun(after, runId)?.milestones[index]];
  if (!old || !next) return [];
  return [
    [`tier:${runId}:${index}`, { type: "tier", runId, index, before: tierOf(old), after: tierOf(next) }],
  ];
}

function money(token: Address, { before, after, now, actions, balances }: Comparison): Keyed[] {
  let within = 0n;
  let aboveLimit = 0n;
  for (const action of actions) {
    const amount = spending(action, token);
    if ("aboveLimit" in action && action.aboveLimit) aboveLimit += amount;
    else within += amount;
  }
  const left = availableWithinLimit(before, token, now);
  // A limit that the proposal itself sets may come before or after what it spends: the simulation knows.
  const set = after.treasury.limits[token]?.limit?.value ?? 0n;
  const usable = set > left ? set : left;
  const change: MoneyChange = {
    type: "money",
    token,
    spent: within + aboveLimit,
    aboveLimit,
    before: left,
    after: availableWithinLimit(after, token, now),
    ...(within > usable && { short: within - usable }),
  };
  const held = balances.find((each) => each.token.toLowerCase() === token.toLowerCase());
  return [[`money:${token}`, change], ...(held ? [leftIn(held, change.spent)] : [])];
}

function leftIn({ token, balance }: Balance, spent: bigint): Keyed {
  const left = balance - spent;
  return [
    `treasury:${token}`,
    {
      type: "treasury",
      token,
      before: balance,
      after: left > 0n ? left : 0n,
      ...(left < 0n && { short: -left }),
    },
  ];
}

function spending(action: Action, token: Address): bigint {
  if (action.type === "pay" && action.token === token) return action.amount;
  if (action.type === "fundRun" && action.spec.token === token) {
    return promisedBy(action.spec);
  }
  return 0n;
}

function minted(to: Address, actions: readonly Action[]): bigint {
  return actions.reduce(
    (sum, action) => (action.type === "mint" && action.to === to ? sum + action.amount : sum),
    0n,
  );
}
