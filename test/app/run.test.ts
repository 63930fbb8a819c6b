import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import { type Run, refundableTo } from "@commonweight/sdk/history";
import { contentRoot } from "@commonweight/sdk/manifests";
import { adoptedSetCommitment } from "@commonweight/sdk/proposals";
import { type Hex, zeroHash } from "viem";
import { digestsGiven, evidenceRows } from "../../app/src/features/run/evidence.ts";
import { buildEvidence, EMPTY_EVIDENCE, readNumber } from "../../app/src/features/run/evidenceDraft.ts";
import { accountOf } from "../../app/src/features/run/payments.ts";
import { pinnedData } from "../../app/src/features/run/pinnedData.ts";
import { pushes } from "../../app/src/features/run/pushes.ts";
import { milestonesPassed, payableMilestones, runWords } from "../../app/src/features/run/status.ts";
import { runSteps } from "../../app/src/features/run/steps.ts";
import { ben, heron } from "../sdk/helpers/logs.ts";
import {
  ACCEPT_BY,
  accepted,
  cancelled,
  challenged,
  cofunded,
  DUE,
  digest,
  EVIDENCE,
  earned,
  funded,
  historyOf,
  paid,
  refunded,
  runIn,
  spec,
  submitted,
  upheld,
} from "./helpers/runs.ts";

const REVIEWED = 1_500;
const run = (...events: readonly KnownEvent[]) => runIn(historyOf(...events));

describe("where a run stands", () => {
  it("waits for its operator until the deadline, and says when that has passed", () => {
    const waiting = run(funded());
    assert.equal(runWords(waiting, ACCEPT_BY).label, "Waiting for its operator");
    assert.equal(runWords(waiting, ACCEPT_BY + 1).label, "Not accepted in time");
  });

  it("names the milestone that is due, and is overdue after it", () => {
    const training = run(funded(), accepted);
    assert.deepEqual(
      [runWords(training, DUE[0]).label, runWords(training, DUE[0] + 1).label],
      ["In training", "Overdue"],
    );
    assert.equal(runWords(training, DUE[0] + 101).label, "Stalled");
    assert.equal(runWords(training, DUE[0] + 1).past, "milestone 1 was due");
  });

  it("is under review to the last second of it, and then the tranche can be paid", () => {
    const shown = run(funded(), accepted, submitted(0n, REVIEWED));
    assert.equal(runWords(shown, REVIEWED).label, "Under review");
    assert.equal(payableMilestones(shown, REVIEWED).length, 0);
    assert.equal(milestonesPassed(shown, REVIEWED), 0);
    assert.deepEqual(
      payableMilestones(shown, REVIEWED + 1).map(({ index }) => index),
      [0],
    );
    assert.equal(milestonesPassed(shown, REVIEWED + 1), 1);
  });

  it("given a cancellation, still lets be paid what was earned", () => {
    const ended = run(funded(), accepted, submitted(0n, 30), earned(0n, 30, 6n), cancelled(40n, 60n));
    assert.equal(runWords(ended, REVIEWED).label, "Cancelled by vote");
    assert.deepEqual(
      payableMilestones(ended, REVIEWED).map(({ index }) => index),
      [0],
    );
  });
});

describe("a run's timeline", () => {
  const keys = (steps: readonly { key: string; state: string }[]) =>
    steps.map(({ key, state }) => `${key}: ${state}`);

  it("marks one thing as going on while a review lasts", () => {
    const steps = runSteps(run(funded(), accepted, submitted(0n, REVIEWED)), REVIEWED - 1);
    assert.deepEqual(keys(steps), [
      "funded: done",
      "accepted: done",
      "submitted 0: done",
      "review 0: now",
      "due 1: next",
    ]);
  });

  it("after a cancellation, says what will not happen", () => {
    const steps = runSteps(run(funded(), cancelled(100n, 0n)), REVIEWED);
    assert.deepEqual(keys(steps), [
      "funded: done",
      "end: done",
      "accepted: never",
      "due 0: never",
      "due 1: never",
    ]);
    assert.equal(steps[1]?.title, "Cancelled by proposal 20");
  });

  it("tells a challenge, its ruling, and that the milestone can be submitted again", () => {
    const steps = runSteps(
      run(funded(), accepted, submitted(0n, REVIEWED), challenged(REVIEWED), ...upheld),
      REVIEWED,
    );
    assert.deepEqual(keys(steps), [
      "funded: done",
      "accepted: done",
      "submitted 0: done",
      "challenged 0: done",
      "ruled 0: done",
      "faulted 0: done",
      "due 0: now",
      "due 1: next",
    ]);
  });
});

