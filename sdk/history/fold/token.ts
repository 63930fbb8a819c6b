import { type Address, zeroAddress } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { Member } from "../types/members.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

export function foldToken(draft: Draft<History>, event: KnownEvent<"token">, source: Source): undefined {
  switch (event.eventName) {
    case "Transfer": {
      const { from, to, value } = event.args;
      // Anyone can emit a transfer of nothing between any two accounts.
      if (value === 0n) return;
      if (from === zeroAddress) draft.root.supply += value;
      else changeBalance(draft, from, -value, source);
      if (to === zeroAddress) draft.root.supply -= value;
      else changeBalance(draft, to, value, source);
      return;
    }
    case "DelegateChanged": {
      const member = editMember(draft, event.args.delegator);
      member.delegate = event.args.toDelegate;
      draft.push(member, "delegateHistory", { value: event.args.toDelegate, source });
      return;
    }
    case "DelegateVotesChanged": {
      const member = editMember(draft, event.args.delegate);
      member.votes = event.args.newVotes;
      draft.push(member, "voteHistory", { value: event.args.newVotes, source });
      return;
    }
    case "Approval":
    case "EIP712DomainChanged":
    case "Minted":
      return;
  }
}

function changeBalance(draft: Draft<History>, account: Address, change: bigint, source: Source): void {
  const member = editMember(draft, account);
  member.balance += change;
  draft.push(member, "balanceHistory", { value: member.balance, source });
}

function editMember(draft: Draft<History>, address: Address) {
  const members = draft.edit(draft.root, "members");
  members[address] ??= newMember(address, draft.root.stewardship.defaultDelegate);
  return draft.edit(members, address);
}

function newMember(address: Address, defaultDelegate: "self" | "nobody"): Member {
  return {
    address,
    balance: 0n,
    balanceHistory: [],
    votes: 0n,
    voteHistory: [],
    delegate: defaultDelegate === "self" ? address : zeroAddress,
    delegateHistory: [],
  };
}
