import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Call, KnownEvent } from "@commonweight/sdk/chain";
import {
  applyLogs,
  callClass,
  currentClassRule,
  describeEvent,
  emptyHistory,
  findProposal,
  timelineOf,
} from "@commonweight/sdk/history";
import { toFunctionSelector } from "viem";
import { ada, ben, heron, logsOf, type Placed, proposed } from "../helpers/logs.ts";

type Governing = KnownEvent<"governor">;

const first = { votingPeriod: 3 * 86_400, quorum: 1_000, approval: 5_000 };

function ruleSet(which: number, newRule: typeof first): Governing {
  const oldRule = { votingPeriod: 0, quorum: 0, approval: 0 };
  return { role: "governor", eventName: "ClassRuleSet", args: { class: which, oldRule, newRule } };
}

function periodSet(newVotingPeriod: number): Governing {
  const args = { oldVotingPeriod: 0n, newVotingPeriod: BigInt(newVotingPeriod) };
  return { role: "governor", eventName: "VotingPeriodSet", args };
}

function listed(newClass: number, oldClass = 3, selector: `0x${string}` = "0x12345678"): Governing {
  return {
    role: "governor",
    eventName: "CallClassSet",
    args: { target: heron.treasury, selector, oldClass, newClass },
  };
}

function fold(...events: readonly Placed[]) {
  return applyLogs(emptyHistory(heron), logsOf(...events));
}

const call: Call = { target: heron.treasury, value: 0n, data: "0x12345678" };

describe("the rules of classes", () => {
  it("given what the governor was built with, are known with their events", () => {
    const history = fold(
      periodSet(first.votingPeriod),
      ruleSet(1, first),
      ruleSet(2, { ...first, quorum: 2_000 }),
    );
    assert.deepEqual(currentClassRule(history, "Ordinary")?.value, first);
    assert.equal(currentClassRule(history, "Terms")?.value.quorum, 2_000);
    assert.equal(currentClassRule(history, "Terms")?.source.blockNumber, 3);
    assert.equal(currentClassRule(history, "Constitutional"), undefined);
  });

  it("given a change of OpenZeppelin's period or quorum, follow it for Ordinary alone", () => {
    const history = fold(ruleSet(1, first), ruleSet(2, first), periodSet(99), {
      role: "governor",
      eventName: "QuorumNumeratorUpdated",
      args: { oldQuorumNumerator: 1_000n, newQuorumNumerator: 700n },
    });
    assert.deepEqual(currentClassRule(history, "Ordinary")?.value, {
      votingPeriod: 99,
      quorum: 700,
      approval: 5_000,
    });
    assert.deepEqual(currentClassRule(history, "Terms")?.value, first);
  });

  it("given events that only repeat the rule, hold it once", () => {
    const history = fold(ruleSet(1, first), periodSet(first.votingPeriod));
    assert.equal(history.classes.rules.Ordinary?.length, 1);
  });

  it("given a governor without classes, are none", () => {
    const history = fold(periodSet(99));
    assert.deepEqual(history.classes, { rules: {}, calls: {} });
    assert.equal(callClass(history, call), undefined);
  });

  it("are said in plain words", () => {
    const history = fold(ruleSet(2, { ...first, approval: 6_666 }));
    const [entry] = history.timeline;
    assert.ok(entry);
    assert.equal(
      describeEvent(entry, { history }),
      "Terms proposals now have this rule: open for 3 days; For and Abstain reach 10% of the supply; For is more than 66.66% of For and Against",
    );
  });
});

