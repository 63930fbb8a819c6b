import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  EvidenceError,
  joinLossCurves,
  LOSS_CURVE_KIND,
  MAX_LOSS_POINTS,
  parseLossCurve,
} from "@commonweight/sdk/evidence";
import fc from "fast-check";

const RUN = new URL("../../../examples/tiny-model/run/", import.meta.url);
const logs = (milestone: number) =>
  new Uint8Array(readFileSync(new URL(`milestones/${milestone}/logs.json`, RUN)));
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const curve = {
  kind: LOSS_CURVE_KIND,
  run: "Goldcrest 20K",
  milestone: 2,
  every: 100,
  firstStep: 300,
  step: 500,
  lossMicronats: [3, 2, 1],
};

/** Whether the document might still be a curve with this in one of its fields. */
function couldBe(field: string, value: unknown): boolean {
  if (field === "run") return typeof value === "string";
  if (field === "lossMicronats") return Array.isArray(value) && value.length === 3;
  if (field === "milestone") return typeof value === "number";
  return value === curve[field as keyof typeof curve];
}

/** The reason why a document is refused. */
function refused(bytes: Uint8Array): string {
  try {
    parseLossCurve(bytes);
  } catch (error) {
    assert(error instanceof EvidenceError, String(error));
    assert.equal(error.message, "The document is no loss curve that can be drawn.");
    return error.details ?? "";
  }
  return assert.fail("It was read.");
}

