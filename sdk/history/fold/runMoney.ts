import type { Address } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { BondEntry } from "../types/runs.ts";
import type { Movement } from "../types/treasury.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { editRun } from "./editRun.ts";
import { addMovement } from "./treasury.ts";

type RunMoneyEvent = Extract<
  KnownEvent<"runs">,
  {
    eventName:
      | "RunAccepted"
      | "RunCofunded"
      | "ReviewChallenged"
      | "TranchePaid"
      | "RefundClaimed"
      | "BondReleased"
      | "BondWithdrawn"
      | "PayeeSet";
  }
>;

/** Budgets and bonds are accounted apart, run by run. */
export function foldRunMoney(draft: Draft<History>, event: RunMoneyEvent, source: Source): void {
  const { runId } = event.args;
  const run = editRun(draft, runId);
  switch (event.eventName) {
    case "RunAccepted":
      bond(draft, runId, "deposited", event.args.operator, event.args.bond, source);
      break;
    case "ReviewChallenged":
      bond(draft, runId, "deposited", event.args.challenger, event.args.bond, source);
      break;
    case "BondReleased":
      bond(draft, runId, "released", event.args.account, event.args.amount, source);
      break;
    case "BondWithdrawn": {
      const { account, to, amount } = event.args;
      bond(draft, runId, "withdrawn", account, amount, source);
      reachTreasury(draft, runId, "received", to, amount, source);
      break;
    }
    case "RunCofunded":
      run.funded = event.args.funded;
      give(draft, runId, event.args.funder, event.args.amount);
      break;
    case "TranchePaid": {
      const { index, to, amount } = event.args;
      run.paid += amount;
      run.owed -= amount;
      const milestones = draft.edit(run, "milestones");
      if (Number(index) === milestones.length) run.kept = 0n;
      else draft.edit(milestones, Number(index)).paid = { to, amount, source };
      reachTreasury(draft, runId, "received", to, amount, source);
      break;
    }
    case "RefundClaimed": {
      const { funder, to, amount } = event.args;
      run.refunded += amount;
      const funders = draft.edit(run, "funders");
      const index = funders.findIndex(({ account }) => account === funder);
      if (index >= 0) draft.edit(funders, index).refund = { to, amount, source };
      reachTreasury(draft, runId, "runRefunded", to, amount, source);
      break;
    }
    case "PayeeSet":
      draft.edit(run, "payees")[event.args.account] = event.args.newPayee;
      break;
  }
}

function give(draft: Draft<History>, runId: bigint, account: Address, amount: bigint): void {
  const run = editRun(draft, runId);
  const funders = draft.edit(run, "funders");
  const index = funders.findIndex((funder) => funder.account === account);
  if (index < 0) draft.push(run, "funders", { account, given: amount });
  else draft.edit(funders, index).given += amount;
}

function bond(
  draft: Draft<History>,
  runId: bigint,
  kind: BondEntry["kind"],
  account: Address,
  amount: bigint,
  source: Source,
): void {
  if (amount === 0n) return;
  const bonds = draft.edit(editRun(draft, runId), "bonds");
  draft.push(bonds, "entries", { kind, account, amount, source });
  if (kind === "deposited") bonds.held += amount;
  if (kind === "withdrawn") bonds.held -= amount;
  if (kind === "deposited") return;
  const released = draft.edit(bonds, "released");
  released[account] = kind === "released" ? (released[account] ?? 0n) + amount : 0n;
}

/** What a run sends to the treasury is money that comes in. */
function reachTreasury(
  draft: Draft<History>,
  runId: bigint,
  kind: Movement["kind"],
  to: Address,
  amount: bigint,
  source: Source,
): void {
  if (to !== draft.root.stewardship.treasury || amount === 0n) return;
  const { token } = editRun(draft, runId);
  const { runs } = draft.root.stewardship;
  addMovement(draft, {
    kind,
    token,
    amount,
    ...(runs && { counterparty: runs }),
    runId,
    aboveLimit: false,
    source,
  });
}
