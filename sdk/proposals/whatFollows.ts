import { type Address, type Hex, zeroHash } from "viem";
import type { House } from "../chain/deployment.ts";
import type { RunStatus } from "../chain/enums.ts";
import type { ContractError } from "../chain/errors/describeContractError.ts";
import { termsIdOf } from "../chain/hashes.ts";
import { promisedBy } from "../chain/runSpec.ts";
import { runAt } from "../history/runAt.ts";
import { findModel, findRun, listAdopted, listProposals, listRuns } from "../history/select.ts";
import type { Model, Release } from "../history/types/models.ts";
import type { Told } from "../history/types/outline.ts";
import type { Run } from "../history/types/runs.ts";
import type { Action } from "./action.ts";
import { decodeCalls } from "./decodeCall.ts";
import { pinnedDatasets } from "./pinnedDatasets.ts";
import { simulateActions } from "./simulate/index.ts";

export interface WhatFollowsParameters {
  readonly history: Told;
  /** To read the calls of proposals. */
  readonly house: House;
  readonly modelId: bigint;
  /** Datasets that a vote would withdraw or revoke; for money it is the same. What isn't adopted now is left out of account. */
  readonly without: ReadonlySet<Hex>;
  /** Other terms of the weights, as an SPDX expression; missing where they stay. */
  readonly output?: string | undefined;
  /** Seconds; by default at the history's last event. */
  readonly now?: number;
}

/** What other data or other terms would touch. All of it is worked out by carrying the change out on a copy of the record. */
export interface Consequences {
  /** Releases made of what is left out. No vote changes what they were made of. */
  readonly made: readonly Release[];
  /** Releases under other terms than the ones that are tried. No vote takes those back. */
  readonly licensed: readonly Release[];
  /** Runs that were funded for what is left out, or for other terms, newest first. */
  readonly runs: readonly RunAtStake[];
  /** Of those runs together, one entry for each token. */
  readonly money: readonly MoneyAtStake[];
  /** Undecided proposals that could no longer be carried out. The record doesn't know which of them were voted down. */
  readonly refused: readonly RefusedProposal[];
}

/**
 * The change itself moves nothing: a run keeps what it was pinned to. Amounts in the token's smallest unit. While a vote can
 * cancel the run, `paid + owed + returns` is all that was given for it.
 */
export interface MoneyAtStake {
  readonly token: Address;
  /** Stays paid. */
  readonly paid: bigint;
  /** Earned and not yet paid: it stays due, also if the run is cancelled. */
  readonly owed: bigint;
  /** What would go back to the funders if a vote cancelled the run now; zero where none can. */
  readonly returns: bigint;
}

export interface RunAtStake extends MoneyAtStake {
  readonly runId: bigint;
  readonly status: RunStatus;
  /** What it was funded for that would change. */
  readonly pinned: readonly ("data" | "terms")[];
  /** Whether a vote can cancel it now. */
  readonly cancellable: boolean;
}

export interface RefusedProposal {
  readonly proposalId: bigint;
  /** Why its first refused call would be refused. */
  readonly error: ContractError;
  /** What it would have moved, one entry for each token: a proposal is carried out whole or not at all. */
  readonly money: readonly { readonly token: Address; readonly amount: bigint }[];
}

const NOTHING: Consequences = { made: [], licensed: [], runs: [], money: [], refused: [] };

/** What follows for releases, runs and money if a model were no longer made of some data, or went out under other terms. */
export function whatFollows(parameters: WhatFollowsParameters): Consequences {
  const { history, house, modelId, without, output } = parameters;
  const now = parameters.now ?? history.latest?.timestamp ?? 0;
  const model = findModel(history, modelId);
  if (model === undefined) return NOTHING;
  const isMadeOf = (run: Run) => pinnedDatasets(history, run).some(({ datasetId }) => without.has(datasetId));
  const runs = listRuns(history)
    .filter((run) => run.modelId === modelId)
    .flatMap((run): RunAtStake[] => {
      const data = isMadeOf(run) ? (["data"] as const) : [];
      const terms = isOther(history, run.spec.outputTerms, output) ? (["terms"] as const) : [];
      const pinned = [...data, ...terms];
      return pinned.length === 0 ? [] : [{ ...atStake(history, run, now), pinned }];
    });
  return {
    made: model.releases.filter(({ runId }) => {
      const run = findRun(history, runId);
      return run !== undefined && isMadeOf(run);
    }),
    licensed: model.releases.filter(({ outputTerms }) => isOther(history, outputTerms, output)),
    runs,
    money: perToken(runs),
    refused: refusedAfter(changeOf(history, model, without, output), { history, house, now }),
  };
}

