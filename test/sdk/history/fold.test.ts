import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StewardshipLog } from "@commonweight/sdk/chain";
import {
  applyLog,
  applyLogs,
  describeEvent,
  deserializeHistory,
  emptyHistory,
  findMember,
  findProposal,
  type History,
  HistoryError,
  historyBefore,
  listDelegators,
  serializeHistory,
  valueAt,
} from "@commonweight/sdk/history";
import fc from "fast-check";
import { keccak256, numberToHex, pad, sha256, stringToHex } from "viem";
import { ada, ben, cleo, heron, logsOf, minted, proposed, voted, votesOf } from "../helpers/logs.ts";

const empty = emptyHistory(heron);

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

function oneByOne(logs: readonly StewardshipLog[], from = empty): History {
  return logs.reduce((history, log) => freeze(applyLog(history, log)), freeze(from));
}

describe("folding events", () => {
  it("given holders who never delegated, lets each vote for itself", () => {
    const history = applyLogs(empty, logsOf(minted(ada, 5n), votesOf(ada, 0n, 5n)));
    const member = findMember(history, ada);
    assert.equal(member?.delegate, ada);
    assert.deepEqual(member?.delegateHistory, []);
    assert.equal(member?.votes, 5n);
    assert.equal(history.supply, 5n);
  });

  it("given a token without that default, lets nobody vote for them", () => {
    const plain = emptyHistory({ ...heron, defaultDelegate: "nobody" });
    const member = findMember(applyLogs(plain, logsOf(minted(ada, 5n))), ada);
    assert.equal(member?.delegate, "0x0000000000000000000000000000000000000000");
    assert.equal(member?.votes, 0n);
  });

  it("given a delegation, knows who delegates to whom, and what votes were at any time", () => {
    const history = applyLogs(
      empty,
      logsOf(
        minted(ada, 5n),
        votesOf(ada, 0n, 5n),
        {
          role: "token",
          eventName: "DelegateChanged",
          args: { delegator: ada, fromDelegate: ada, toDelegate: ben },
          at: { block: 10 },
        },
        { ...votesOf(ada, 5n, 0n), at: { block: 10, index: 1 } },
        { ...votesOf(ben, 0n, 5n), at: { block: 10, index: 2 } },
      ),
    );
    assert.deepEqual(
      listDelegators(history, ben).map(({ address }) => address),
      [ada],
    );
    const past = findMember(history, ada)?.voteHistory ?? [];
    assert.equal(valueAt(past, 1 * 12, "timestamp"), undefined);
    assert.equal(valueAt(past, 119, "timestamp"), 5n);
    assert.equal(valueAt(past, 120, "timestamp"), 0n);
    assert.equal(valueAt(past, 9, "blocknumber"), 5n);
    assert.equal(findMember(history, ada)?.delegateHistory[0]?.source.event, "DelegateChanged");
  });

  it("given a transfer of nothing between strangers, makes nobody a member", () => {
    const history = applyLogs(empty, [
      ...logsOf({ role: "token", eventName: "Transfer", args: { from: ada, to: ben, value: 0n } }),
    ]);
    assert.deepEqual(history.members, {});
    assert.equal(history.timeline.length, 1);
  });

  it("given votes, adds them up by choice and keeps their reasons", () => {
    const logs = logsOf(proposed(1n), voted(ada, 1n, 1, 5n), voted(ben, 1n, 0, 2n), voted(cleo, 1n, 2, 1n));
    const proposal = findProposal(applyLogs(empty, logs), 1n);
    assert.deepEqual(proposal?.tally, { against: 2n, for: 5n, abstain: 1n });
    assert.equal(proposal?.votes[1]?.reason, "so");
    assert.equal(proposal?.votes[1]?.source.blockNumber, 3);
    assert.equal(proposal?.title, "Adopt it");
    assert.equal(proposal?.body, "Because.");
  });

  it("given a late quorum, moves the deadline and says which event did it", () => {
    const logs = logsOf(proposed(1n), {
      role: "governor",
      eventName: "ProposalExtended",
      args: { proposalId: 1n, extendedDeadline: 260n },
    });
    const before = findProposal(applyLogs(empty, logs.slice(0, 1)), 1n);
    assert.deepEqual([before?.deadline.value, before?.deadline.source.event], [200, "ProposalCreated"]);
    const after = findProposal(applyLogs(empty, logs), 1n);
    assert.deepEqual([after?.deadline.value, after?.deadline.source.event], [260, "ProposalExtended"]);
  });

  it("keeps events that nobody knows", () => {
    const topics = [keccak256("0x01")];
    const history = applyLogs(
      empty,
      logsOf({ role: "treasury", eventName: null, args: { topics, data: "0x1234" } }),
    );
    const [entry] = history.timeline;
    assert.ok(entry);
    assert.deepEqual(entry.args, { topics, data: "0x1234" });
    assert.equal(entry.source.event, "unknown");
    assert.match(
      describeEvent(entry, { history }),
      /^The treasury reported something that is not known here/,
    );
  });

  it("keeps the text of a short document with the right digest, and of no other", () => {
    const publish = (text: string, digest = sha256(stringToHex(text))) =>
      logsOf({
        role: "catalogue",
        eventName: "DocumentPublished",
        args: { digest, publisher: ada, document: stringToHex(text) },
      });
    const documentOf = (logs: StewardshipLog[]) =>
      Object.values(applyLogs(empty, logs).catalogue.documents)[0];
    assert.equal(documentOf(publish("Grüße"))?.text, "Grüße");
    assert.equal(documentOf(publish("Grüße"))?.size, 7);
    assert.equal(documentOf(publish("false", keccak256("0x01")))?.text, undefined);
    assert.equal(documentOf(publish("x".repeat(16_384)))?.text?.length, 16_384);
    assert.equal(documentOf(publish("x".repeat(16_385)))?.text, undefined);
    const [entry] = applyLogs(empty, publish("x".repeat(99))).timeline;
    assert.equal(entry?.eventName === "DocumentPublished" && entry.args.document, "0x");
  });

  it("refuses a log twice, or out of order, and says where", () => {
    const [first, second] = logsOf(minted(ada, 1n), minted(ben, 1n));
    assert.ok(first && second);
    const history = applyLogs(empty, [first, second]);
    for (const log of [first, second]) {
      assert.throws(
        () => applyLog(history, log),
        (error) =>
          error instanceof HistoryError &&
          error.details === `After log 0 of block 2 came log 0 of block ${log.blockNumber}.`,
      );
    }
    assert.throws(() => applyLogs(empty, [second, first]), HistoryError);
  });

  it("refuses an event about a run that never began", () => {
    const logs = logsOf({ role: "runs", eventName: "DisputeClosed", args: { runId: 3n, review: 1 } });
    assert.throws(() => applyLogs(empty, logs), HistoryError);
  });

  it("does not give a stranger's events in the same transaction to a proposal", () => {
    const operation = keccak256("0x07");
    const called = {
      id: operation,
      index: 0n,
      target: heron.treasury,
      value: 0n,
      data: "0x12345678",
    } as const;
    const same = (index: number, transaction: number) => ({
      at: { block: 10 + transaction, index, transaction },
    });
    const history = applyLogs(
      empty,
      logsOf(
        minted(ada, 9n),
        proposed(1n),
        {
          role: "timelock",
          eventName: "CallScheduled",
          args: { ...called, predecessor: pad("0x"), delay: 1n },
          ...same(0, 1),
        },
        {
          role: "governor",
          eventName: "ProposalQueued",
          args: { proposalId: 1n, etaSeconds: 500n },
          ...same(1, 1),
        },
        { role: "token", eventName: "Transfer", args: { from: ada, to: ben, value: 1n }, ...same(0, 2) },
        {
          role: "treasury",
          eventName: "Paid",
          args: { token: heron.token, to: cleo, amount: 4n, aboveLimit: false },
          ...same(1, 2),
        },
        {
          role: "governor",
          eventName: "VotingDelaySet",
          args: { oldVotingDelay: 1n, newVotingDelay: 2n },
          ...same(2, 2),
        },
        { role: "timelock", eventName: "CallExecuted", args: called, ...same(3, 2) },
        { role: "governor", eventName: "ProposalExecuted", args: { proposalId: 1n }, ...same(4, 2) },
      ),
    );
    assert.deepEqual(
      history.timeline.map(({ eventName, proposalId }) => [eventName, proposalId]),
      [
        ["Transfer", undefined],
        ["ProposalCreated", 1n],
        ["CallScheduled", 1n],
        ["ProposalQueued", 1n],
        ["Transfer", undefined],
        ["Paid", 1n],
        ["VotingDelaySet", 1n],
        ["CallExecuted", 1n],
        ["ProposalExecuted", 1n],
      ],
    );
    assert.equal(findProposal(history, 1n)?.queued?.operation, operation);
    assert.equal(history.treasury.movements[0]?.proposalId, 1n);
    assert.equal(history.settings.votingDelay?.[0]?.proposalId, 1n);
  });
});

