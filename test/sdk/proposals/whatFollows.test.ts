import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { House, KnownEvent } from "@commonweight/sdk/chain";
import type { History } from "@commonweight/sdk/history";
import {
  type Action,
  adoptedSetCommitment,
  encodeActions,
  pinnedDatasets,
  whatFollows,
} from "@commonweight/sdk/proposals";
import fc from "fast-check";
import { type Hex, zeroAddress } from "viem";
import {
  digest,
  MIT,
  modelCreated,
  SHARE_ALIKE,
  standingChanged,
  termsRegistered,
} from "../../app/helpers/models.ts";
import {
  accepted,
  cancelled,
  earned,
  funded,
  historyOf,
  paid,
  spec,
  submitted,
} from "../../app/helpers/runs.ts";
import { account, ada, heron } from "../helpers/logs.ts";

const { token, governor, timelock, treasury, registry, runs } = heron;
const house: House = { token, governor, timelock, treasury, registry, runs, catalogue: account("9") };
const DATA = ["wiki", "books", "code"].map(digest);
const [WIKI, BOOKS] = DATA as [Hex, Hex];

const registered = DATA.map(
  (datasetId): KnownEvent<"catalogue"> => ({
    role: "catalogue",
    eventName: "DatasetRegistered",
    args: {
      datasetId,
      registrant: ada,
      manifestDigest: datasetId,
      contentRoot: datasetId,
      coverage: 3,
      declaredTerms: MIT,
      previous: digest("none"),
    },
  }),
);
const begun = [
  modelCreated("Heron 1B"),
  termsRegistered(MIT, "MIT"),
  termsRegistered(SHARE_ALIKE, "CC-BY-SA-4.0"),
  ...registered,
];
const adopt = (id: Hex) => standingChanged(id, 0, 1, 3n, MIT);
const withdraw = (id: Hex) => standingChanged(id, 1, 4, 9n, MIT);
const of = (...ids: readonly Hex[]) =>
  adoptedSetCommitment(ids.map((datasetId) => ({ datasetId, concludedTerms: MIT })));
const terms: KnownEvent<"registry"> = {
  role: "registry",
  eventName: "OutputTermsSet",
  args: { modelId: 1n, oldTerms: digest("none"), newTerms: MIT, evidence: MIT, proposalId: 1n },
};

/** Time enough for every date in a spec. */
const LATER = 86_400;
const fundable = (...ids: readonly Hex[]) =>
  spec({
    adoptedSet: of(...ids),
    outputTerms: MIT,
    acceptBy: LATER,
    milestones: [{ amount: 100n, dueAt: LATER, requiredEvidence: ["step"], leastTier: "Reported" }],
  });

function proposed(id: bigint, ...actions: readonly Action[]): KnownEvent<"governor"> {
  const calls = encodeActions(house, actions);
  return {
    role: "governor",
    eventName: "ProposalCreated",
    args: {
      proposalId: id,
      proposer: ada,
      targets: calls.map(({ target }) => target),
      values: calls.map(({ value }) => value),
      signatures: calls.map(() => ""),
      calldatas: calls.map(({ data }) => data),
      voteStart: 100n,
      voteEnd: 200n,
      description: "# Fund it",
    },
  };
}

const follow = (history: History, without: readonly Hex[], output?: string) =>
  whatFollows({ history, house, modelId: 1n, without: new Set(without), output });

