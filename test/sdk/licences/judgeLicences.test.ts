import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeLicences, type LicenceInput, ownMatrix, type Reading } from "@commonweight/sdk/licences";

const { matrix } = ownMatrix();

const data = (terms?: string, name = terms ?? "unnamed"): LicenceInput => ({ role: "data", name, terms });

function judge(inputs: readonly LicenceInput[], output: string | undefined, reading: Reading) {
  return judgeLicences({ inputs, output, reading, matrix });
}

const RAIL = "LicenseRef-BigScience-BLOOM-RAIL-1.0";

describe("the verdict of the matrix that ships with the project", () => {
  it("finds no coherent licence for non-commercial share-alike beside share-alike", () => {
    const pair = [data("CC-BY-NC-SA-4.0"), data("CC-BY-SA-3.0")];
    const under = (output: string, reading: Reading) => judge(pair, output, reading);
    assert.equal(under("Apache-2.0", "P").verdict, "CheckContext");
    for (const output of ["Apache-2.0", "CC-BY-SA-4.0", RAIL, "CC-BY-NC-SA-4.0"]) {
      const { verdict, clashes } = under(output, "C");
      assert.equal(verdict, "No", output);
      assert.match(clashes[0]?.why ?? "", /^No coherent licence/);
      assert.deepEqual(clashes[0]?.inputs, pair);
    }
    assert.equal(judge([data("CC-BY-NC-SA-4.0")], "CC-BY-NC-SA-4.0", "C").verdict, "Yes");
  });

  it("finds the clash within one dataset whose licences all hold", () => {
    const { verdict, clashes } = judge([data("CC-BY-NC-SA-4.0 AND CC-BY-SA-4.0")], "CC-BY-NC-SA-4.0", "C");
    assert.equal(verdict, "No");
    assert.equal(clashes.length, 1);
  });

  it("asks for the credit and for a look at the contents where only the database is licensed", () => {
    const [judged] = judge([data("ODC-By-1.0")], "MIT", "P").inputs;
    const says = judged?.obligations.map(({ says, clause }) => `${says} (${clause})`).join("; ") ?? "";
    assert.match(says, /credit the authors.*\(4\.2, 4\.3\).*rights in the contents.*\(2\.4\)/);
  });

  it("is the same licence where the weights keep the base model's own", () => {
    const under = (terms: string, output: string) =>
      judge([{ role: "base", name: "x", terms }], output, "P").verdict;
    assert.equal(under("LicenseRef-Llama-3.1-Community", "LicenseRef-Llama-3.1-Community"), "Same");
    assert.equal(under("LicenseRef-Llama-3.1-Community", "LicenseRef-Llama-4-Community"), "No");
    assert.equal(under("LicenseRef-Llama-3.1-Community", "LicenseRef-Llama-3.1-Community OR MIT"), "No");
    assert.equal(under("CC-BY-SA-4.0", "CC-BY-SA-4.0"), "Same");
  });
});

describe("a verdict on an expression", () => {
  it("is the worst of licences that all hold", () => {
    const { verdict, inputs } = judge([data("CC-BY-SA-4.0 AND GFDL-1.3-or-later AND MIT")], "MIT", "C");
    assert.equal(verdict, "No");
    assert.deepEqual(
      inputs[0]?.findings.map((finding) => [finding.licence, finding.verdict]),
      [
        ["CC-BY-SA-4.0", "No"],
        ["GFDL-1.3-or-later", "No"],
        ["MIT", "YesWithObligations"],
      ],
    );
    assert.deepEqual(inputs[0]?.obligations, [], "nothing is asked where nothing helps");
  });

  it("is that of the best choice, which is named, under each reading its own", () => {
    const terms = "CC-BY-SA-4.0 OR ODC-By-1.0";
    const choice = (reading: Reading) => judge([data(terms)], "MIT", reading).inputs[0];
    assert.equal(choice("P")?.choice, "CC-BY-SA-4.0");
    assert.equal(choice("C")?.choice, "ODC-By-1.0");
    assert.equal(choice("C")?.verdict, "CheckContext");
    assert.equal(judge([data("MIT")], "MIT", "P").inputs[0]?.choice, undefined);
    const nested = judge([data("(CC-BY-SA-4.0 OR CC0-1.0) AND (MIT OR CC-BY-NC-4.0)")], "MIT", "C").inputs[0];
    assert.equal(nested?.choice, "CC0-1.0 AND MIT");
    assert.equal(nested?.verdict, "YesWithObligations");
  });

  it("leaves exceptions out of account, which only allow more", () => {
    const { findings } = judge([data("Apache-2.0 WITH LLVM-exception")], "MIT", "C").inputs[0] ?? {};
    assert.equal(findings?.[0]?.licence, "Apache-2.0 WITH LLVM-exception");
    assert.equal(findings?.[0]?.verdict, "YesWithObligations");
  });

  it("keeps every licence that the weights go out under", () => {
    assert.equal(judge([data("CC-BY-SA-4.0")], "CC-BY-SA-4.0 OR MIT", "C").verdict, "No");
  });

  it("is unknown where the terms, those of the weights, or the matrix are not known", () => {
    const why = (terms: string | undefined, output?: string) => {
      const { verdict, inputs } = judge([data(terms)], output, "P");
      assert.equal(verdict, "Unknown");
      return inputs[0]?.findings[0]?.why;
    };
    assert.match(why(undefined, "MIT") ?? "", /Nobody has said/);
    assert.match(why("<script>", "MIT") ?? "", /no SPDX expression/);
    assert.match(why("MIT") ?? "", /No terms that can be read are set/);
    assert.match(why("MIT", "not a licence") ?? "", /No terms that can be read are set/);
    assert.match(why("MIT", "Zlib") ?? "", /no column for weights under Zlib/);
    assert.match(why("0BSD", "MIT") ?? "", /no line for 0BSD/);
    const base = { role: "base", name: "x", terms: "ODC-By-1.0" } as const;
    assert.match(judge([base], "MIT", "P").inputs[0]?.findings[0]?.why ?? "", /nothing of a base model/);
    const unread = judgeLicences({
      inputs: [data("CC0-1.0")],
      output: "MIT",
      reading: "P",
      matrix: undefined,
    });
    assert.equal(unread.verdict, "Unknown");
    assert.match(unread.inputs[0]?.findings[0]?.why ?? "", /matrix in force can't be read/);
  });

  it("changes nothing where there is no input", () => {
    assert.equal(judge([], "MIT", "C").verdict, "Same");
  });

  it("says where an obligation binds", () => {
    const binds = (input: LicenceInput, reading: Reading) =>
      new Set(judge([input], "CC-BY-SA-4.0", reading).inputs[0]?.obligations.map((each) => each.binds));
    assert.deepEqual(binds(data("CC-BY-SA-4.0"), "P"), new Set(["data"]));
    assert.deepEqual(binds(data("CC-BY-SA-4.0"), "C"), new Set(["weights"]));
    assert.deepEqual(binds(data("C-UDA-1.0"), "C"), new Set(["data"]));
    assert.deepEqual(binds({ role: "base", name: "x", terms: "CC-BY-SA-4.0" }, "P"), new Set(["weights"]));
    assert.deepEqual(binds(data("CC-BY-NC-4.0"), "P"), new Set(["data", "use"]));
  });
});
