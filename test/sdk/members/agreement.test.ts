import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ProposalState } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import {
  agreementBetween,
  agreementsWith,
  agreementWithOutcome,
  byParticipation,
  closedProposals,
  participationIn,
} from "@commonweight/sdk/members";
import fc from "fast-check";
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

/** Voting opens at 100 and ends at 200 seconds on each of them. */
const CLOSED = 300;
const [AGAINST, FOR, ABSTAIN] = [0, 1, 2];

function historyOf(...events: readonly Placed[]) {
  return applyLogs(emptyHistory(heron), logsOf(...events));
}

/** Ada and Ben have votes when voting opens, Cleo has none. */
const members = [minted(ada, 60n), votesOf(ada, 0n, 60n), minted(ben, 40n), votesOf(ben, 0n, 40n)];

/** Proposals 1, 2, 3, ... with the choices of Ada and Ben on them. */
function decisions(...choices: readonly (readonly [number | undefined, number | undefined])[]) {
  return historyOf(
    ...members,
    ...choices.map((_, index) => proposed(BigInt(index + 1))),
    ...choices.flatMap(([first, second], index) => [
      ...(first === undefined ? [] : [voted(ada, BigInt(index + 1), first, 60n)]),
      ...(second === undefined ? [] : [voted(ben, BigInt(index + 1), second, 40n)]),
    ]),
  );
}

describe("participation", () => {
  it("counts the votes that an account could have cast", () => {
    const history = decisions([FOR, FOR], [FOR, undefined], [undefined, ABSTAIN]);
    const takesPart = participationIn(history, closedProposals(history, CLOSED));
    assert.deepEqual(takesPart(ada), { cast: 2, possible: 3 });
    assert.deepEqual(takesPart(ben), { cast: 2, possible: 3 });
    assert.deepEqual(takesPart(cleo), { cast: 0, possible: 0 });
  });

  it("leaves out proposals that are open or were cancelled", () => {
    const history = decisions([FOR, FOR], [FOR, FOR]);
    assert.deepEqual(closedProposals(history, 200), []);
    const cancelled = historyOf(...members, proposed(1n), {
      role: "governor",
      eventName: "ProposalCanceled",
      args: { proposalId: 1n },
    });
    assert.deepEqual(closedProposals(cancelled, CLOSED), []);
  });

  it("given a ballot without weight, counts none: it could not have voted", () => {
    const history = historyOf(...members, proposed(1n), voted(cleo, 1n, FOR, 0n));
    const takesPart = participationIn(history, closedProposals(history, CLOSED));
    assert.deepEqual(takesPart(cleo), { cast: 0, possible: 0 });
  });

  it("sorts shares exactly, and who could not vote last", () => {
    const [half, most, none, all, longer] = [
      { cast: 1, possible: 2 },
      { cast: 9, possible: 10 },
      { cast: 0, possible: 0 },
      { cast: 1, possible: 1 },
      { cast: 2, possible: 4 },
    ] as const;
    assert.deepEqual([half, most, none, all, longer].sort(byParticipation), [all, most, longer, half, none]);
  });
});

describe("the agreement of two members", () => {
  it("counts abstentions and absences apart", () => {
    const history = decisions(
      [FOR, FOR],
      [ABSTAIN, ABSTAIN],
      [FOR, AGAINST],
      [FOR, ABSTAIN],
      [FOR, undefined],
      [undefined, AGAINST],
      [undefined, undefined],
    );
    assert.deepEqual(agreementBetween(history, closedProposals(history, CLOSED), ada, ben), {
      both: 4,
      alike: 2,
      opposed: 1,
      oneAbstained: 1,
      onlyFirst: 1,
      onlySecond: 1,
    });
  });

  it("given one who had no votes, calls nobody absent", () => {
    const history = decisions([FOR, FOR]);
    const none = agreementBetween(history, closedProposals(history, CLOSED), ada, cleo);
    assert.deepEqual(none, { both: 0, alike: 0, opposed: 0, oneAbstained: 0, onlyFirst: 0, onlySecond: 0 });
  });

  it("given an account that casts empty ballots after another, says nothing of it", () => {
    const history = historyOf(...members, proposed(1n), voted(ada, 1n, FOR, 60n), voted(cleo, 1n, FOR, 0n));
    assert.deepEqual(agreementsWith(history, closedProposals(history, CLOSED), ada), []);
  });

  it("adds up, is the same from both sides, and is whole with oneself", () => {
    const choice = fc.constantFrom(AGAINST, FOR, ABSTAIN, undefined);
    fc.assert(
      fc.property(fc.array(fc.tuple(choice, choice), { maxLength: 12 }), (choices) => {
        const history = decisions(...choices);
        const closed = closedProposals(history, CLOSED);
        const there = agreementBetween(history, closed, ada, ben);
        const back = agreementBetween(history, closed, ben, ada);
        assert.deepEqual({ ...back, onlyFirst: back.onlySecond, onlySecond: back.onlyFirst }, there);
        assert.equal(there.alike + there.opposed + there.oneAbstained, there.both);
        const takesPart = participationIn(history, closed);
        assert.equal(there.both + there.onlyFirst, takesPart(ada).cast);
        assert.equal(there.both + there.onlySecond, takesPart(ben).cast);
        const self = agreementBetween(history, closed, ada, ada);
        assert.equal(self.alike, takesPart(ada).cast);
        assert.equal(self.both, self.alike);
        const listed = agreementsWith(history, closed, ada);
        assert.deepEqual(listed, there.both === 0 ? [] : [{ account: ben, agreement: there }]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the agreement with what was decided", () => {
  const states: Record<string, ProposalState> = { 1: "Executed", 2: "Defeated", 3: "Expired", 4: "Queued" };
  const stateOf = (id: bigint) => states[String(id)];

  it("is For with what passed and Against with what did not; what nobody carried out had passed", () => {
    const history = decisions([FOR, AGAINST], [AGAINST, FOR], [FOR, ABSTAIN], [undefined, FOR], [FOR, FOR]);
    const closed = closedProposals(history, CLOSED);
    assert.deepEqual(agreementWithOutcome(history, closed, ada, stateOf), {
      alike: 3,
      opposed: 0,
      abstained: 0,
      absent: 1,
      unknown: 1,
    });
    assert.deepEqual(agreementWithOutcome(history, closed, ben, stateOf), {
      alike: 1,
      opposed: 2,
      abstained: 1,
      absent: 0,
      unknown: 1,
    });
  });
});