describe("A loss curve", () => {
  it("of the real run has the losses that its metrics record, step by step", () => {
    const points = joinLossCurves([3, 1, 2].map((milestone) => parseLossCurve(logs(milestone))));
    const metrics = [1, 2, 3, 4, 5, 6].flatMap((segment) =>
      readFileSync(new URL(`metrics/${segment}.jsonl`, RUN), "utf8")
        .trim()
        .split("\n"),
    );
    assert.equal(points.length, 360);
    assert.deepEqual(
      points,
      metrics
        .map((line) => JSON.parse(line))
        .map(({ step, lossMicronats }) => ({ step, micronats: lossMicronats })),
    );
  });

  it("can be read as the maintainers' guide writes it", () => {
    const guide = readFileSync(new URL("../../../docs/guide-maintainer.md", import.meta.url), "utf8");
    const [, document = ""] =
      /^```json\n(\{\n {2}"kind": "commonweight\/loss-curve@1".*?)^```$/ms.exec(guide) ?? [];
    const read = parseLossCurve(new TextEncoder().encode(document));
    assert.deepEqual(read.points, parseLossCurve(logs(1)).points.slice(0, 3));
  });

  it("has its points in the order of steps, the last at the milestone's step, whatever it says", () => {
    const document = fc
      .record({
        run: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme-ascii" }),
        milestone: fc.integer({ min: 1, max: 1000 }),
        every: fc.integer({ min: 1, max: 1_000_000 }),
        firstStep: fc.integer({ min: 1, max: 1_000_000_000 }),
        lossMicronats: fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 50 }),
      })
      .map((fields) => ({
        ...fields,
        kind: LOSS_CURVE_KIND,
        step: fields.firstStep + (fields.lossMicronats.length - 1) * fields.every,
      }));
    fc.assert(
      fc.property(document, (written) => {
        const read = parseLossCurve(encode(written));
        assert.deepEqual(
          read.points.map(({ micronats }) => micronats),
          written.lossMicronats,
        );
        assert.equal(read.points.at(-1)?.step, written.step);
        assert(
          read.points.every(({ step }, index) => index === 0 || step > (read.points[index - 1]?.step ?? 0)),
        );
      }),
    );
  });

  it("is refused by name, and never by accident, whatever the document is", () => {
    const hostile = fc.oneof(
      fc.json().map((json) => new TextEncoder().encode(json)),
      fc.uint8Array({ maxLength: 100 }),
      fc
        .record({ field: fc.constantFrom(...Object.keys(curve)), value: fc.jsonValue() })
        .filter(({ field, value }) => !couldBe(field, value))
        .map(({ field, value }) => encode({ ...curve, [field]: value })),
    );
    fc.assert(
      fc.property(hostile, (bytes) => {
        refused(bytes);
      }),
    );
  });

  it("tells what is wrong with it", () => {
    const text = JSON.stringify(curve);
    const cases: readonly (readonly [string, RegExp])[] = [
      [text.replace("[3,2,1]", "[3,NaN,1]"), /no JSON/],
      [text.replace("[3,2,1]", "[3,1e999,1]"), /^Point 2 must be a whole number/],
      [text.replace("[3,2,1]", "[3,-1,1]"), /^Point 2 .*it is -1/],
      [text.replace("[3,2,1]", "[3,1.5,1]"), /^Point 2/],
      [text.replace("[3,2,1]", '[3,"2",1]'), /^Point 2/],
      [text.replace("[3,2,1]", "[]"), /"lossMicronats" must be a list/],
      [text.replace('"every":100', '"every":-100'), /^"every" must be a whole number from 1, it is -100/],
      [text.replace('"every":100', '"every":0'), /^"every"/],
      [text.replace('"every":100', '"every":9007199254740991'), /^Its points end at step/],
      [text.replace('"step":500', '"step":400'), /^Its points end at step 500, and it says 400/],
      [text.replace('"milestone":2', '"milestone":0'), /^"milestone"/],
      [text.replace("Goldcrest 20K", "x".repeat(201)), /^"run" must be a text of at most 200/],
      [text.replace("@1", "@2"), /^Its kind is "commonweight\/loss-curve@2"/],
      [text.replace("{", '{"smoothing":9,'), /^It has a field that its kind does not: "smoothing"/],
      [text.replace("{", `{"${"y".repeat(1_000)}":9,`), /^.{0,130}$/s],
      ["[]", /^It is no object/],
      ["null", /^It is no object/],
    ];
    for (const [document, reason] of cases) assert.match(refused(new TextEncoder().encode(document)), reason);
    assert.match(refused(Uint8Array.of(0xff)), /no JSON in UTF-8/);
  });

  it("is refused with more than a page can draw, before it is looked at closely", () => {
    const many = (count: number) => ({
      ...curve,
      every: 1,
      firstStep: 1,
      step: count,
      lossMicronats: new Array(count).fill(1),
    });
    const longest = {
      ...many(MAX_LOSS_POINTS),
      lossMicronats: new Array(MAX_LOSS_POINTS).fill(1_000_000_000),
    };
    assert.equal(parseLossCurve(encode(longest)).points.length, MAX_LOSS_POINTS);
    assert.equal(parseLossCurve(encode(many(MAX_LOSS_POINTS))).points.length, MAX_LOSS_POINTS);
    assert.match(refused(encode(many(MAX_LOSS_POINTS + 1))), /10001 points, at most 10000/);
    assert.match(refused(encode(many(1_000_000))), /bytes, at most 262144 are read/);
  });
});

describe("The curves of several milestones", () => {
  const of = (fields: object) => parseLossCurve(encode({ ...curve, ...fields }));
  const third = of({ milestone: 3, firstStep: 600, step: 800 });
  const refuses = (curves: Parameters<typeof joinLossCurves>[0], reason: RegExp) =>
    assert.throws(
      () => joinLossCurves(curves),
      (error) => error instanceof EvidenceError && reason.test(error.details ?? ""),
    );

  it("are one in the order of milestones, and none without any", () => {
    assert.deepEqual(
      joinLossCurves([third, of({})]).map(({ step }) => step),
      [300, 400, 500, 600, 700, 800],
    );
    assert.deepEqual(joinLossCurves([]), []);
  });

  it("are not one where they overlap, or are of two runs or of one milestone", () => {
    refuses([of({}), of({ milestone: 3 })], /^Milestone 3 begins at step 300, but milestone 2 ends at 500/);
    refuses([of({}), of({ milestone: 3, firstStep: 500, step: 700 })], /begins at step 500/);
    refuses([of({}), third, third], /^Two are of milestone 3/);
    refuses([of({ run: "Wren 400M" }), third], /of another run/);
  });
});
