import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CheckProposalParameters, checkProposal, type ProposalCheck } from "@commonweight/sdk/governors";
import type { Proposal, Vote } from "@commonweight/sdk/history";
import { emptyHistory } from "@commonweight/sdk/history";
import { describeRule, measure, type ProposalReading, proposalHash } from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import { ada, ben, heron } from "../helpers/logs.ts";

const calls = [{ target: heron.treasury, value: 0n, data: "0x12345678" }] as const;
const description = "# Pay\n\nBecause.";
const source = {
  blockNumber: 110,
  timestamp: 1_320,
  transactionHash: zeroHash,
  logIndex: 0,
  event: "VoteCast",
};

const vote = (voter: `0x${string}`, support: number, weight: bigint, at = source): Vote => ({
  voter,
  support,
  weight,
  reason: "",
  source: at,
});

const proposal: Proposal = {
  id: proposalHash(calls, description),
  proposer: ada,
  calls,
  description,
  title: "Pay",
  body: "Because.",
  snapshot: 100,
  deadline: { value: 200, source },
  votes: [vote(ada, 1, 5n), vote(ben, 0, 2n)],
  skipped: [],
  tally: { against: 2n, for: 5n, abstain: 0n },
  created: source,
};

const reading: ProposalReading = {
  id: proposal.id,
  state: "Succeeded",
  votes: { against: 2n, for: 5n, abstain: 0n },
  quorum: { votes: 4n, known: true },
  approval: 5_000,
  clock: "blocknumber",
  now: 300,
  snapshot: 100,
  deadline: 200,
  needsQueuing: false,
  block: { number: 300, hash: zeroHash, timestamp: 3_600 },
};

const governor = {
  ids: "hash",
  clock: { mode: "blocknumber", stated: true, now: 300, native: true },
} as const;
const honest: CheckProposalParameters = { governor, proposal, reading, readTo: 300 };

const verdicts = (change: Partial<CheckProposalParameters>) =>
  Object.fromEntries(
    checkProposal({ ...honest, ...change }).map(({ about, verdict }) => [about, verdict]),
  ) as Record<ProposalCheck["about"], ProposalCheck["verdict"]>;

describe("checking a plain governor's proposal", () => {
  it("finds that events and answers agree, and says what it can't know", () => {
    assert.deepEqual(verdicts({}), {
      id: "PASS",
      votes: "PASS",
      time: "PASS",
      result: "PASS",
      weights: "UNVERIFIABLE",
    });
  });

  it("finds other calls or another text than the id is of", () => {
    assert.equal(verdicts({ proposal: { ...proposal, description: `${description} ` } }).id, "FAIL");
    assert.equal(verdicts({ proposal: { ...proposal, calls: [] } }).id, "FAIL");
    const sequential = {
      governor: { ...governor, ids: "sequential" as const },
      proposal: { ...proposal, id: 4n },
    };
    assert.equal(verdicts(sequential).id, "UNVERIFIABLE");
  });

  it("finds ballots that do not add up, unless they are still being read", () => {
    const short = { ...proposal, votes: proposal.votes.slice(1) };
    assert.equal(verdicts({ proposal: short }).votes, "FAIL");
    assert.equal(verdicts({ proposal: short, readTo: 299 }).votes, "UNVERIFIABLE");
    const odd = { ...proposal, votes: [...short.votes, vote(ada, 255, 5n)] };
    assert.equal(verdicts({ proposal: odd }).votes, "UNVERIFIABLE");
  });

  it("finds ballots before the opening and after the end", () => {
    for (const blockNumber of [100, 201]) {
      const votes = [vote(ada, 1, 5n, { ...source, blockNumber }), vote(ben, 0, 2n)];
      assert.equal(verdicts({ proposal: { ...proposal, votes } }).time, "FAIL");
    }
    const foreign = { ...governor, clock: { ...governor.clock, native: false } };
    assert.equal(verdicts({ governor: foreign }).time, "UNVERIFIABLE");
  });

  it("does not vouch for a result that its votes do not explain", () => {
    assert.equal(verdicts({ reading: { ...reading, state: "Defeated" } }).result, "UNVERIFIABLE");
    assert.equal(verdicts({ reading: { ...reading, state: "Active" } }).result, "UNVERIFIABLE");
    const tie = { ...reading, state: "Defeated" as const, votes: { against: 5n, for: 5n, abstain: 0n } };
    assert.equal(verdicts({ reading: tie }).result, "PASS");
  });
});

describe("a quorum that only For counts towards", () => {
  const forOnly = {
    ...reading,
    votes: { against: 0n, for: 3n, abstain: 9n },
    quorum: { votes: 4n, known: true, forOnly: true },
  };

  it("is measured by For, and said so", () => {
    assert.equal(measure(forOnly).missingQuorum, 1n);
    const { rule } = describeRule(forOnly, { history: emptyHistory(heron), tokens: [] });
    assert.match(rule, /^It passes if For reaches /);
  });
});