describe("a run's money", () => {
  it("adds up from single events, whatever totals say", () => {
    const history = historyOf(
      funded(),
      accepted,
      submitted(0n, 30),
      earned(0n, 30, 6n),
      paid(0n, 54n),
      cancelled(40n, 6n),
      refunded(heron.treasury, 40n),
    );
    const { payments, ...sums } = accountOf(history, runIn(history));
    assert.deepEqual(sums, { voted: 100n, added: 0n, funded: 100n, paid: 54n, refunded: 40n, held: 6n });
    assert.deepEqual(
      payments.map(({ kind, milestone, amount }) => [kind, milestone, amount]),
      [
        ["paid", 0, 54n],
        ["refunded", undefined, 40n],
      ],
    );
  });

  it("leaves other runs' events alone", () => {
    const history = historyOf(funded(), accepted, submitted(0n, 30), earned(0n, 30, 6n), paid(0n, 54n));
    assert.deepEqual(accountOf(history, { id: 2n }), {
      payments: [],
      voted: 0n,
      added: 0n,
      funded: 0n,
      paid: 0n,
      refunded: 0n,
      held: 0n,
    });
  });
});

describe("what anyone can push on", () => {
  const labels = (on: Run, now: number) =>
    pushes(on, now, heron.treasury).map(({ functionName }) => functionName);

  it("is nothing while somebody's turn lasts, and one thing when it has passed", () => {
    const waiting = run(funded());
    assert.deepEqual(labels(waiting, ACCEPT_BY), []);
    assert.deepEqual(labels(waiting, ACCEPT_BY + 1), ["lapse"]);
    const disputed = run(funded(), accepted, submitted(0n, 100), challenged(200));
    assert.deepEqual(labels(disputed, 200), []);
    assert.deepEqual(labels(disputed, 201), ["closeDispute"]);
    const stalled = run(funded(), accepted);
    assert.deepEqual(labels(stalled, DUE[0] + 100 + 86_400), []);
    assert.deepEqual(labels(stalled, DUE[0] + 101 + 86_400), ["fail"]);
  });

  it("given an upheld challenge, sends the challenger its bond", () => {
    const on = run(funded(), accepted, submitted(0n, 100), challenged(200), ...upheld);
    assert.deepEqual(labels(on, 90), ["withdrawBond"]);
  });

  it("given an ended run, sends every funder its part, pro rata, and then nothing more", () => {
    const ended = [funded(), accepted, cofunded, cancelled(200n, 0n)];
    assert.deepEqual(labels(run(...ended), 90), ["claimRefund", "claimRefund"]);
    assert.equal(refundableTo(run(...ended), ben, heron.treasury), 100n);
    const settled = run(...ended, refunded(ben, 100n), refunded(heron.treasury, 100n));
    assert.deepEqual(labels(settled, 90), []);
  });
});

