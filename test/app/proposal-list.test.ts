import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PROPOSAL_STATES } from "@commonweight/sdk/chain";
import { inState, STATE_FILTERS, search, stateFilterFrom } from "../../app/src/features/proposals/filters.ts";
import { proposal, vote } from "./helpers/proposals.ts";

describe("the filter by state", () => {
  it("has a place for every state, and only one beside all", () => {
    for (const state of PROPOSAL_STATES) {
      const places = STATE_FILTERS.filter(({ value }) => value !== "all" && inState(value, state));
      assert.equal(places.length, 1, state);
    }
  });

  it("shows what is not read yet among all proposals only", () => {
    assert.equal(inState("all", undefined), true);
    assert.equal(inState("open", undefined), false);
  });

  it("given an address that names no filter, shows all", () => {
    assert.equal(stateFilterFrom("nonsense"), "all");
    assert.equal(stateFilterFrom("open"), "open");
  });
});

describe("the search", () => {
  const cafe = proposal({
    title: "Adopt Café corpora",
    description: "# Adopt Café corpora\n\nFrom the  national\nlibrary.",
    votes: [vote(1, 0, 1n, "The licence is not settled")],
  });

  it("finds titles without regard to case and accents", () => {
    assert.deepEqual(search(cafe, "cafe ADOPT"), { where: "title", excerpt: "" });
  });

  it("finds numbers", () => {
    assert.equal(search(cafe, "#4")?.where, "title");
    assert.equal(search(cafe, "#5"), undefined);
  });

  it("finds words of the text and shows them in place", () => {
    assert.deepEqual(search(cafe, "national library"), {
      where: "text",
      excerpt: "# Adopt Café corpora From the national library.",
    });
  });

  it("finds words of reasons, also of the losing side", () => {
    assert.deepEqual(search(cafe, "adopt settled"), {
      where: "reason",
      excerpt: "The licence is not settled",
    });
  });

  it("given a word that is nowhere, finds nothing", () => {
    assert.equal(search(cafe, "adopt wikimedia"), undefined);
  });

  it("given nothing to look for, finds everything", () => {
    assert.deepEqual(search(cafe, "  "), { where: "title", excerpt: "" });
  });
});
