import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ForkReading, LodgerReading } from "@commonweight/sdk/forks";
import { canLodge, forkSteps } from "@commonweight/sdk/forks";
import type { Fork, ForkPlan } from "@commonweight/sdk/history";
import { sha256, stringToHex, zeroAddress, zeroHash } from "viem";
import { begins, cannotLodge, limitWords, readVotes } from "../../app/src/features/fork/lodging.ts";
import { charterDigest, draftFrom, type PlanDraft, planFrom } from "../../app/src/features/fork/plan.ts";
import { forkWords, whatNext } from "../../app/src/features/fork/words.ts";

const rule = { votingPeriod: 172_800, quorum: 500, approval: 6_666 };
const charter = sha256(stringToHex("charter"));
const parent: ForkPlan = {
  salt: zeroHash,
  name: "Heron",
  daoURI: "",
  tokenName: "Heron votes",
  tokenSymbol: "HERON",
  mintCap: 500n,
  allocations: [],
  model: {
    name: "Heron 1B",
    charter,
    parents: [],
    forkOf: { chainId: 1n, registry: zeroAddress, modelId: 1n },
  },
  timelockDelay: 172_800n,
  forkThreshold: 2_000n,
  settings: {
    votingDelay: 86_400,
    votingPeriod: 432_000,
    proposalThreshold: 50n,
    quorumNumerator: 1_000n,
    quorumFloor: 812n,
    lateQuorumVoteExtension: 86_400,
    queueWindow: 604_800,
    executionWindow: 604_800,
    classes: { ordinaryApproval: 5_000, restrictive: rule, terms: rule, constitutional: rule },
  },
};

const filled: PlanDraft = { ...draftFrom(parent), name: "Egret", tokenName: "Egret votes", symbol: "EGR" };

const reading: ForkReading = {
  id: zeroHash,
  proposalId: 1n,
  state: "Queued",
  status: "Open",
  needed: 200n,
  threshold: 2_000,
  joinPeriod: 100,
  countPeriod: 50,
  finishPeriod: 200,
  maxReason: 2_048,
  lodged: 150n,
  supply: 0n,
  partsBuilt: 0,
  shares: [],
  block: { number: 1, hash: zeroHash, timestamp: 0 },
};
const begun: ForkReading = {
  ...reading,
  status: "Begun",
  lodged: 250n,
  supply: 1_000n,
  joinUntil: 100,
  countUntil: 150,
  finishUntil: 300,
};
const lodgings = {
  [zeroAddress]: { member: zeroAddress, amount: 5n, claimed: 0n, movedIn: 0n, since: 1 },
};
const share = { token: zeroAddress, setAside: 7n, uncounted: 0n } as const;

const lodger: LodgerReading = {
  account: zeroAddress,
  entitlement: 100n,
  against: 0n,
  balance: 100n,
  lodgeable: 100n,
  lodged: 0n,
  allowance: 0n,
};

describe("the plan of a new community", () => {
  it("given the parent's rules, when only names are filled in, then all else is the parent's", () => {
    const made = planFrom(parent, filled);
    assert.deepEqual(made, {
      plan: { ...parent, name: "Egret", tokenName: "Egret votes", tokenSymbol: "EGR" },
    });
    assert.equal(filled.toPropose, "0.5");
    assert.equal(filled.floor, "8.12");
  });

  it("given nothing filled in, when it is checked, then each missing name is named", () => {
    const made = planFrom(parent, draftFrom(parent));
    assert.ok("problems" in made);
    assert.deepEqual(Object.keys(made.problems), ["name", "tokenName", "symbol"]);
  });

  it("given a name that does not fit into one word, when it is checked, then it says by how much", () => {
    const made = planFrom(parent, { ...filled, name: "é".repeat(16) });
    assert.ok("problems" in made);
    assert.match(made.problems.name ?? "", /32 bytes; at most 31/);
  });

  it("given percentages, when they are read, then they become basis points, and nonsense is refused", () => {
    const of = (toPropose: string) => planFrom(parent, { ...filled, toPropose });
    for (const [written, basisPoints] of [
      ["0", 0n],
      ["1.5", 150n],
      ["0.01", 1n],
      ["100", 10_000n],
    ] as const) {
      const made = of(written);
      assert.ok("plan" in made, written);
      assert.equal(made.plan.settings.proposalThreshold, basisPoints);
    }
    for (const written of ["", "-1", "100.01", "1.234", "1,5", "abc"]) {
      assert.ok("problems" in of(written), written);
    }
  });

  it("given a new charter, when it is written or named, then the plan holds its digest", () => {
    const text = planFrom(parent, { ...filled, charter: "text", text: "For all" });
    assert.ok("plan" in text);
    assert.equal(text.plan.model.charter, charterDigest("For all"));
    assert.equal(charterDigest("For all"), sha256(stringToHex("For all")));
    const named = planFrom(parent, {
      ...filled,
      charter: "digest",
      digest: charter.toUpperCase().replace("X", "x"),
    });
    assert.ok("plan" in named);
    assert.equal(named.plan.model.charter, charter);
    for (const digest of ["", "0x12", zeroHash])
      assert.ok("problems" in planFrom(parent, { ...filled, charter: "digest", digest }), digest);
    assert.ok("problems" in planFrom(parent, { ...filled, charter: "text", text: " " }));
  });
});

