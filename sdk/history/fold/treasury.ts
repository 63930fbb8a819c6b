import type { Address } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import { LIMIT_PERIOD } from "../treasuryLimit.ts";
import type { Movement } from "../types/treasury.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { foldShare } from "./fork.ts";

const ETHER = "0x0000000000000000000000000000000000000000";

export function foldTreasury(
  draft: Draft<History>,
  event: KnownEvent<"treasury">,
  source: Source,
): bigint | undefined {
  switch (event.eventName) {
    case "EtherReceived": {
      const { from, amount } = event.args;
      // What comes back from a run is counted with the run's own event, in every token alike.
      if (from === draft.root.stewardship.runs) return;
      addMovement(draft, {
        kind: "received",
        token: ETHER,
        amount,
        counterparty: from,
        aboveLimit: false,
        source,
      });
      return;
    }
    case "Paid": {
      const { token, to, amount, aboveLimit } = event.args;
      addMovement(draft, { kind: "paid", token, amount, counterparty: to, aboveLimit, source });
      if (!aboveLimit) spend(draft, token, amount, source);
      return;
    }
    case "RunFundsDrawn": {
      const { token, amount, aboveLimit } = event.args;
      // The registry's history reports the funding before the money moves.
      const funding = draft.root.timeline.findLast(({ eventName }) => eventName !== "HistoryAdvanced");
      const known =
        funding?.eventName === "RunFunded" && funding.source.transactionHash === source.transactionHash;
      addMovement(draft, {
        kind: "runFunded",
        token,
        amount,
        ...(known && { runId: funding.args.runId, proposalId: funding.args.proposalId }),
        aboveLimit,
        source,
      });
      if (!aboveLimit) spend(draft, token, amount, source);
      return known ? funding.args.proposalId : undefined;
    }
    case "ShareSettled": {
      const { token, childTreasury: counterparty, amount } = event.args;
      addMovement(draft, { kind: "forkSettled", token, amount, counterparty, aboveLimit: false, source });
      return foldShare(draft, event, source);
    }
    case "ShareRingFenced":
    case "ShareReleased":
      return foldShare(draft, event, source);
    case "LimitSet":
      editLimit(draft, event.args.token).limit = { value: event.args.newLimit, source };
      return;
  }
}

export function addMovement(draft: Draft<History>, movement: Movement): void {
  draft.push(draft.edit(draft.root, "treasury"), "movements", movement);
}

function spend(draft: Draft<History>, token: Address, amount: bigint, { timestamp }: Source): void {
  const limit = editLimit(draft, token);
  const period = Math.floor(timestamp / LIMIT_PERIOD);
  limit.spent = limit.period === period ? limit.spent + amount : amount;
  limit.period = period;
}

function editLimit(draft: Draft<History>, token: Address) {
  const limits = draft.edit(draft.edit(draft.root, "treasury"), "limits");
  limits[token] ??= { token, period: 0, spent: 0n };
  return draft.edit(limits, token);
}