describe("folding many events", () => {
  const events = fc.array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(ada, ben, cleo), fc.bigInt({ min: 1n, max: 9n }))
        .map(([to, value]) => minted(to, value)),
      fc.bigInt({ min: 1n, max: 3n }).map((id) => proposed(id)),
      fc
        .tuple(fc.constantFrom(ada, ben, cleo), fc.bigInt({ min: 1n, max: 3n }), fc.nat(3))
        .map(([voter, id, support]) => voted(voter, id, support, 2n)),
      fc
        .tuple(fc.constantFrom(ada, ben), fc.nat(9))
        .map(([delegate, votes]) => votesOf(delegate, 0n, BigInt(votes))),
    ),
    { maxLength: 40 },
  );

  it("gives the same, all at once or cut anywhere, and never changes what it was given", () => {
    fc.assert(
      fc.property(events, fc.nat(40), (drawn, cut) => {
        const logs = logsOf(...drawn);
        const whole = applyLogs(freeze(empty), logs);
        assert.deepEqual(oneByOne(logs), whole);
        const half = freeze(applyLogs(empty, logs.slice(0, cut)));
        assert.deepEqual(applyLogs(half, logs.slice(cut)), whole);
      }),
      { numRuns: 60 },
    );
  });

  it("can be wound back to before any of them", () => {
    fc.assert(
      fc.property(events, fc.nat(39), (drawn, cut) => {
        const logs = logsOf(...drawn);
        const whole = applyLogs(empty, logs);
        const source = whole.timeline[cut]?.source;
        if (source) assert.deepEqual(historyBefore(whole, source), applyLogs(empty, logs.slice(0, cut)));
      }),
      { numRuns: 40 },
    );
  });

  it("is the same after being stored", () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const history = applyLogs(empty, logsOf(...drawn));
        assert.deepEqual(deserializeHistory(serializeHistory(history)), history);
      }),
      { numRuns: 30 },
    );
  });

  it("folds 10,000 votes in well under a second, together or one by one", () => {
    const votes = Array.from({ length: 10_000 }, (_, index) =>
      voted(pad(numberToHex(index + 1), { size: 20 }), 1n, index % 3, 1n),
    );
    const logs = logsOf(proposed(1n), ...votes);
    const start = performance.now();
    const history = applyLogs(empty, logs);
    const together = performance.now() - start;
    assert.equal(findProposal(history, 1n)?.votes.length, 10_000);
    assert.ok(together < 500, `${together} ms`);
    const [last] = logsOf({ ...voted(ada, 1n, 1, 1n), at: { block: 20_000 } });
    assert.ok(last);
    const again = performance.now();
    applyLog(history, last);
    assert.ok(performance.now() - again < 50);
  });
});
