import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { DeclaredTermsError, declaredTermsOf, parseSpdxExpression } from "@commonweight/sdk/licences";
import { HUGGING_FACE_LICENCES } from "../../../sdk/licences/huggingFaceLicences.ts";

const refused = (run: () => unknown, details: RegExp) =>
  assert.throws(run, (error) => error instanceof DeclaredTermsError && details.test(error.details ?? ""));

describe("the terms that a card declares", () => {
  it("are an SPDX expression for every licence id of the hub", () => {
    for (const [id, expression] of Object.entries(HUGGING_FACE_LICENCES)) {
      assert.equal(declaredTermsOf(id), expression);
      assert.equal(parseSpdxExpression(expression).text, expression, id);
    }
  });

  it("use the names of the data that ships with the project", () => {
    const { models, licences }: { models: { licence: string }[]; licences: { id: string }[] } = JSON.parse(
      readFileSync("data/open-models.json", "utf8"),
    );
    const ours = new Set(Object.values(HUGGING_FACE_LICENCES));
    const references = [...models.map(({ licence }) => licence), ...licences.map(({ id }) => id)];
    for (const id of references.filter((each) => each.startsWith("LicenseRef-"))) assert(ours.has(id), id);
  });

  it("are read in any case, from an expression, and from the address of a licence", () => {
    assert.equal(declaredTermsOf("ODC-BY"), "ODC-By-1.0");
    assert.equal(
      declaredTermsOf(" cc-by-sa-4.0 AND gfdl-1.3-or-later "),
      "CC-BY-SA-4.0 AND GFDL-1.3-or-later",
    );
    assert.equal(declaredTermsOf("https://creativecommons.org/licenses/by-nc-sa/4.0/"), "CC-BY-NC-SA-4.0");
    assert.equal(declaredTermsOf("http://creativecommons.org/licenses/by/3.0/legalcode"), "CC-BY-3.0");
    assert.equal(declaredTermsOf("https://creativecommons.org/publicdomain/zero/1.0/"), "CC0-1.0");
    assert.equal(declaredTermsOf("https://spdx.org/licenses/ODbL-1.0.html"), "ODbL-1.0");
  });

  it("all hold when there are several", () => {
    assert.equal(
      declaredTermsOf(["cc-by-sa-3.0", "gfdl", "CC-BY-SA-3.0"]),
      "CC-BY-SA-3.0 AND LicenseRef-GFDL-Unspecified",
    );
    assert.equal(declaredTermsOf(["MIT OR Zlib", "cc-by-4.0"]), "(MIT OR Zlib) AND CC-BY-4.0");
  });

  it("are a LicenseRef where the card says other, never a licence of the list", () => {
    assert.equal(
      declaredTermsOf("other", { license_name: "The Stack v2 terms" }),
      "LicenseRef-The-Stack-v2-terms",
    );
    assert.equal(declaredTermsOf("other", { license_name: "llama3.1" }), "LicenseRef-Llama-3.1-Community");
    assert.equal(declaredTermsOf("other", { license_name: "apache-2.0" }), "LicenseRef-apache-2.0");
    assert.equal(declaredTermsOf("other", { license_name: "../../x) OR MIT" }), "LicenseRef-x-OR-MIT");
    assert.equal(declaredTermsOf("other", { license_name: "__proto__" }), "LicenseRef-proto");
  });

  it("are refused when nothing is declared", () => {
    refused(() => declaredTermsOf("unknown"), /"unknown"/);
    refused(() => declaredTermsOf("other"), /license_name is missing/);
    refused(() => declaredTermsOf("other", { license_name: "  " }), /license_name is missing/);
    refused(() => declaredTermsOf("other", { license_name: "许可证" }), /can't be written/);
    refused(() => declaredTermsOf("other", { license_name: "x".repeat(101) }), /at most 100/);
    refused(() => declaredTermsOf(""), /names no licence/);
    refused(() => declaredTermsOf([]), /names no licence/);
    refused(() => declaredTermsOf(["mit", "unknown"]), /"unknown"/);
    refused(() => declaredTermsOf("constructor"), /not a known licence/);
    refused(() => declaredTermsOf("https://creativecommons.org/licenses/by/3.0/us/"), /not a known licence/);
    refused(() => declaredTermsOf("https://spdx.org/licenses/Made-Up-1.0"), /not a known licence/);
  });
});
