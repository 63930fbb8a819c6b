import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordSteps } from "../../app/src/features/proposal/recordSteps.ts";
import { stateWords } from "../../app/src/features/proposal/stateWords.ts";
import { arrangeVotes, linksIn } from "../../app/src/features/proposal/votes.ts";
import {
  address,
  DAY,
  DEADLINE,
  PROPOSED,
  proposal,
  reading,
  SNAPSHOT,
  source,
  vote,
} from "./helpers/proposals.ts";

const ETA = DEADLINE + 2 * DAY;

describe("a state in words", () => {
  it("names the time that matters now", () => {
    assert.deepEqual(stateWords(reading("Pending", PROPOSED), proposal()), {
      label: "Not open yet",
      tone: "neutral",
      moment: { at: SNAPSHOT, clock: "seconds", future: "opens", past: "opened" },
    });
    assert.equal(stateWords(reading("Active", SNAPSHOT + 1), proposal()).moment?.at, DEADLINE);
  });

  it("given a queued proposal, says from when it can be carried out, and then until when", () => {
    const queued = { eta: ETA, executionDeadline: ETA + 7 * DAY };
    const early = stateWords(reading("Queued", ETA - 1, queued), proposal());
    assert.deepEqual([early.label, early.moment?.at], ["Queued", ETA]);
    const late = stateWords(reading("Queued", ETA, queued), proposal());
    assert.deepEqual([late.label, late.moment?.at], ["Ready to be carried out", ETA + 7 * DAY]);
  });

  it("given a governor that counts blocks, names blocks and not times", () => {
    const words = stateWords(reading("Active", 20, { clock: "blocknumber", deadline: 90 }), proposal());
    assert.deepEqual(words.moment, { at: 90, clock: "block", future: "ends", past: "ended" });
  });

  it("given a proposal that lapsed before it was queued, tells the end of queueing", () => {
    const words = stateWords(reading("Expired", ETA, { queueDeadline: DEADLINE + DAY }), proposal());
    assert.equal(words.moment?.at, DEADLINE + DAY);
  });
});

describe("the record of a proposal", () => {
  const titles = (steps: ReturnType<typeof recordSteps>) =>
    steps.map(({ title, state }) => `${state}: ${title}`);

  it("given an open vote, shows what was, what is and what may come", () => {
    assert.deepEqual(titles(recordSteps(proposal(), reading("Active", SNAPSHOT + 1))), [
      "done: Proposed",
      "done: Voting opened",
      "now: Voting ends",
      "next: Queued by anyone, if it passes",
      "next: Carried out by anyone, if it passes",
    ]);
  });

  it("given the snapshot's own second, voting has not opened", () => {
    const opened = recordSteps(proposal(), reading("Pending", SNAPSHOT)).find(({ key }) => key === "opened");
    assert.equal(opened?.state, "next");
  });

  it("given a late quorum, says that the vote was extended, and by which event", () => {
    const extension = source(DEADLINE - 10, "ProposalExtended");
    const extended = proposal({ deadline: { value: DEADLINE + DAY, source: extension } });
    const step = recordSteps(extended, reading("Active", DEADLINE)).find(({ key }) => key === "extended");
    assert.equal(step?.source, extension);
    assert.equal(step?.at, DEADLINE - 10);
  });

  it("given a defeat, promises nothing after it", () => {
    assert.deepEqual(titles(recordSteps(proposal(), reading("Defeated", DEADLINE + 1))), [
      "done: Proposed",
      "done: Voting opened",
      "done: Voting ended: defeated",
    ]);
  });

  it("given a cancellation before voting, marks the steps that will not come", () => {
    const cancelled = proposal({ cancelled: source(PROPOSED + 60, "ProposalCanceled") });
    assert.deepEqual(titles(recordSteps(cancelled, reading("Cancelled", PROPOSED + 100))), [
      "done: Proposed",
      "never: Voting opens",
      "never: Voting ends",
      "done: Cancelled by its proposer",
    ]);
  });

  it("given a queued proposal past its delay, says that anyone can carry it out, and when it expires", () => {
    const queued = proposal({ queued: { eta: ETA, source: source(DEADLINE + 60, "ProposalQueued") } });
    const steps = recordSteps(
      queued,
      reading("Queued", ETA + 1, { eta: ETA, executionDeadline: ETA + 7 * DAY }),
    );
    assert.deepEqual(titles(steps).slice(3), [
      "done: Queued",
      "done: Could be carried out from",
      "now: To be carried out by anyone",
      "next: Expires if nobody carried it out",
    ]);
    assert.equal(steps.at(-1)?.at, ETA + 7 * DAY);
  });

  it("given a proposal that lapsed in the queue and was closed, tells both moments", () => {
    const lapsed = proposal({
      queued: { eta: ETA, source: source(DEADLINE + 60, "ProposalQueued") },
      expired: source(ETA + 9 * DAY, "ProposalExpired"),
    });
    const steps = recordSteps(
      lapsed,
      reading("Expired", ETA + 10 * DAY, { eta: ETA, executionDeadline: ETA + 7 * DAY }),
    );
    assert.deepEqual(
      steps.slice(-2).map(({ title, at }) => [title, at]),
      [
        ["Expired: nobody carried it out", ETA + 7 * DAY],
        ["Closed as expired", ETA + 9 * DAY],
      ],
    );
  });

  it("given no reading of the chain, counts only events as done", () => {
    const done = recordSteps(proposal(), undefined).filter(({ state }) => state === "done");
    assert.deepEqual(
      done.map(({ key }) => key),
      ["proposed"],
    );
  });
});

describe("votes and reasons", () => {
  const votes = [
    vote(1, 1, 10n, "Documented well", SNAPSHOT + 10),
    vote(2, 0, 90n, "The licence is not settled", SNAPSHOT + 20),
    vote(3, 2, 30n, "  ", SNAPSHOT + 30),
    vote(4, 1, 30n, "", SNAPSHOT + 40),
  ];
  const voters = (list: readonly { voter: string }[]) => list.map(({ voter }) => voter);

  it("stand largest first, whichever side they are on", () => {
    const { withReason, without } = arrangeVotes(votes, "largest", "all");
    assert.deepEqual(voters(withReason), [address(2), address(1)]);
    assert.deepEqual(
      voters(without),
      [address(4), address(3)],
      "a blank reason is none; the newer of equals first",
    );
  });

  it("stand newest first when that is asked for", () => {
    assert.deepEqual(voters(arrangeVotes(votes, "newest", "all").without), [address(4), address(3)]);
    assert.deepEqual(voters(arrangeVotes(votes, "newest", "all").withReason), [address(2), address(1)]);
  });

  it("can be filtered by choice", () => {
    const { withReason, without } = arrangeVotes(votes, "largest", "For");
    assert.deepEqual([...voters(withReason), ...voters(without)], [address(1), address(4)]);
  });

  it("name the host of every link in a text, once", () => {
    assert.deepEqual(
      linksIn(
        "See https://forum.example/t/4, (https://forum.example/t/4) and javascript:alert(1) or http://b.example.",
      ),
      [
        { href: "https://forum.example/t/4", host: "forum.example" },
        { href: "http://b.example", host: "b.example" },
      ],
    );
  });
});
