import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Judgement,
  judgeLicences,
  type LicenceInput,
  type LicenceMatrix,
  ownMatrix,
  type Reading,
  VERDICTS,
  worstVerdict,
} from "@commonweight/sdk/licences";
import fc from "fast-check";

const own = ownMatrix().matrix;

/** A matrix whose pair is graver under P than each input alone, which the own one has nowhere. */
const harsh: LicenceMatrix = {
  ...own,
  pairs: [
    {
      inputs: ["credit", "share-alike"],
      cell: { P: { verdict: "No", why: "They clash." }, C: { verdict: "No", why: "They clash." } },
    },
  ],
};

const licence = fc.constantFrom(
  ...own.inputs.flatMap(({ licences }) => licences.slice(0, 2)),
  "LicenseRef-never-heard-of",
);

const terms = fc.letrec<{ terms: string }>((tie) => ({
  terms: fc.oneof(
    { maxDepth: 2 },
    licence,
    fc
      .tuple(tie("terms"), fc.constantFrom("AND", "OR"), tie("terms"))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  ),
})).terms;

const input: fc.Arbitrary<LicenceInput> = fc.record({
  role: fc.constantFrom("data", "base"),
  name: fc.string(),
  terms: fc.option(terms, { nil: undefined }),
});

const inputs = fc.array(input, { maxLength: 5 });
const output = fc.option(
  fc.constantFrom(
    ...own.outputs.flatMap(({ licences }) => licences.slice(0, 2)),
    "Zlib",
    "MIT OR CC-BY-SA-4.0",
  ),
  { nil: undefined },
);
const reading = fc.constantFrom<Reading>("P", "C");
const matrix = fc.constantFrom(own, harsh, undefined);

const grade = ({ verdict }: Pick<Judgement, "verdict">) => VERDICTS.indexOf(verdict);

describe("a verdict, whatever the inputs", () => {
  it("never gets better by another input", () => {
    fc.assert(
      fc.property(
        inputs,
        input,
        fc.nat(),
        output,
        reading,
        matrix,
        (some, more, at, output, reading, matrix) => {
          const place = at % (some.length + 1);
          const all = some.toSpliced(place, 0, more);
          const judge = (inputs: readonly LicenceInput[]) =>
            judgeLicences({ inputs, output, reading, matrix });
          assert(grade(judge(all)) >= grade(judge(some)));
        },
      ),
    );
  });

  it("doesn't depend on the order of the inputs", () => {
    fc.assert(
      fc.property(inputs, output, reading, matrix, (some, output, reading, matrix) => {
        const judge = (inputs: readonly LicenceInput[]) => judgeLicences({ inputs, output, reading, matrix });
        const [there, back] = [judge(some), judge(some.toReversed())];
        assert.equal(there.verdict, back.verdict);
        assert.deepEqual(there.inputs, back.inputs.toReversed());
        assert.deepEqual(
          there.clashes.map(({ verdict, why }) => [verdict, why]),
          back.clashes.map(({ verdict, why }) => [verdict, why]),
        );
      }),
    );
  });

  it("is never milder under Reading C than under Reading P", () => {
    fc.assert(
      fc.property(inputs, output, matrix, (inputs, output, matrix) => {
        const judge = (reading: Reading) => judgeLicences({ inputs, output, reading, matrix });
        assert(grade(judge("C")) >= grade(judge("P")));
      }),
    );
  });

  it("is the worst of its parts, each with a reason", () => {
    fc.assert(
      fc.property(inputs, output, reading, (inputs, output, reading) => {
        const judgement = judgeLicences({ inputs, output, reading, matrix: own });
        const parts = [...judgement.inputs, ...judgement.clashes].map(({ verdict }) => verdict);
        assert.equal(judgement.verdict, worstVerdict(parts));
        for (const { verdict, findings } of judgement.inputs) {
          assert.equal(verdict, worstVerdict(findings.map((finding) => finding.verdict)));
          assert(findings.length > 0 && findings.every(({ why }) => why.length > 0));
        }
      }),
    );
  });
});
