import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent, StewardshipLog } from "@commonweight/sdk/chain";
import {
  applyLogs,
  emptyHistory,
  factsBefore,
  historyBefore,
  isTold,
  isWhole,
  knownVotes,
} from "@commonweight/sdk/history";
import { actsOf, membersOf } from "@commonweight/sdk/snapshot";
import fc from "fast-check";
import { sha256, stringToHex } from "viem";
import { IndexReader } from "../helpers/indexed.ts";
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
import { deployment, indexAt } from "../helpers/someIndex.ts";

const people = [ada, ben, cleo] as const;
const person = fc.constantFrom(...people);
const amount = fc.bigInt(1n, 10n ** 24n);
const id = fc.bigInt(1n, 5n);
/** Whatever a reason or a description can be, marks of JSON and of this file's own tags among it. */
const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('{"$bigint":"7"}', "</script>", "\u202e# upside down", "__proto__", ""),
);

const event: fc.Arbitrary<KnownEvent> = fc.oneof(
  fc.tuple(person, amount).map(([to, value]) => minted(to, value)),
  fc.tuple(person, person, amount).map(
    ([from, to, value]): KnownEvent => ({
      role: "token",
      eventName: "Transfer",
      args: { from, to, value },
    }),
  ),
  fc.tuple(person, amount).map(([delegate, votes]) => votesOf(delegate, 0n, votes)),
  fc.tuple(person, person).map(
    ([delegator, toDelegate]): KnownEvent => ({
      role: "token",
      eventName: "DelegateChanged",
      args: { delegator, fromDelegate: delegator, toDelegate },
    }),
  ),
  fc.tuple(id, words).map(([proposalId, text]) => proposed(proposalId, text)),
  fc.tuple(person, id, fc.integer({ min: 0, max: 4 }), amount).map((args) => voted(...args)),
  fc.tuple(person, id, amount, words).map(
    ([voter, proposalId, weight, reason]): KnownEvent => ({
      role: "governor",
      eventName: "VoteCastWithParams",
      args: { voter, proposalId, support: 1, weight, reason, params: "0x0102" },
    }),
  ),
  fc.tuple(person, id).map(
    ([voter, proposalId]): KnownEvent => ({
      role: "governor",
      eventName: "BallotSkipped",
      args: { proposalId, voter, fault: 3 },
    }),
  ),
  id.map(
    (proposalId): KnownEvent => ({ role: "governor", eventName: "ProposalExecuted", args: { proposalId } }),
  ),
  id.map(
    (proposalId): KnownEvent => ({
      role: "governor",
      eventName: "ProposalQueued",
      args: { proposalId, etaSeconds: 9_000n },
    }),
  ),
  words.map((text): KnownEvent => {
    const document = stringToHex(text);
    const args = { digest: sha256(document), publisher: ada, document };
    return { role: "catalogue", eventName: "DocumentPublished", args };
  }),
);

/** Events in blocks of one to three of them, of which some share a transaction. */
const history = fc
  .array(fc.tuple(event, fc.boolean()), { maxLength: 40 })
  .map((events): readonly StewardshipLog[] => {
    let block = 1;
    // A governor makes a proposal once.
    const made = new Set<bigint>();
    const possible = events.filter(([{ eventName, args }]) => {
      if (eventName !== "ProposalCreated") return true;
      const again = made.has(args.proposalId);
      made.add(args.proposalId);
      return !again;
    });
    const placed = possible.map(([each, next], index): Placed => {
      if (next) block += 1;
      return { ...each, at: { block, index, transaction: block } };
    });
    return logsOf(...placed);
  });

describe("an index", () => {
  it("caught up from any block, is the history that all the logs fold to", () => {
    fc.assert(
      fc.property(history, fc.nat(40), (logs, number) => {
        const reader = new IndexReader(indexAt(logs, number), deployment, heron);
        const after = logs.filter(({ blockNumber }) => blockNumber > number);
        const outline = applyLogs(reader.outline, after);
        const whole = applyLogs(emptyHistory(heron), logs);
        assert.deepEqual(reader.whole(outline), whole);
        assert.deepEqual(membersOf(outline, reader.parts()), whole.members);
        for (const key of Object.keys(reader.contents.proposals))
          assert.deepEqual(reader.proposal(key, outline), whole.proposals[key]);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same bytes however often it is written", () => {
    fc.assert(
      fc.property(history, (logs) => {
        assert.deepEqual(indexAt(logs, 50), indexAt([...logs], 50));
      }),
      { numRuns: 25 },
    );
  });

  it("says of an outline what it is, and of its votes only those since", () => {
    const logs = logsOf(minted(ada, 5n), proposed(1n), voted(ada, 1n, 1, 5n), voted(ben, 1n, 0, 2n));
    const reader = new IndexReader(indexAt(logs, 3), deployment, heron);
    const outline = applyLogs(reader.outline, logs.slice(3));
    assert.equal(isWhole(outline), false);
    assert.equal(isTold(outline), false);
    assert.deepEqual(outline.proposals["1"]?.tally, { against: 2n, for: 5n, abstain: 0n });
    assert.deepEqual(
      knownVotes(outline, 1n).map(({ voter }) => voter),
      [ben],
    );
    assert.equal(isWhole(reader.whole(outline)), true);
  });

  it("tells what an old proposal met without the votes", () => {
    const floor = (newQuorumFloor: bigint): KnownEvent => ({
      role: "governor",
      eventName: "QuorumFloorSet",
      args: { oldQuorumFloor: 0n, newQuorumFloor },
    });
    const done: KnownEvent = { role: "governor", eventName: "ProposalExecuted", args: { proposalId: 1n } };
    const logs = logsOf(floor(1n), minted(ada, 9n), proposed(1n), voted(ada, 1n, 1, 9n), done, floor(2n));
    const reader = new IndexReader(indexAt(logs, 6), deployment, heron);
    const end = reader.proposal("1").executed;
    assert.ok(end);
    const facts = factsBefore(actsOf(reader.outline, reader.parts().acts), end);
    const whole = historyBefore(applyLogs(emptyHistory(heron), logs), end);
    assert.deepEqual(facts.settings, whole.settings);
    assert.equal(facts.supply, whole.supply);
    assert.equal(isTold(facts), true);
  });
});
