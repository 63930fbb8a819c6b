import { zeroAddress, zeroHash } from "viem";
import type { ContractError } from "../../chain/errors/describeContractError.ts";
import { draftOf } from "../../history/fold/draftOf.ts";
import { foldEvent } from "../../history/fold/event.ts";
import type { Source } from "../../history/source.ts";
import type { Facts } from "../../history/types/outline.ts";
import type { Action } from "../action.ts";
import { canonicalAction } from "../encodeAction.ts";
import { setCallClass, setClassRule } from "./classes.ts";
import { simulateDataset } from "./datasets.ts";
import { pay, setSetting, simulateCatalogue } from "./house.ts";
import { simulateModel } from "./models.ts";
import type { Moment, Outcome } from "./outcome.ts";
import { amendRun, attestTier, cancelRun, fundRun, recordIncident, ruleOnRun } from "./runs.ts";

export interface SimulateActionsOptions {
  /** When the actions would be carried out, in seconds; by default at the history's last event. */
  readonly now?: number;
  /** The proposal that would do it; zero while it has no id. */
  readonly proposalId?: bigint;
}

/** An action that the contracts would refuse. The whole proposal would fail with it. */
export interface Problem {
  readonly index: number;
  readonly action: Action;
  /** `describeContractError(error.name, error.args)` says it in words. */
  readonly error: ContractError;
}

export interface Simulation<H extends Facts = Facts> {
  /** The history as it would be; its new entries have a source without a transaction. */
  readonly history: H;
  readonly problems: readonly Problem[];
}

/**
 * Carries actions out on a history, in order, by folding the events that the contracts would emit: the same fold that reads
 * real events. It foresees refusals that follow from the history alone; balances, bounds of settings and foreign contracts
 * it can't see. Raw calls change nothing here, since what they do is unknown.
 */
export function simulateActions<H extends Facts>(
  actions: readonly Action[],
  history: H,
  { now = history.latest?.timestamp ?? 0, proposalId = 0n }: SimulateActionsOptions = {},
): Simulation<H> {
  const draft = draftOf(history);
  const problems: Problem[] = [];
  for (const [index, action] of actions.entries()) {
    const outcome = simulate(canonicalAction(action), { history: draft.root, now, proposalId });
    if ("error" in outcome) {
      problems.push({ index, action, error: outcome.error });
      continue;
    }
    for (const event of outcome.events) {
      foldEvent(draft, event, { ...nowhere(history, now), event: event.eventName });
    }
  }
  return { history: draft.root as unknown as H, problems };
}

function nowhere(history: Facts, now: number): Omit<Source, "event"> {
  return {
    blockNumber: history.latest?.blockNumber ?? 0,
    timestamp: now,
    transactionHash: zeroHash,
    logIndex: 0,
  };
}

function simulate(action: Action, moment: Moment): Outcome {
  switch (action.type) {
    case "adoptDataset":
    case "concludeTerms":
    case "supersedeDataset":
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
      return simulateDataset(action, moment);
    case "setOutputTerms":
    case "setPolicy":
    case "setCharter":
    case "createModel":
    case "recordRelease":
    case "recordContribution":
    case "recordResolution":
      return simulateModel(action, moment);
    case "registerTerms":
    case "registerDataset":
    case "addLocator":
    case "publishDocument":
      return simulateCatalogue(action, moment);
    case "fundRun":
      return fundRun(action, moment);
    case "cancelRun":
      return cancelRun(action, moment);
    case "amendRun":
      return amendRun(action, moment);
    case "ruleOnRun":
      return ruleOnRun(action, moment);
    case "attestTier":
      return attestTier(action, moment);
    case "recordIncident":
      return recordIncident(action, moment);
    case "pay":
      return pay(action, moment);
    case "setLimit":
      return {
        events: [
          {
            role: "treasury",
            eventName: "LimitSet",
            args: {
              token: action.token,
              oldLimit: moment.history.treasury.limits[action.token]?.limit?.value ?? 0n,
              newLimit: action.limit,
            },
          },
        ],
      };
    case "mint":
      return {
        events: [
          {
            role: "token",
            eventName: "Transfer",
            args: { from: zeroAddress, to: action.to, value: action.amount },
          },
        ],
      };
    case "setSetting":
      return setSetting(action, moment);
    case "setClassRule":
      return setClassRule(action, moment);
    case "setCallClass":
      return setCallClass(action, moment);
    case "setDaoURI":
      return {
        events: [
          {
            role: "governor",
            eventName: "DAOURIUpdate",
            args: { daoAddress: moment.history.stewardship.governor, daoURI: action.daoURI },
          },
        ],
      };
    case "call":
      return { events: [] };
  }
}
