import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HERE } from "../../../examples/tiny-model/record/folder.ts";
import {
  generatorOf,
  nextBelow,
  nextFraction,
  nextWord,
} from "../../../examples/tiny-model/src/generator.ts";
import { exp, log, tanh } from "../../../examples/tiny-model/src/math.ts";

const within = (bound: number) => fc.double({ min: -bound, max: bound, noNaN: true });

/** The language's own functions are good to about a unit in the last place, which is 2.2e-16. */
function assertClose(ours: number, theirs: number, tolerance: number): void {
  const difference = Math.abs(ours - theirs);
  assert(difference <= tolerance * Math.max(Math.abs(theirs), 1e-300), `${ours} is not ${theirs}`);
}

describe("exp, log and tanh of our own", () => {
  it("agree with the language's to a few units in the last place", () => {
    fc.assert(fc.property(within(700), (x) => assertClose(exp(x), Math.exp(x), 1e-15)));
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) =>
        assertClose(log(x), Math.log(x), x > 0.9 && x < 1.1 ? 4e-15 : 1e-15),
      ),
    );
    fc.assert(
      fc.property(within(40), (x) => {
        assert(Math.abs(tanh(x) - Math.tanh(x)) < 5e-16);
      }),
    );
  });

  it("say what they say at the ends of their ranges", () => {
    assert.deepEqual([exp(0), exp(-709), exp(710)], [1, 0, Number.POSITIVE_INFINITY]);
    assert.deepEqual([log(1), log(0), log(-1)], [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    assert.deepEqual([tanh(0), tanh(50), tanh(-50)], [0, 1, -1]);
  });
});

describe("The generator", () => {
  it("gives the numbers of Marsaglia's paper from its starting words", () => {
    const generator = { words: Uint32Array.of(123456789, 362436069, 521288629, 88675123) };
    const words = Array.from({ length: 3 }, () => nextWord(generator));
    assert.deepEqual(words, [3701687786, 458299110, 2500872618]);
  });

  it("stays within its bounds, and begins elsewhere for another seed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 2 ** 20 }),
        (seed, count) => {
          const generator = generatorOf(seed);
          const fraction = nextFraction(generator);
          const number = nextBelow(generator, count);
          assert(fraction >= 0 && fraction < 1);
          assert(Number.isInteger(number) && number >= 0 && number < count);
        },
      ),
    );
    assert.notEqual(nextWord(generatorOf(1)), nextWord(generatorOf(2)));
  });
});

describe("The source of the example", () => {
  it("uses only what IEEE 754 rounds in one way everywhere", () => {
    const folder = join(HERE, "src");
    const files = readdirSync(folder);
    assert(files.includes("pass.ts"));
    for (const file of files) {
      const source = readFileSync(join(folder, file), "utf8").replace(/\/\*.*?\*\/|\/\/.*$/gms, "");
      for (const [use] of source.matchAll(/\bMath\b(?:\s*\.\s*\w+)?/g))
        assert.match(use, /^Math\.(?:sqrt|fround)$/, `${file} uses ${use}`);
      assert.doesNotMatch(source, /\*\*|\bDate\b|\bperformance\b|\bIntl\b|toLocale|node:crypto/, file);
    }
  });
});