describe("the data that a run is pinned to", () => {
  const [first, second, terms, others] = [digest(31), digest(32), digest(41), digest(42)];
  const created: KnownEvent = {
    role: "registry",
    eventName: "ModelCreated",
    args: {
      modelId: 1n,
      name: "Heron 1B",
      charter: zeroHash,
      parents: [],
      forkOf: { chainId: 0n, registry: "0x0000000000000000000000000000000000000000", modelId: 0n },
      proposalId: 0n,
    },
  };
  const decided = (datasetId: Hex, from: number, to: number, concludedTerms = terms): KnownEvent => ({
    role: "registry",
    eventName: "StandingChanged",
    args: {
      modelId: 1n,
      datasetId,
      oldStanding: from,
      newStanding: to,
      concludedTerms,
      evidence: zeroHash,
      proposalId: 2n,
    },
  });
  const pinnedSpec = spec({
    adoptedSet: adoptedSetCommitment([{ datasetId: first, concludedTerms: terms }]),
  });
  const pinnedIn = (...later: readonly KnownEvent[]) => {
    const history = historyOf(created, decided(first, 0, 1), funded(pinnedSpec), ...later);
    return pinnedData(history, runIn(history));
  };

  it("is the list at that moment, and its commitment is the one that was voted on", () => {
    const { datasets, matches, changes } = pinnedIn();
    assert.deepEqual(
      datasets.map(({ id }) => id),
      [first],
    );
    assert.equal(matches, true);
    assert.deepEqual(changes, []);
  });

  it("says what was decided since, and keeps the list", () => {
    const { datasets, matches, changes } = pinnedIn(decided(first, 1, 2), decided(second, 0, 1));
    assert.deepEqual(
      changes.map(({ kind, datasetId }) => [kind, datasetId]),
      [
        ["gone", first],
        ["added", second],
      ],
    );
    assert.equal(datasets[0]?.standing.current.standing, "Adopted");
    assert.equal(matches, true);
  });

  it("notices corrected terms", () => {
    const { changes } = pinnedIn(decided(first, 1, 1, others));
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ["terms"],
    );
  });

  it("given a commitment to something else, says that it does not match", () => {
    const history = historyOf(created, decided(first, 0, 1), funded(spec({ adoptedSet: digest(99) })));
    assert.equal(pinnedData(history, runIn(history)).matches, false);
  });
});

describe("evidence", () => {
  it("shows every field, and whether it was asked for", () => {
    const rows = evidenceRows({ requiredEvidence: ["step", "logs"] }, EVIDENCE);
    assert.deepEqual(
      rows.filter(({ value }) => value.kind !== "none").map(({ field, required }) => [field, required]),
      [
        ["step", true],
        ["logs", true],
      ],
    );
    assert.equal(rows.length, 8);
  });

  it("counts the digests that the spec gives", () => {
    assert.equal(digestsGiven(spec().setup), 1);
  });
});

describe("the form for a milestone", () => {
  it("reads whole numbers with or without separators, and nothing else", () => {
    assert.equal(readNumber(" 14,000 952_320"), 14_000_952_320n);
    assert.equal(readNumber(""), 0n);
    assert.equal(readNumber("1.5"), undefined);
    assert.equal(readNumber("18446744073709551615"), 2n ** 64n - 1n);
    assert.equal(readNumber("18446744073709551616"), undefined);
  });

  it("names what the spec asks for and is missing", () => {
    const { evidence, missing } = buildEvidence(EMPTY_EVIDENCE, ["step", "logs"]);
    assert.deepEqual(missing, ["step", "logs"]);
    assert.equal(evidence?.step, 0n);
  });

  it("given a number that is none, builds no evidence", () => {
    const { evidence, mistakes } = buildEvidence(
      { ...EMPTY_EVIDENCE, numbers: { step: "many", tokensSeen: "", gpuSeconds: "" } },
      [],
    );
    assert.equal(evidence, undefined);
    assert.deepEqual(Object.keys(mistakes), ["step"]);
  });

  it("makes the checkpoint's root from its files, whatever their order", () => {
    const files = [
      { name: "b.safetensors", size: 1, digest: digest(2) },
      { name: "a.safetensors", size: 1, digest: digest(1) },
    ];
    const { evidence } = buildEvidence({ ...EMPTY_EVIDENCE, checkpoint: files }, []);
    const expected = contentRoot([
      { path: "a.safetensors", sha256: digest(1).slice(2) },
      { path: "b.safetensors", sha256: digest(2).slice(2) },
    ]);
    assert.equal(evidence?.checkpointRoot, expected);
  });
});
