import type { Address, Hex } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { Fork, Lodging } from "../types/forks.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type ForkEvent = KnownEvent<"fork">;
type ArgsOf<name extends ForkEvent["eventName"]> = Extract<ForkEvent, { eventName: name }>["args"];

/** Every event belongs to the proposal that the fork is made against. */
export function foldFork(draft: Draft<History>, event: ForkEvent, source: Source): bigint {
  if (event.eventName === "ForkOpened") {
    open(draft, event.args, source);
    return event.args.proposalId;
  }
  if (event.eventName === "LodgingMoved") {
    // {Withdrawn} and {Lodged} stand beside it and move the amount.
    const { to, member, amount } = event.args;
    editLodging(draft, to, member).movedIn += amount;
    return editFork(draft, to).proposalId;
  }
  const fork = editFork(draft, event.args.forkId);
  switch (event.eventName) {
    case "Lodged": {
      const { forkId, member, amount, lodged, reason } = event.args;
      const lodging = editLodging(draft, forkId, member);
      lodging.amount += amount;
      lodging.since = source.timestamp;
      fork.lodged = lodged;
      draft.push(fork, "statements", { member, amount, reason, source });
      break;
    }
    case "Withdrawn": {
      const { forkId, member, amount, lodged } = event.args;
      editLodging(draft, forkId, member).amount -= amount;
      fork.lodged = lodged;
      break;
    }
    case "ForkBegun": {
      const { supply, joinUntil, finishUntil } = event.args;
      fork.status = "Begun";
      fork.supply = supply;
      fork.begun = { joinUntil: Number(joinUntil), finishUntil: Number(finishUntil), source };
      break;
    }
    case "ForkFinished":
      finish(draft, fork, event.args, source);
      break;
    case "Claimed": {
      const { forkId, member, amount } = event.args;
      const lodging = editLodging(draft, forkId, member);
      lodging.amount -= amount;
      lodging.claimed += amount;
      break;
    }
    case "ForkAbandoned":
      fork.status = "Abandoned";
      fork.abandoned = source;
      break;
  }
  return fork.proposalId;
}

type ShareEvent = Extract<
  KnownEvent<"treasury">,
  { eventName: "ShareRingFenced" | "ShareSettled" | "ShareReleased" }
>;

/** What the treasury keeps for a fork; like the fork's own events, it belongs to the fork's proposal. */
export function foldShare(draft: Draft<History>, event: ShareEvent, source: Source): bigint {
  const { forkId, token } = event.args;
  const fork = editFork(draft, forkId);
  const shares = draft.edit(fork, "shares");
  shares[token] ??= { token, setAside: 0n, settled: 0n, released: 0n, source };
  const share = draft.edit(shares, token);
  share.source = source;
  switch (event.eventName) {
    case "ShareRingFenced":
      share.setAside = event.args.newShare;
      break;
    case "ShareSettled":
      share.setAside = 0n;
      share.settled += event.args.amount;
      break;
    case "ShareReleased":
      share.setAside = 0n;
      share.released += event.args.share;
      break;
  }
  return fork.proposalId;
}

function open(draft: Draft<History>, args: ArgsOf<"ForkOpened">, source: Source): void {
  const { forkId: id, proposalId, opener, plan } = args;
  draft.edit(draft.root, "forks")[id] = {
    id,
    proposalId,
    opener,
    plan,
    status: "Open",
    lodged: 0n,
    supply: 0n,
    lodgings: {},
    statements: [],
    shares: {},
    source,
  };
}

/** Tokens that leave with their share no longer share what is left with the other forks. */
function finish(
  draft: Draft<History>,
  fork: Mutable<Fork>,
  { childGovernor: governor, childToken: token, childTreasury: treasury, burned }: ArgsOf<"ForkFinished">,
  source: Source,
): void {
  fork.status = "Finished";
  fork.child = { governor, token, treasury, burned, source };
  for (const { id, status, supply } of Object.values(draft.root.forks)) {
    if (status === "Begun") editFork(draft, id).supply = supply > burned ? supply - burned : 0n;
  }
}

function editFork(draft: Draft<History>, id: Hex) {
  return draft.edit(draft.edit(draft.root, "forks"), id);
}

function editLodging(draft: Draft<History>, id: Hex, member: Address): Mutable<Lodging> {
  const lodgings = draft.edit(editFork(draft, id), "lodgings");
  lodgings[member] ??= { member, amount: 0n, claimed: 0n, movedIn: 0n, since: 0 };
  return draft.edit(lodgings, member);
}
