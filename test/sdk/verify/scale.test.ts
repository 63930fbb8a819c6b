import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventedVote } from "./support/scale/inventedVote.ts";
import { measure } from "./support/scale/measure.ts";
import { realVote } from "./support/scale/realVote.ts";
import { assertSameShapes, type Shape, shapesOf } from "./support/scale/shapes.ts";

/** A tenth of what a large community has, so that the suite stays quick: `npm run bench:verify` tries the whole. */
const VOTES = 10_000;
const SECONDS_FOR_100_000 = 60;

describe(`a vote of ${VOTES} members`, () => {
  it("is counted and weighed again in its share of a minute for a hundred thousand", async (t) => {
    // What others do on the machine meanwhile is not counted.
    const { processorSeconds } = await measure(inventedVote(VOTES));
    const limit = (SECONDS_FOR_100_000 * VOTES) / 100_000;
    assert.ok(processorSeconds < limit, `It took ${processorSeconds} s, at most ${limit} s are allowed.`);
    t.diagnostic(`${VOTES} ballots in ${processorSeconds.toFixed(1)} s`);
  });
});

describe("an invented vote", () => {
  it("has logs of the shape that the contracts give, as many for each vote, and both are confirmed", async () => {
    const [invented, real] = [inventedVote(1_000), await realVote(200)];
    const shapes = shapesOf(invented);
    assertSameShapes(shapes, shapesOf(real));
    assert.deepEqual(
      [...shapes].map(([kind, { perVote }]) => [kind, perVote]),
      [
        ["token.Transfer", 1],
        ["token.DelegateVotesChanged", 2],
        ["governor.ProposalCreated", 0],
        ["governor.VoteCast", 1],
      ],
    );
    assert.equal((await measure(invented)).logs, 4_003);
    assert.ok((await measure(real)).logs > 4 * 200);
  });

  it("is refused where it looks otherwise than a real one", () => {
    const shape: Shape = { topics: 3, bytes: 32, perVote: 1 };
    const real = new Map([["token.Transfer", shape]]);
    for (const other of [
      new Map([["token.Transfer", { ...shape, topics: 2 }]]),
      new Map([["token.Transfer", { ...shape, bytes: 64 }]]),
      new Map([["token.Transfer", { ...shape, perVote: 2 }]]),
      new Map<string, Shape>(),
    ])
      assert.throws(() => assertSameShapes(other, real), assert.AssertionError);
  });
});