describe("what follows when a model is no longer made of a dataset", () => {
  const training = [
    ...begun,
    adopt(WIKI),
    adopt(BOOKS),
    funded(spec({ adoptedSet: of(WIKI, BOOKS) })),
    accepted,
  ];

  it("is nothing while nothing is left out", () => {
    const nothing = { made: [], licensed: [], runs: [], money: [], refused: [] };
    assert.deepEqual(follow(historyOf(...training), []), nothing);
    assert.deepEqual(
      follow(historyOf(...training), [DATA[2] as Hex]),
      nothing,
      "nor by what it isn't made of",
    );
    assert.deepEqual(
      whatFollows({ history: historyOf(), house, modelId: 7n, without: new Set(DATA) }),
      nothing,
    );
  });

  it("leaves a run its money, and says what a vote could still call back", () => {
    const history = historyOf(...training, submitted(0n, 30), earned(0n, 30, 6n), paid(0n, 40n));
    const { runs, money } = follow(history, [WIKI]);
    assert.deepEqual(runs, [
      {
        runId: 1n,
        token: zeroAddress,
        status: "Active",
        pinned: ["data"],
        cancellable: true,
        paid: 40n,
        owed: 20n,
        returns: 40n,
      },
    ]);
    assert.deepEqual(money, [{ token: zeroAddress, paid: 40n, owed: 20n, returns: 40n }]);
  });

  it("gives nothing back of a run that has ended, or that no vote can cancel any more", () => {
    const ended = follow(historyOf(...training, cancelled(100n, 0n)), [WIKI]).runs[0];
    assert.deepEqual([ended?.status, ended?.cancellable, ended?.returns], ["Cancelled", false, 0n]);
    const last = [submitted(1n, 40), earned(1n, 40, 4n, 5_000)];
    const reviewed = follow(historyOf(...training, submitted(0n, 30), earned(0n, 30, 6n), ...last), [WIKI])
      .runs[0];
    assert.deepEqual([reviewed?.status, reviewed?.cancellable, reviewed?.owed], ["FinalReview", false, 100n]);
  });

  it("names the proposals that could not be carried out any more, and what they would have moved", () => {
    const fund: Action = { type: "fundRun", spec: fundable(WIKI, BOOKS), aboveLimit: true };
    const history = historyOf(...begun, terms, adopt(WIKI), adopt(BOOKS), proposed(4n, fund));
    const { refused } = follow(history, [WIKI]);
    assert.equal(refused.length, 1);
    assert.equal(refused[0]?.proposalId, 4n);
    assert.equal(refused[0]?.error.name, "RunsAdoptedSetChanged");
    assert.deepEqual(refused[0]?.money, [{ token: zeroAddress, amount: 100n }]);
    assert.equal(follow(history, [], "CC-BY-SA-4.0").refused[0]?.error.name, "RunsOutputTermsChanged");
    assert.deepEqual(follow(history, [], "MIT").refused, [], "the terms that it has");
  });

  it("leaves proposals out that ended, or that would be refused anyway", () => {
    const fund: Action = { type: "fundRun", spec: fundable(WIKI), aboveLimit: true };
    const wrong: Action = { type: "fundRun", spec: fundable(BOOKS), aboveLimit: true };
    const gone: KnownEvent<"governor"> = {
      role: "governor",
      eventName: "ProposalCanceled",
      args: { proposalId: 4n },
    };
    const history = historyOf(...begun, terms, adopt(WIKI), proposed(4n, fund), proposed(5n, wrong), gone);
    assert.deepEqual(follow(history, [WIKI]).refused, []);
  });

  it("tells releases made of it from releases under other terms", () => {
    const release: KnownEvent<"registry"> = {
      role: "registry",
      eventName: "ReleaseRecorded",
      args: {
        releaseId: 1n,
        modelId: 1n,
        release: {
          modelId: 1n,
          manifestDigest: digest("weights"),
          contentRoot: digest("root"),
          runId: 1n,
          adoptedSet: of(WIKI, BOOKS),
          outputTerms: MIT,
          evaluation: MIT,
          proposalId: 5n,
          recordedAt: 60,
        },
      },
    };
    const history = historyOf(...training, release, withdraw(WIKI));
    const seen = (without: readonly Hex[], output?: string) => {
      const { made, licensed } = follow(history, without, output);
      return [made.length, licensed.length];
    };
    assert.deepEqual(seen([WIKI]), [1, 0], "also when it was withdrawn since");
    assert.deepEqual(seen([DATA[2] as Hex]), [0, 0]);
    assert.deepEqual(seen([], "CC-BY-SA-4.0"), [0, 1]);
    assert.deepEqual(seen([], "MIT"), [0, 0]);
  });
});

describe("what follows, whatever was decided", () => {
  type Step = { readonly kind: "toggle" | "fund" | "earn" | "pay" | "cancel"; readonly which: number };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom("toggle", "toggle", "fund", "earn", "pay", "cancel"),
    which: fc.nat(2),
  });

  /** Plays steps, keeping by hand what the run was pinned to. */
  function play(steps: readonly Step[]) {
    const adopted = new Set<Hex>();
    const events: KnownEvent[] = [...begun];
    let pinned: Hex[] | undefined;
    let at: "unfunded" | "training" | "earned" | "paid" | "ended" = "unfunded";
    for (const { kind, which } of steps) {
      const id = DATA[which] as Hex;
      if (kind === "toggle") {
        events.push(adopted.has(id) ? withdraw(id) : adopt(id));
        if (!adopted.delete(id)) adopted.add(id);
      } else if (kind === "fund" && at === "unfunded") {
        pinned = [...adopted];
        events.push(funded(spec({ adoptedSet: of(...pinned) })), accepted);
        at = "training";
      } else if (kind === "earn" && at === "training") {
        events.push(submitted(0n, 30), earned(0n, 30, 6n));
        at = "earned";
      } else if (kind === "pay" && at === "earned") {
        events.push(paid(0n, 54n));
        at = "paid";
      } else if (kind === "cancel" && at !== "unfunded" && at !== "ended") {
        const unspent = at === "training" ? 100n : 40n;
        events.push(cancelled(unspent, at === "training" ? 0n : at === "earned" ? 60n : 6n));
        at = "ended";
      }
    }
    return { history: historyOf(...events), pinned };
  }

  const steps = fc.array(step, { maxLength: 14 });
  const left = fc.subarray(DATA);

  it("a run's data are those adopted when it was funded, and their commitment is its spec's", () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const { history, pinned } = play(steps);
        const run = history.runs["1"];
        if (run === undefined) return;
        const found = pinnedDatasets(history, run);
        assert.deepEqual(found.map(({ datasetId }) => datasetId).toSorted(), pinned?.toSorted());
        assert.equal(adoptedSetCommitment(found), run.spec.adoptedSet);
      }),
    );
  });

  it("touches a run exactly when it was pinned to something that is left out", () => {
    fc.assert(
      fc.property(steps, left, (steps, left) => {
        const { history, pinned = [] } = play(steps);
        assert.equal(follow(history, left).runs.length, pinned.some((id) => left.includes(id)) ? 1 : 0);
      }),
    );
  });

  it("accounts for every unit of a run that a vote can cancel", () => {
    fc.assert(
      fc.property(steps, left, (steps, left) => {
        for (const { cancellable, paid, owed, returns } of follow(play(steps).history, left).runs) {
          if (cancellable) assert.equal(paid + owed + returns, 100n);
          else assert.equal(returns, 0n);
        }
      }),
    );
  });

  it("never touches less when more is left out", () => {
    fc.assert(
      fc.property(steps, left, left, (steps, some, more) => {
        const { history } = play(steps);
        const few = follow(history, some);
        const many = follow(history, [...some, ...more]);
        for (const { runId } of few.runs) assert(many.runs.some((run) => run.runId === runId));
        assert(many.money.length >= few.money.length);
      }),
    );
  });
});
