import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import { fewestAccounts, powerByClass, topHolders } from "@commonweight/sdk/members";
import fc from "fast-check";
import { ada, ben, cleo, heron, logsOf, minted, votesOf } from "../helpers/logs.ts";

const majority = { quorum: 20n, approval: 5_000 };

describe("the fewest accounts that decide", () => {
  it("need more than half against all others, and half to stop them", () => {
    assert.deepEqual(fewestAccounts([50n, 30n, 20n], majority), { toPass: 2, toPassAlone: 1, toBlock: 1 });
    assert.deepEqual(fewestAccounts([51n, 30n, 19n], majority), { toPass: 1, toPassAlone: 1, toBlock: 1 });
    assert.deepEqual(fewestAccounts([40n, 30n, 30n], majority), { toPass: 2, toPassAlone: 1, toBlock: 2 });
  });

  it("given a stricter share, stop it with less and pass it with more", () => {
    const strict = { quorum: 20n, approval: 6_666 };
    assert.deepEqual(fewestAccounts([40n, 25n, 20n, 15n], strict), { toPass: 3, toPassAlone: 1, toBlock: 1 });
  });

  it("given votes that mostly nobody has, can't reach the quorum at all", () => {
    assert.deepEqual(fewestAccounts([9n, 8n], majority), {
      toPass: undefined,
      toPassAlone: undefined,
      toBlock: 0,
    });
    assert.deepEqual(fewestAccounts([], { quorum: 1n, approval: 5_000 }), {
      toPass: undefined,
      toPassAlone: undefined,
      toBlock: 0,
    });
  });

  it("are what trying every group against everything that the others can do finds", () => {
    const votes = fc.array(fc.bigInt(0n, 12n), { maxLength: 3 });
    const hurdle = fc.record({
      quorum: fc.bigInt(1n, 30n),
      approval: fc.integer({ min: 5_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(votes, hurdle, (amounts, { quorum, approval }) => {
        const passes = (choices: readonly Choice[]) => {
          const sum = (wanted: Choice) =>
            amounts.reduce((total, amount, index) => total + (choices[index] === wanted ? amount : 0n), 0n);
          const [inFavour, against, abstain] = [sum("For"), sum("Against"), sum("Abstain")];
          return inFavour + abstain >= quorum && inFavour * 10_000n > (inFavour + against) * BigInt(approval);
        };
        const found = fewestAccounts(amounts, { quorum, approval });
        assert.equal(
          found.toPass,
          smallest(amounts.length, (of) => of.some((plan) => answers(plan).every(passes))),
        );
        assert.equal(
          found.toPassAlone,
          smallest(amounts.length, (of) => of.some((plan) => passes(plan.map((each) => each ?? "absent")))),
        );
        const block = smallest(amounts.length, (of) =>
          of.some((plan) => answers(plan).every((choices) => !passes(choices))),
        );
        assert.equal(found.toBlock, block);
      }),
      { numRuns: 40 },
    );
  });
});

const CHOICES = ["For", "Against", "Abstain", "absent"] as const;
type Choice = (typeof CHOICES)[number];
/** What the members of a group do; undefined for those outside it. */
type Plan = readonly (Choice | undefined)[];

/** Everything that the others can do about a plan. */
function answers(plan: Plan): Choice[][] {
  return plan.reduce<Choice[][]>(
    (found, choice) =>
      (choice === undefined ? CHOICES : [choice]).flatMap((each) => found.map((before) => [...before, each])),
    [[]],
  );
}

/** Every plan in which a group of some size does the same thing each. */
function plansOf(accounts: number, size: number): Plan[] {
  const options = [undefined, ...CHOICES] as const;
  return Array.from({ length: accounts })
    .reduce<Plan[]>((found) => options.flatMap((each) => found.map((before) => [...before, each])), [[]])
    .filter((plan) => plan.filter((choice) => choice !== undefined).length === size);
}

function smallest(accounts: number, decides: (plans: readonly Plan[]) => boolean): number | undefined {
  return Array.from({ length: accounts + 1 }, (_, size) => size).find((size) =>
    decides(plansOf(accounts, size)),
  );
}

describe("power by class", () => {
  const ruleSet = (which: number, quorum: number, approval: number): KnownEvent<"governor"> => ({
    role: "governor",
    eventName: "ClassRuleSet",
    args: {
      class: which,
      oldRule: { votingPeriod: 0, quorum: 0, approval: 0 },
      newRule: { votingPeriod: 86_400, quorum, approval },
    },
  });
  const held = [
    minted(ada, 50n),
    votesOf(ada, 0n, 50n),
    minted(ben, 30n),
    votesOf(ben, 0n, 30n),
    minted(heron.treasury, 20n),
    votesOf(heron.treasury, 0n, 20n),
  ];
  const history = applyLogs(
    emptyHistory(heron),
    logsOf(ruleSet(1, 2_000, 5_000), ruleSet(3, 4_000, 6_666), ...held),
  );

  it("applies each class's own rule to today's supply", () => {
    assert.deepEqual(
      powerByClass(history).map(({ class: name, quorum, toPass, toBlock }) => [
        name,
        quorum,
        toPass,
        toBlock,
      ]),
      [
        ["Ordinary", 20n, 2, 1],
        ["Constitutional", 40n, 2, 1],
      ],
    );
  });

  it("leaves out accounts that can't vote, whose tokens still count in the supply", () => {
    const [ordinary, strict] = powerByClass(history, [heron.treasury]);
    assert.deepEqual([ordinary?.quorum, ordinary?.toPass, ordinary?.toBlock], [20n, 1, 1]);
    assert.deepEqual([strict?.quorum, strict?.toPass], [40n, 2]);
  });

  it("given a governor without classes, is empty", () => {
    assert.deepEqual(powerByClass(applyLogs(emptyHistory(heron), logsOf(...held))), []);
  });
});

describe("the largest holders", () => {
  const members = [
    { address: ada, votes: 5n, balance: 1n },
    { address: ben, votes: 0n, balance: 9n },
    { address: cleo, votes: 7n, balance: 2n },
  ];

  it("are counted by votes or by tokens, with what they hold together", () => {
    assert.deepEqual(topHolders(members, "votes", 10), [
      { account: cleo, amount: 7n, together: 7n },
      { account: ada, amount: 5n, together: 12n },
    ]);
    assert.deepEqual(topHolders(members, "balance", 1), [{ account: ben, amount: 9n, together: 9n }]);
  });
});
