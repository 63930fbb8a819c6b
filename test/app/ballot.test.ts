import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ballotCall, signingWords } from "../../app/src/features/vote/castVote.ts";
import {
  adoptDraft,
  type Draft,
  type DraftStore,
  draftKey,
  EMPTY_DRAFT,
  keepDraft,
  readDraft,
} from "../../app/src/features/vote/draft.ts";
import { address } from "./helpers/proposals.ts";

class Shelf implements DraftStore {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const full: DraftStore = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
  removeItem: () => {},
};

const draft: Draft = { choice: "Against", reason: "The licence is not settled." };

describe("the ballot's draft", () => {
  const life = { chainId: 5, genesisHash: `0x${"ab".repeat(32)}` };

  it("belongs to one life of a chain, one proposal and one account", () => {
    const keys = [
      draftKey(life, address(1), 4n, address(2)),
      draftKey({ ...life, genesisHash: `0x${"cd".repeat(32)}` }, address(1), 4n, address(2)),
      draftKey(life, address(9), 4n, address(2)),
      draftKey(life, address(1), 5n, address(2)),
      draftKey(life, address(1), 4n, address(3)),
      draftKey(life, address(1), 4n, undefined),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });

  it("comes back as it was kept, and leaves nothing when it is emptied", () => {
    const shelf = new Shelf();
    keepDraft(shelf, "k", draft);
    assert.deepEqual(readDraft(shelf, "k"), draft);
    keepDraft(shelf, "k", EMPTY_DRAFT);
    assert.equal(shelf.kept.size, 0);
  });

  it("given storage that is full, absent or holds something else, goes on without", () => {
    keepDraft(full, "k", draft);
    assert.deepEqual(readDraft(undefined, "k"), EMPTY_DRAFT);
    const shelf = new Shelf();
    shelf.setItem("k", '{"choice":"Maybe","reason":4}');
    assert.deepEqual(readDraft(shelf, "k"), EMPTY_DRAFT);
    shelf.setItem("k", "{");
    assert.deepEqual(readDraft(shelf, "k"), EMPTY_DRAFT);
  });

  it("given text typed before connecting, hands it to the account that connects, once", () => {
    const shelf = new Shelf();
    keepDraft(shelf, "nobody", draft);
    assert.deepEqual(adoptDraft(shelf, "nobody", "ada"), draft);
    assert.deepEqual(readDraft(shelf, "ada"), draft);
    assert.deepEqual(adoptDraft(shelf, "nobody", "bo"), EMPTY_DRAFT);
  });

  it("given an account with a draft of its own, keeps that", () => {
    const shelf = new Shelf();
    const own: Draft = { choice: "For", reason: "Mine" };
    keepDraft(shelf, "nobody", draft);
    keepDraft(shelf, "ada", own);
    assert.deepEqual(adoptDraft(shelf, "nobody", "ada"), own);
    assert.deepEqual(readDraft(shelf, "nobody"), draft);
  });
});

describe("the ballot's call", () => {
  it("carries the reason as it was typed, without blanks around it", () => {
    const call = ballotCall(address(1), 4n, "Against", " Not settled. \n");
    assert.deepEqual([call.functionName, call.args], ["castVoteWithReason", [4n, 0, "Not settled."]]);
    assert.equal(call.title, "Vote against proposal 4");
  });

  it("given no reason, leaves it out", () => {
    const call = ballotCall(address(1), 4n, "Abstain", "  ");
    assert.deepEqual([call.functionName, call.args], ["castVote", [4n, 2]]);
    assert.equal(call.title, "Abstain on proposal 4");
  });

  it("is said in words before it is signed", () => {
    assert.match(
      signingWords("For", 4n, "1 200", "Local chain"),
      /vote for on proposal 4 with 1 200 votes, on Local chain/,
    );
  });
});
