import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseSpdxExpression, SpdxExpressionError } from "@commonweight/sdk/licences";

const refused = (text: string, details: RegExp) =>
  assert.throws(
    () => parseSpdxExpression(text),
    (error) => error instanceof SpdxExpressionError && details.test(error.details ?? ""),
  );

describe("an SPDX expression", () => {
  it("is spelt as the licence list spells it, so that the same terms have the same id", () => {
    assert.equal(parseSpdxExpression("  apache-2.0  ").text, "Apache-2.0");
    assert.equal(parseSpdxExpression("( MIT  OR cc0-1.0 ) AND Zlib").text, "(MIT OR CC0-1.0) AND Zlib");
  });

  it("names each licence once, in its order", () => {
    const { licences } = parseSpdxExpression("CC-BY-SA-4.0 AND GFDL-1.3-or-later OR CC-BY-SA-4.0");
    assert.deepEqual(licences, ["CC-BY-SA-4.0", "GFDL-1.3-or-later"]);
  });

  it("may name terms outside the list, a later version, and an exception", () => {
    assert.equal(parseSpdxExpression("LicenseRef-Mixed-CC").text, "LicenseRef-Mixed-CC");
    assert.equal(parseSpdxExpression("DocumentRef-a:LicenseRef-b").text, "DocumentRef-a:LicenseRef-b");
    assert.equal(parseSpdxExpression("epl-2.0+").text, "EPL-2.0+");
    assert.equal(
      parseSpdxExpression("Apache-2.0 WITH LLVM-exception").text,
      "Apache-2.0 WITH LLVM-exception",
    );
  });

  it("is refused with what is wrong", () => {
    refused("", /ends where a licence is expected/);
    refused("Apahce-2.0", /"Apahce-2.0" is not in the SPDX licence list/);
    refused("MIT and Zlib", /there is "and"/);
    refused("MIT OR", /ends where a licence is expected/);
    refused("MIT Zlib", /there is "Zlib"/);
    refused("(MIT OR Zlib", /no "\)"/);
    refused("MIT) OR Zlib", /there is "\)"/);
    refused("MIT WITH (x)", /After WITH/);
    refused("AND MIT", /There is "AND" where a licence is expected/);
    refused(`MIT OR ${"Zlib OR ".repeat(80)}MIT`, /more than 512 characters/);
  });
});