describe("the class of a call", () => {
  const rules = ruleSet(1, first);

  it("given a list, is what the list says, and Constitutional for everything else", () => {
    const history = fold(rules, listed(1));
    assert.equal(callClass(history, call), "Ordinary");
    assert.equal(callClass(history, { ...call, data: "0x12345678aa" }), "Ordinary");
    for (const other of [
      { ...call, data: "0x123456" },
      { ...call, data: "0x" },
      { ...call, data: "0x12345679" },
      { ...call, target: ada },
      { ...call, value: 1n },
    ] as const)
      assert.equal(callClass(history, other), "Constitutional");
  });

  it("given a later change, was what it was before, at an earlier event", () => {
    const history = fold(rules, listed(1), proposed(1n), listed(2, 1), proposed(2n));
    assert.equal(callClass(history, call), "Terms");
    assert.equal(callClass(history, call, findProposal(history, 1n)?.created), "Ordinary");
    assert.equal(callClass(history, call, findProposal(history, 2n)?.created), "Terms");
  });

  it("given a vote that changed it, names the vote", () => {
    const history = fold(
      rules,
      listed(1),
      proposed(1n),
      {
        role: "timelock",
        eventName: "CallScheduled",
        args: {
          id: `0x${"7".repeat(64)}`,
          index: 0n,
          target: heron.governor,
          value: 0n,
          data: "0x",
          predecessor: `0x${"0".repeat(64)}`,
          delay: 1n,
        },
        at: { block: 10, transaction: 5 },
      },
      {
        role: "governor",
        eventName: "ProposalQueued",
        args: { proposalId: 1n, etaSeconds: 200n },
        at: { block: 10, index: 1, transaction: 5 },
      },
      { ...listed(2, 1), at: { block: 11, transaction: 6 } },
      { ...ruleSet(3, first), at: { block: 11, index: 1, transaction: 6 } },
      {
        role: "timelock",
        eventName: "CallExecuted",
        args: { id: `0x${"7".repeat(64)}`, index: 0n, target: heron.governor, value: 0n, data: "0x" },
        at: { block: 11, index: 2, transaction: 6 },
      },
    );
    const [entry] = Object.values(history.classes.calls);
    assert.deepEqual(
      entry?.classes.map(({ value, proposalId }) => [value, proposalId]),
      [
        ["Ordinary", undefined],
        ["Terms", 1n],
      ],
    );
    assert.equal(currentClassRule(history, "Constitutional")?.proposalId, 1n);
    assert.equal(currentClassRule(history, "Ordinary")?.proposalId, undefined);
    assert.ok(timelineOf(history, 1n).some(({ eventName }) => eventName === "CallClassSet"));
  });

  it("is said by the function's name where it is known", () => {
    const history = fold(listed(1, 3, toFunctionSelector("pay(address,address,uint256)")), listed(3, 3));
    const [known, unknown] = history.timeline;
    assert.ok(known && unknown);
    assert.equal(
      describeEvent(known, { history }),
      "Calling pay of the treasury is now Ordinary instead of Constitutional",
    );
    assert.equal(
      describeEvent(unknown, { history }),
      "Calling function 0x12345678 of the treasury is now Constitutional",
    );
  });
});

describe("a relayed ballot that was left out", () => {
  const skipped: Governing = {
    role: "governor",
    eventName: "BallotSkipped",
    args: { proposalId: 1n, voter: ben, fault: 4 },
  };

  it("is kept beside the votes, counts nothing, and says why", () => {
    const history = fold(proposed(1n), skipped);
    const proposal = findProposal(history, 1n);
    assert.deepEqual(
      proposal?.skipped.map(({ voter, fault }) => [voter, fault]),
      [[ben, "InvalidSignature"]],
    );
    assert.deepEqual(proposal?.tally, { against: 0n, for: 0n, abstain: 0n });
    const entry = history.timeline.at(-1);
    assert.ok(entry);
    assert.equal(
      describeEvent(entry, { history }),
      "A ballot in the name of 0x2222…2222 on proposal 1 was left out: the voter's key had not signed it",
    );
  });

  it("given a proposal that nobody knows, is in the timeline alone", () => {
    const history = fold(skipped);
    assert.deepEqual(history.proposals, {});
    assert.equal(history.timeline.length, 1);
  });
});
