import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainClass, whyClass } from "@commonweight/sdk/proposals";

const sentences = ["Adopt A", "Put what Heron releases under MIT", "Refuse B"];

describe("why a proposal is of its class", () => {
  it("given one call, is that call", () => {
    const one = explainClass(["Restrictive"]);
    assert.deepEqual(one, { class: "Restrictive", calls: ["Restrictive"], deciding: [0] });
    assert.equal(whyClass(one, sentences), "Its call makes it Restrictive.");
  });

  it("given several, is the strictest", () => {
    const mixed = explainClass(["Ordinary", "Terms", "Restrictive"]);
    assert.deepEqual([mixed.class, mixed.deciding], ["Terms", [1]]);
    assert.equal(whyClass(mixed, sentences), "Call 2 makes it Terms: put what Heron releases under MIT.");
  });

  it("given several that are equally strict, names them all", () => {
    const two = explainClass(["Terms", "Ordinary", "Terms"]);
    assert.equal(whyClass(two, sentences), "Calls 1 and 3 make it Terms.");
    const all = explainClass(["Ordinary", "Ordinary"]);
    assert.equal(whyClass(all, sentences), "Each of its 2 calls makes it Ordinary.");
  });
});
