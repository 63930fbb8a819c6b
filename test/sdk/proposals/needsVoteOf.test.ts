import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent, ProposalState } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import {
  needsVoteOf,
  type ProposalReading,
  reasonCannotVote,
  recordedVoter,
} from "@commonweight/sdk/proposals";
import { type Address, zeroAddress, zeroHash } from "viem";
import {
  ada,
  ben,
  cleo,
  heron,
  logsOf,
  minted,
  type Placed,
  proposed,
  voted,
  votesOf,
} from "../helpers/logs.ts";

/** Voting opens right after 100 seconds and ends at 200; the nth event is at 12 n seconds. */
const reading = (state: ProposalState, now: number): ProposalReading => ({
  id: 1n,
  state,
  votes: { against: 0n, for: 0n, abstain: 0n },
  quorum: { votes: 10n, known: true },
  approval: 5_000,
  clock: "timestamp",
  now,
  snapshot: 100,
  deadline: 200,
  needsQueuing: true,
  block: { number: 20, hash: zeroHash, timestamp: now },
});
const open = reading("Active", 150);

const members: Placed[] = [minted(ada, 60n), votesOf(ada, 0n, 60n), minted(ben, 40n), votesOf(ben, 0n, 40n)];

function recordOf(...events: readonly Placed[]) {
  const history = applyLogs(emptyHistory(heron), logsOf(...members, proposed(1n), ...events));
  const proposal = history.proposals["1"];
  assert.ok(proposal !== undefined);
  const needs = (account: Address, at = open) => needsVoteOf(at, proposal, account, { history });
  const voter = (account: Address, at = open) => recordedVoter({ history }, proposal, at, account);
  return { history, needs, voter };
}

function delegated(delegator: Address, toDelegate: Address): KnownEvent<"token"> {
  return {
    role: "token",
    eventName: "DelegateChanged",
    args: { delegator, fromDelegate: delegator, toDelegate },
  };
}

describe("a proposal that waits for an account's vote", () => {
  it("is open, and the account had votes when voting opened and has cast none", () => {
    const { needs } = recordOf(voted(ada, 1n, 1, 60n));
    assert.equal(needs(ben), true);
    assert.equal(needs(ada), false);
    assert.equal(needs(cleo), false);
  });

  it("given an address in small letters, is found all the same", () => {
    const { needs } = recordOf();
    assert.equal(needs(ben.toLowerCase() as Address), true);
  });

  it("is not one that is not open", () => {
    const { needs } = recordOf();
    for (const state of [
      "Pending",
      "Defeated",
      "Succeeded",
      "Queued",
      "Executed",
      "Cancelled",
      "Expired",
    ] as const)
      assert.equal(needs(ben, reading(state, 150)), false, state);
  });

  it("given votes that came after it opened, or went since, counts those of the snapshot", () => {
    const late = { block: 10 };
    const { needs, voter } = recordOf(
      { ...minted(cleo, 5n), at: late },
      { ...votesOf(cleo, 0n, 5n), at: { block: 10, index: 1 } },
      { ...delegated(ben, ada), at: { block: 10, index: 2 } },
      { ...votesOf(ben, 40n, 0n), at: { block: 10, index: 3 } },
    );
    assert.equal(needs(cleo), false);
    assert.equal(needs(ben), true);
    assert.deepEqual(voter(ben), {
      account: ben,
      hasVoted: false,
      votesAtSnapshot: 40n,
      balance: 40n,
      votes: 0n,
      delegate: ada,
    });
    assert.equal(voter(ben, reading("Pending", 90)).votesAtSnapshot, 0n);
  });

  it("given an account that nobody knows, it has nothing", () => {
    const { history, voter } = recordOf();
    assert.equal(reasonCannotVote(open, voter(cleo), { history })?.cause, "noTokens");
    assert.equal(voter(cleo).delegate, cleo);
    const plain = { ...history, stewardship: { ...heron, defaultDelegate: "nobody" as const } };
    const proposal = history.proposals["1"];
    assert.ok(proposal !== undefined);
    assert.equal(recordedVoter({ history: plain }, proposal, open, cleo).delegate, zeroAddress);
  });
});