describe("what a member can lodge", () => {
  it("given somebody who came later, when it asks, then it is told what counts", () => {
    assert.match(cannotLodge({ ...lodger, entitlement: 0n, lodgeable: 0n }) ?? "", /no votes of your own/);
    assert.match(cannotLodge({ ...lodger, against: 100n, lodgeable: 0n }) ?? "", /all that you may/);
    assert.match(cannotLodge({ ...lodger, balance: 0n, lodgeable: 0n }) ?? "", /no longer have/);
    assert.equal(cannotLodge(lodger), undefined);
  });

  it("given a limit, when it is said, then the past balance and what is lodged are in it", () => {
    assert.equal(
      limitWords(lodger, 0),
      "At most 100 votes. You held 100 yourself when voting opened, whoever voted with them.",
    );
    assert.equal(
      limitWords({ ...lodger, against: 30n, balance: 20n, lodgeable: 20n }, 0),
      "At most 20 votes. You held 100 yourself when voting opened, whoever voted with them, and have lodged 30 against this proposal; you have 20 now.",
    );
  });

  it("given an amount, when it is read, then nothing and too much are refused", () => {
    assert.equal(readVotes("100", 100n, 0), 100n);
    assert.equal(readVotes("101", 100n, 0), "At most 100 votes.");
    assert.equal(readVotes("0", 100n, 0), "Enter more than nothing.");
    assert.equal(typeof readVotes("", 100n, 0), "string");
  });

  it("given a fork near its threshold, when the last votes come, then they are known to begin it", () => {
    assert.equal(begins(reading, 49n), false);
    assert.equal(begins(reading, 50n), true);
    assert.equal(begins(begun, 50n), false);
  });
});

describe("what can be done with a fork", () => {
  const at = (fork: ForkReading, now: number) => forkSteps(fork, { lodgings }, now);

  it("given one that has not begun, when its proposal waits, then votes go in and out; afterwards only out", () => {
    assert.deepEqual(at(reading, 1), ["lodge", "withdraw"]);
    assert.deepEqual(at({ ...reading, state: "Executed" }, 1), ["withdraw"]);
    assert.match(whatNext({ ...reading, state: "Executed" }) ?? "", /will not begin/);
    assert.equal(whatNext(reading), undefined);
  });

  it("given one that has begun, when time passes, then it is joined, built, finished, or given up, each in its seconds", () => {
    const built = { ...begun, partsBuilt: 7 };
    assert.deepEqual(at({ ...begun, state: "Executed" }, 100), ["lodge"]);
    assert.equal(canLodge(begun, 101), false);
    assert.deepEqual(at(begun, 101), ["build"]);
    assert.deepEqual(at(built, 150), []);
    assert.deepEqual(at(built, 151), ["finish"]);
    assert.deepEqual(at(built, 300), ["finish"]);
    assert.deepEqual(at(built, 301), ["abandon"]);
    const uncounted = { ...begun, shares: [{ ...share, uncounted: 1n }] };
    assert.deepEqual(at(uncounted, 300), ["count", "build"]);
    assert.deepEqual(at(uncounted, 301), ["abandon"]);
  });

  it("given one that ended, when something is left, then it can be sent, claimed, taken back or freed", () => {
    const shares = [share];
    assert.deepEqual(at({ ...begun, status: "Finished", shares }, 1), ["settle", "claim"]);
    assert.deepEqual(at({ ...begun, status: "Abandoned", shares }, 1), ["withdraw", "release"]);
    assert.deepEqual(forkSteps({ ...begun, status: "Finished" }, { lodgings: {} }, 1), []);
  });
});

describe("a fork's state in words", () => {
  const source = { blockNumber: 1, timestamp: 9, transactionHash: zeroHash, logIndex: 0, event: "" } as const;
  const fork: Fork = {
    id: zeroHash,
    proposalId: 1n,
    opener: zeroAddress,
    plan: parent,
    status: "Begun",
    lodged: 0n,
    supply: 0n,
    lodgings: {},
    statements: [],
    begun: { joinUntil: 100, finishUntil: 300, source },
    shares: {},
    source,
  };

  it("names each state, and the moment that matters", () => {
    assert.deepEqual(
      [100, 101, 301].map((now) => forkWords(fork, now).label),
      ["Begun", "Being built", "Not finished in time"],
    );
    assert.equal(forkWords(fork, 100).at, 100);
    assert.equal(forkWords(fork, 101).at, 300);
    assert.equal(forkWords({ ...fork, status: "Open" }, 1).label, "Not begun");
    assert.equal(forkWords({ ...fork, status: "Abandoned", abandoned: source }, 1).at, 9);
    assert.equal(forkWords({ ...fork, status: "Finished" }, 1).label, "Finished");
  });
});
