import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { LossPoint } from "@commonweight/sdk/evidence";
import type { Submission } from "@commonweight/sdk/history";
import fc from "fast-check";
import { sha256, stringToHex } from "viem";
import { axisOf, placeOn, rowsOf, thin } from "../../app/src/features/run/loss/geometry.ts";
import { joinLosses, type Logs, readLoss } from "../../app/src/features/run/loss/readLoss.ts";
import { nats, sayCurve, steps } from "../../app/src/features/run/loss/words.ts";
import { digest, EVIDENCE } from "./helpers/runs.ts";

const logs = (milestone: number) =>
  readFileSync(
    new URL(`../../examples/tiny-model/run/milestones/${milestone}/logs.json`, import.meta.url),
    "utf8",
  );

/** What the operator shows for a milestone of the real run, and the logs as they are read. */
function read(milestone: number, { evidence = {}, given = { text: logs(milestone) } as Logs } = {}) {
  const shown = {
    ...EVIDENCE,
    logs: sha256(stringToHex(logs(milestone))),
    step: BigInt(12_000 * milestone),
    ...evidence,
  };
  const source = {} as Submission["source"];
  return readLoss(milestone, { evidence: shown, source }, given);
}

const unknown = (loss: object) => ("unknown" in loss ? String(loss.unknown) : assert.fail("It is known."));

describe("the loss of a milestone", () => {
  it("is drawn from the logs whose digest the evidence gives", () => {
    const losses = [1, 2, 3].map((milestone) => read(milestone));
    const joined = joinLosses(losses);
    assert("points" in joined);
    assert.equal(joined.points.length, 360);
    assert.equal(
      sayCurve(joined.points),
      "Training loss by step: from 3.787 nats at step 100 to 1.335 nats at step 36,000; the least is 1.308 nats at step 31,200.",
    );
  });

  it("is unknown with its reason, where the logs are not those of the evidence", () => {
    const { text } = { text: logs(1) };
    assert.match(
      unknown(read(1, { given: { text: `${text} ` } })),
      /has another sha-256 than the evidence gives/,
    );
    assert.match(unknown(read(1, { evidence: { logs: digest(9) } })), /has another sha-256/);
    assert.match(
      unknown(read(1, { evidence: { step: 11_999n } })),
      /end at step 12000, its evidence says 11999/,
    );
    assert.match(
      unknown(read(1, { given: { missing: "its logs are not published" } })),
      /^its logs are not published$/,
    );
    const second = {
      evidence: { logs: sha256(stringToHex(logs(2))), step: 24_000n },
      given: { text: logs(2) },
    };
    assert.match(unknown(read(1, second)), /say that they are of milestone 2/);
  });

  it("is unknown where the logs are something else, whatever they are", () => {
    for (const text of ["", "not JSON", "[]", '{"kind":"commonweight/loss-curve@1"}', "\u202e{}"])
      assert.match(
        unknown(read(1, { evidence: { logs: sha256(stringToHex(text)) }, given: { text } })),
        /^the document is no loss curve that can be drawn\. /,
      );
  });

  it("is not drawn with others that are of another run", () => {
    const [first, second] = [read(1), read(2)];
    assert("curve" in second);
    const stranger = { ...second, curve: { ...second.curve, run: "Wren 400M" } };
    assert.match(unknown(joinLosses([first, stranger])), /are not one curve\. .*of another run/);
    assert.deepEqual(joinLosses([read(1, { given: { missing: "gone" } })]), { points: [] });
  });
});

describe("the drawing of a curve", () => {
  const loss = fc.integer({ min: 0, max: 1_000_000_000 });
  const curves = fc
    .array(loss, { minLength: 1, maxLength: 3_000 })
    .map((losses) => losses.map((micronats, index): LossPoint => ({ step: index + 1, micronats })));

  it("has an axis at round numbers that holds every value", () => {
    fc.assert(
      fc.property(loss, loss, fc.integer({ min: 2, max: 8 }), (a, b, wanted) => {
        const axis = axisOf(Math.min(a, b), Math.max(a, b), wanted);
        for (const value of [a, b]) assert(placeOn(axis, value) >= 0 && placeOn(axis, value) <= 1);
        assert(axis.ticks.length >= 2 && axis.ticks.length <= wanted + 3, String(axis.ticks.length));
        assert.equal(axis.ticks.at(-1), axis.to);
        const unit = (axis.ticks[1] ?? 0) - axis.from;
        assert.match(String(unit), /^[125]0*$/);
      }),
    );
    assert.deepEqual(axisOf(0, 36_000, 4), {
      from: 0,
      to: 40_000,
      ticks: [0, 10_000, 20_000, 30_000, 40_000],
    });
  });

  it("keeps both ends, the least and the most, in their order, and stays small", () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 1, max: 50 }), (points, columns) => {
        const kept = thin(points, columns);
        assert(kept.length <= 4 * columns);
        assert.equal(kept[0], points[0]);
        assert.equal(kept.at(-1), points.at(-1));
        const ends = (some: readonly LossPoint[]) => {
          const losses = some.map(({ micronats }) => micronats);
          return [Math.min(...losses), Math.max(...losses)];
        };
        assert.deepEqual(ends(kept), ends(points));
        assert.deepEqual(
          kept.map(({ step }) => step),
          kept.map(({ step }) => step).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it("has a table with both ends, at equal distances, that stays short", () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 2, max: 50 }), (points, most) => {
        const rows = rowsOf(points, most);
        assert(rows.length <= most + 1);
        assert.equal(rows[0], points[0]);
        assert.equal(rows.at(-1), points.at(-1));
      }),
    );
  });

  it("says numbers as people write them", () => {
    assert.equal(nats(1_335_184), "1.335");
    assert.equal(nats(1_335_184, 6), "1.335184");
    assert.equal(steps(36_000), "36,000");
  });
});
