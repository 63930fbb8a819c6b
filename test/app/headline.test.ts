import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Action } from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import { headline } from "../../app/src/features/proposal/headline.ts";
import { address } from "./helpers/proposals.ts";

const publish: Action = { type: "publishDocument", document: "0x61" };
const adopt: Action = {
  type: "adoptDataset",
  modelId: 1n,
  datasetId: zeroHash,
  concludedTerms: zeroHash,
  evidence: zeroHash,
};
const raw: Action = { type: "call", target: address(9), value: 0n, data: "0x12345678" };

describe("the sentence over a proposal", () => {
  it("leaves out what only prepares the decision", () => {
    assert.equal(headline([publish, adopt], ["Publish a pin", "Adopt Wikimedia"]), "Adopt Wikimedia");
  });

  it("names preparations where there is nothing else", () => {
    assert.equal(headline([publish], ["Publish a pin"]), "Publish a pin");
  });

  it("puts calls that nobody can read before all others", () => {
    assert.equal(
      headline([adopt, raw], ["Adopt Wikimedia", "Call 0x12 directly"]),
      "Call 0x12 directly; adopt Wikimedia",
    );
  });

  it("counts what does not fit", () => {
    const long = `Adopt ${"a very long name ".repeat(8)}`.trim();
    assert.equal(headline([adopt, adopt, adopt], [long, long, long]), `${long}; and 2 more changes`);
    assert.equal(headline([adopt, adopt], [long, long]), `${long}; and 1 more change`);
  });

  it("given no call at all, says that nothing changes", () => {
    assert.equal(headline([], []), "Changes nothing: it has no calls");
  });
});