/** Whether terms are set, and others than the ones that are tried. */
function isOther({ catalogue }: Told, terms: Hex, output: string | undefined): boolean {
  return output !== undefined && terms !== zeroHash && catalogue.terms[terms]?.spdxExpression !== output;
}

/** Any version will do for terms that are in no catalogue: nothing is written anywhere. */
const NO_VERSION = "none";

function changeOf(
  { catalogue }: Told,
  model: Model,
  without: ReadonlySet<Hex>,
  output: string | undefined,
): Action[] {
  const { id: modelId } = model;
  const withdrawals = listAdopted(model)
    .filter(({ datasetId }) => without.has(datasetId))
    .map(({ datasetId }) => ({ type: "withdrawDataset", modelId, datasetId, evidence: zeroHash }) as const);
  const current = model.outputTerms?.value.terms;
  if (output === undefined || (current && catalogue.terms[current]?.spdxExpression === output))
    return withdrawals;
  const terms = termsIdOf(output, NO_VERSION);
  return [
    ...withdrawals,
    { type: "registerTerms", spdxExpression: output, listVersion: NO_VERSION, textDigest: zeroHash },
    { type: "setOutputTerms", modelId, terms, evidence: zeroHash },
  ];
}

function atStake(history: Told, run: Run, now: number): Omit<RunAtStake, "pinned"> {
  const { status, owed } = runAt(run, now);
  const { id: runId, token, paid } = run;
  const { history: after, problems } = simulateActions([{ type: "cancelRun", runId }], history, { now });
  const cancellable = problems.length === 0;
  const returns = cancellable ? (findRun(after, runId)?.ending?.unspent ?? 0n) : 0n;
  return { runId, token, status, cancellable, paid, owed, returns };
}

function perToken(runs: readonly RunAtStake[]): MoneyAtStake[] {
  const tokens = [...new Set(runs.map(({ token }) => token))];
  return tokens.map((token) => {
    const of = runs.filter((run) => run.token === token);
    const total = (part: "paid" | "owed" | "returns") => of.reduce((sum, run) => sum + run[part], 0n);
    return { token, paid: total("paid"), owed: total("owed"), returns: total("returns") };
  });
}

interface Before {
  readonly history: Told;
  readonly house: House;
  readonly now: number;
}

/** Undecided proposals that could be carried out before the change, and not after it. */
function refusedAfter(change: readonly Action[], { history, house, now }: Before): RefusedProposal[] {
  if (change.length === 0) return [];
  const after = simulateActions(change, history, { now }).history;
  return listProposals(history).flatMap((proposal): RefusedProposal[] => {
    if (proposal.executed || proposal.cancelled || proposal.expired) return [];
    const actions = decodeCalls(house, proposal.calls);
    const options = { now, proposalId: proposal.id };
    if (simulateActions(actions, history, options).problems.length > 0) return [];
    const [problem] = simulateActions(actions, after, options).problems;
    if (problem === undefined) return [];
    return [{ proposalId: proposal.id, error: problem.error, money: movedBy(actions) }];
  });
}

function movedBy(actions: readonly Action[]): RefusedProposal["money"] {
  const moved = new Map<Address, bigint>();
  for (const action of actions) {
    if (action.type === "pay") moved.set(action.token, (moved.get(action.token) ?? 0n) + action.amount);
    if (action.type !== "fundRun") continue;
    const { token } = action.spec;
    moved.set(token, (moved.get(token) ?? 0n) + promisedBy(action.spec));
  }
  return [...moved].map(([token, amount]) => ({ token, amount }));
}
