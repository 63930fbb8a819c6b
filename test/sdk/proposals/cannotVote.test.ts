import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import {
  type CannotVote,
  explainPower,
  type PowerReading,
  type ProposalReading,
  reasonCannotVote,
  type VoterReading,
} from "@commonweight/sdk/proposals";
import { type Address, zeroAddress, zeroHash } from "viem";
import { ada, ben, cleo, heron, logsOf, minted, type Placed, proposed, voted } from "../helpers/logs.ts";

const VOTE = 10n ** 18n;
const tokens = [{ address: heron.token, symbol: "HRN", decimals: 18 }];
const names = { [ben]: "Ben" };
const block = { number: 20, hash: zeroHash, timestamp: 240 };

/** Voting opened right after second 120, which is block 10. */
const open: ProposalReading = {
  id: 1n,
  state: "Active",
  votes: { for: 0n, against: 0n, abstain: 0n },
  quorum: { votes: VOTE, known: true },
  approval: 5_000,
  clock: "timestamp",
  now: 240,
  snapshot: 120,
  deadline: 1_000,
  needsQueuing: true,
  block,
};

const at = (event: Placed, number: number): Placed => ({ ...event, at: { block: number } });
const delegation = (delegator: Address, from: Address, to: Address): Placed => ({
  role: "token",
  eventName: "DelegateChanged",
  args: { delegator, fromDelegate: from, toDelegate: to },
});
const passedOn = (from: Address, to: Address, value: bigint): Placed => ({
  role: "token",
  eventName: "Transfer",
  args: { from, to, value },
});

const contextOf = (events: readonly Placed[]) => ({
  history: applyLogs(emptyHistory(heron), logsOf(...events)),
  tokens,
  names,
});

interface Case {
  readonly given: string;
  readonly events: readonly Placed[];
  readonly proposal?: Partial<ProposalReading>;
  readonly voter?: Partial<VoterReading>;
  readonly cause: CannotVote["cause"] | undefined;
  /** The block of the event that made it so. */
  readonly since?: number;
  readonly fix?: CannotVote["fix"];
}

const holds = at(minted(ada, VOTE), 1);
const cases: readonly Case[] = [
  {
    given: "votes at the snapshot",
    events: [holds],
    voter: { balance: VOTE, votes: VOTE, votesAtSnapshot: VOTE },
    cause: undefined,
  },
  { given: "nothing ever", events: [], cause: "noTokens" },
  {
    given: "tokens passed on before voting opened",
    events: [holds, at(passedOn(ada, cleo, VOTE), 4)],
    cause: "passedOn",
    since: 4,
  },
  {
    given: "tokens that came after voting opened",
    events: [at(minted(ada, VOTE), 12)],
    voter: { balance: VOTE, votes: VOTE },
    cause: "boughtAfterSnapshot",
    since: 12,
  },
  {
    given: "a delegation to Ben before voting opened",
    events: [holds, at(delegation(ada, ada, ben), 5)],
    voter: { balance: VOTE, delegate: ben },
    cause: "delegated",
    since: 5,
    fix: "later",
  },
  {
    given: "a delegation to Ben, then after the snapshot to Cleo",
    events: [holds, at(delegation(ada, ada, ben), 5), at(delegation(ada, ben, cleo), 15)],
    voter: { balance: VOTE, delegate: cleo },
    cause: "delegated",
    since: 5,
    fix: "later",
  },
  {
    given: "a delegation taken back too late",
    events: [holds, at(delegation(ada, ada, ben), 5), at(delegation(ada, ben, ada), 15)],
    voter: { balance: VOTE, votes: VOTE },
    cause: "takenBackTooLate",
    since: 15,
  },
  {
    given: "tokens delegated to nobody",
    events: [holds, at(delegation(ada, ada, zeroAddress), 5)],
    voter: { balance: VOTE, delegate: zeroAddress },
    cause: "notActivated",
    since: 5,
    fix: "later",
  },
  {
    given: "tokens delegated to nobody until it was too late",
    events: [holds, at(delegation(ada, ada, zeroAddress), 5), at(delegation(ada, zeroAddress, ada), 16)],
    voter: { balance: VOTE, votes: VOTE },
    cause: "activatedTooLate",
    since: 16,
  },
  {
    given: "a ballot cast",
    events: [holds, at(proposed(1n), 8), at(voted(ada, 1n, 1, VOTE), 13)],
    voter: { hasVoted: true, balance: VOTE, votes: VOTE, votesAtSnapshot: VOTE },
    cause: "alreadyVoted",
    since: 13,
  },
  { given: "a vote that is over", events: [holds], proposal: { state: "Succeeded" }, cause: "closed" },
  { given: "a cancelled proposal", events: [holds], proposal: { state: "Cancelled" }, cause: "closed" },
  {
    given: "a vote that is not open and votes for it",
    events: [holds],
    proposal: { state: "Pending" },
    voter: { balance: VOTE, votes: VOTE },
    cause: "notOpen",
  },
  {
    given: "a vote that is not open and idle tokens",
    events: [holds],
    proposal: { state: "Pending" },
    voter: { balance: VOTE, delegate: zeroAddress },
    cause: "notOpen",
    fix: "here",
  },
];

