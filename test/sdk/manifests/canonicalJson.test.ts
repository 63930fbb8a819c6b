import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { canonicalJson, ManifestError } from "@commonweight/sdk/manifests";
import fc from "fast-check";

const written = (value: unknown) => new TextDecoder().decode(canonicalJson(value));

/** RFC 8785, appendix B: the bits of a number (IEEE 754) and how it is written. */
const NUMBERS = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

describe("Canonical JSON", () => {
  it("is that of RFC 8785's example (3.2.2 and 3.2.4)", () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    assert.equal(
      written(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("writes every number of RFC 8785's appendix B, and refuses the two that are none", () => {
    const numberOf = (bits: string) => Buffer.from(bits, "hex").readDoubleBE();
    for (const [bits, text] of NUMBERS) assert.equal(written(numberOf(bits)), text);
    for (const bits of ["7fffffffffffffff", "7ff0000000000000"]) {
      assert.throws(() => canonicalJson(numberOf(bits)), ManifestError);
    }
  });

  it("sorts names by their UTF-16 units, as RFC 8785's example does (3.2.3)", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\u{1f600}": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    assert.deepEqual(
      Array.from(written(value).matchAll(/:"([^"]+)"/g), ([, name]) => name),
      [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
      ],
    );
  });

  it("does not change what it wrote itself", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = written(value);
        assert.equal(written(JSON.parse(once)), once);
        assert.deepEqual(JSON.parse(once), JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 100 },
    );
  });
});
