import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DeclaredTermsError, termsDeclaredBy } from "@commonweight/sdk/licences";
import { type Croissant, readCard } from "@commonweight/sdk/manifests";

const croissant = (...licences: readonly string[]): Croissant => ({
  name: "Messages",
  licences,
  creators: [],
  url: undefined,
  version: undefined,
  collected: [],
  files: [],
  complete: false,
});
const card = (yaml: string) => readCard(`---\n${yaml}\n---\n`);
const PUBLIC_DOMAIN = "https://creativecommons.org/publicdomain/zero/1.0/";

describe("the terms that come with a dataset", () => {
  it("are the card's, or else the Croissant document's", () => {
    const both = { card: card("license: odc-by"), croissant: croissant(PUBLIC_DOMAIN) };
    assert.equal(termsDeclaredBy(both), "ODC-By-1.0");
    assert.equal(termsDeclaredBy({ ...both, card: card("pretty_name: Messages") }), "CC0-1.0");
  });

  it("are none where neither names any", () => {
    assert.equal(termsDeclaredBy({}), "");
    assert.equal(termsDeclaredBy({ card: card("pretty_name: Messages"), croissant: croissant() }), "");
  });

  it("are named by the card's own name for them, and refused without one", () => {
    assert.equal(
      termsDeclaredBy({ card: card("license: other\nlicense_name: heron-terms") }),
      "LicenseRef-heron-terms",
    );
    assert.throws(() => termsDeclaredBy({ card: card("license: other") }), DeclaredTermsError);
  });
});
