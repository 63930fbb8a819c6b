import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { parseSpdxExpression, SpdxExpressionError } from "@commonweight/sdk/licences";
import fc from "fast-check";

const requireOfSdk = createRequire(new URL("../../../sdk/package.json", import.meta.url));
const licenceIds: readonly string[] = requireOfSdk("spdx-license-ids");
const exceptionIds: readonly string[] = requireOfSdk("spdx-exceptions");

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

  it("knows every licence and every exception of SPDX's lists", () => {
    for (const id of licenceIds) assert.equal(parseSpdxExpression(id.toUpperCase()).text, id);
    for (const id of exceptionIds) {
      assert.equal(parseSpdxExpression(`MIT WITH ${id.toLowerCase()}`).text, `MIT WITH ${id}`);
    }
  });

  it("is taken apart: AND binds stronger than OR, and WITH belongs to one licence", () => {
    const mit = { type: "licence", id: "MIT", orLater: false };
    assert.deepEqual(parseSpdxExpression("MIT OR MIT AND (EPL-2.0+ AND MIT WITH LLVM-exception)").tree, {
      type: "OR",
      parts: [
        mit,
        {
          type: "AND",
          parts: [
            mit,
            { type: "licence", id: "EPL-2.0", orLater: true },
            { ...mit, exception: "LLVM-exception" },
          ],
        },
      ],
    });
  });

  it("reads its own spelling back as the same expression", () => {
    const licence = fc.constantFrom("MIT", "EPL-2.0+", "LicenseRef-x", "Zlib WITH LLVM-exception");
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 3 },
        licence,
        fc
          .tuple(tie("expression"), fc.constantFrom("AND", "OR"), tie("expression"))
          .map(([left, operator, right]) => `((${left}) ${operator} ${right})`),
      ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        fc.pre(text.length <= 512);
        const once = parseSpdxExpression(text);
        assert.deepEqual(parseSpdxExpression(once.text), once);
      }),
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
    refused("() OR MIT", /There is "\)" where a licence/);
    refused("GPL-3.0", /write GPL-3.0-only or GPL-3.0-or-later/);
    refused("GPL-2.0+", /write GPL-2.0-only or GPL-2.0-or-later/);
    refused("wxWindows", /"wxWindows" is not in the SPDX licence list/);
    refused("licenseref-x", /not in the SPDX licence list/);
    refused("LicenseRef-x+", /not in the SPDX licence list/);
    refused("MIT WITH", /After WITH/);
    refused("MIT WITH OR", /After WITH/);
    refused("MIT WITH Made-up-exception", /not in SPDX's list of exceptions/);
    refused("MIT WITH (x)", /After WITH/);
    refused("AND MIT", /There is "AND" where a licence is expected/);
    refused(`MIT OR ${"Zlib OR ".repeat(80)}MIT`, /more than 512 characters/);
  });
});