const reasonOf = ({ events, proposal, voter }: Case) =>
  reasonCannotVote(
    { ...open, ...proposal },
    { account: ada, hasVoted: false, votesAtSnapshot: 0n, balance: 0n, votes: 0n, delegate: ada, ...voter },
    contextOf(events),
  );

describe("why an account can't vote", () => {
  for (const each of cases) {
    it(`given ${each.given}, it is ${each.cause ?? "nothing"}`, () => {
      const reason = reasonOf(each);
      assert.deepEqual(
        [reason?.cause, reason?.since?.blockNumber, reason?.fix],
        [each.cause, each.since, each.fix],
      );
      if (reason === undefined) return;
      for (const words of [reason.what, reason.remedy, reason.counts]) assert.match(words, /\w.*\.$/);
    });
  }

  it("given a delegate who changed since, it says who votes here and not who will next", () => {
    const changed = cases.find(({ given }) => given.includes("then after the snapshot to Cleo"));
    assert.ok(changed);
    const reason = reasonOf(changed);
    assert.equal(
      reason?.what,
      "When voting opened, your tokens were delegated to Ben, who votes with them here.",
    );
  });

  it("counts in blocks where the governor does", () => {
    const late = contextOf([at(minted(ada, VOTE), 12)]);
    const voter = {
      account: ada,
      hasVoted: false,
      votesAtSnapshot: 0n,
      balance: VOTE,
      votes: VOTE,
      delegate: ada,
    };
    const reason = reasonCannotVote({ ...open, clock: "blocknumber", snapshot: 11 }, voter, late);
    assert.equal(reason?.cause, "boughtAfterSnapshot");
    assert.equal(reason?.what, "Your votes came after voting had opened (block 11).");
    const inTime = reasonCannotVote(
      { ...open, clock: "blocknumber", snapshot: 12 },
      { ...voter, votesAtSnapshot: VOTE },
      late,
    );
    assert.equal(inTime, undefined);
  });
});

describe("whether an account can vote on what comes", () => {
  const power = (fields: Partial<PowerReading>): PowerReading => ({
    account: ada,
    balance: 0n,
    votes: 0n,
    delegate: ada,
    block,
    ...fields,
  });
  const toBen = contextOf([holds, at(delegation(ada, ada, ben), 5)]);
  const table = [
    [power({ balance: VOTE, votes: VOTE }), "ready", false, "You can vote with 1 vote."],
    [
      power({ votes: VOTE }),
      "entrusted",
      false,
      "You can vote with 1 vote that others have delegated to you.",
    ],
    [power({}), "noTokens", false, "You hold no votes here."],
    [
      power({ balance: VOTE, delegate: ben }),
      "delegated",
      true,
      "Who votes with your 1 vote is Ben, by your delegation.",
    ],
    [
      power({ balance: 2n * VOTE, votes: VOTE, delegate: ben }),
      "delegated",
      true,
      "Who votes with your 2 votes is Ben, by your delegation. You vote with 1 vote of others.",
    ],
    [
      power({ balance: VOTE, delegate: zeroAddress }),
      "notActivated",
      true,
      "You hold 1 vote, but delegated to nobody: nobody can vote with that.",
    ],
  ] as const;
  for (const [reading, cause, fix, what] of table) {
    it(`${cause}: ${what}`, () => {
      const explained = explainPower(reading, toBen);
      assert.deepEqual([explained.cause, explained.fix, explained.what], [cause, fix, what]);
      assert.equal(explained.since?.blockNumber, cause === "delegated" ? 5 : undefined);
    });
  }
});
