import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { VoterReading } from "@commonweight/sdk/proposals";
import {
  basketCall,
  castable,
  castWords,
  choicesKey,
  keepChoices,
  readChoices,
  withChoice,
} from "../../app/src/features/vote/basket/basket.ts";
import type { DraftStore } from "../../app/src/features/vote/draft.ts";
import { address, proposal, reading, SNAPSHOT, vote } from "./helpers/proposals.ts";

const place = {
  deployment: { chainId: 5, genesisHash: `0x${"ab".repeat(32)}` },
  stewardship: { governor: address(9) },
} as const;

const voter: VoterReading = {
  account: address(2),
  hasVoted: false,
  votesAtSnapshot: 30n,
  balance: 0n,
  votes: 5n,
  delegate: address(2),
};
const open = reading("Active", SNAPSHOT + 60, { class: "Ordinary" });
const adopt = proposal();
const terms = proposal({ id: 5n, title: "Release under OpenMDW-1.0" });

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

describe("what can be cast from the list", () => {
  it("given an open proposal, is what the account had when voting opened", () => {
    assert.equal(castable(adopt, open, voter), 30n);
  });

  it("given a vote, no votes, a closed vote, an unread one, or a governor without classes, is nothing", () => {
    assert.equal(castable(adopt, open, { ...voter, hasVoted: true }), undefined);
    assert.equal(castable(proposal({ votes: [vote(2, 1, 30n)] }), open, voter), undefined);
    assert.equal(castable(adopt, open, { ...voter, votesAtSnapshot: 0n }), undefined);
    assert.equal(castable(adopt, { ...open, state: "Succeeded" }, voter), undefined);
    assert.equal(castable(adopt, undefined, voter), undefined);
    assert.equal(castable(adopt, open, undefined), undefined);
    assert.equal(castable(adopt, reading("Active", SNAPSHOT + 60), voter), undefined);
  });
});

describe("the ballots as a transaction", () => {
  const first = { proposal: adopt, choice: "For", weight: 30n } as const;
  const second = { proposal: terms, choice: "Abstain", weight: 30n } as const;

  it("given several, is one call with every choice", () => {
    const call = basketCall(address(9), [first, second]);
    assert.deepEqual(
      [call.address, call.functionName, call.args, call.title],
      [
        address(9),
        "castVotes",
        [
          [4n, 5n],
          [1, 2],
        ],
        "Vote on 2 proposals",
      ],
    );
    assert.equal(castWords([first, second]), "Cast 2 votes");
  });

  it("given one, is an ordinary vote", () => {
    const call = basketCall(address(9), [second]);
    assert.deepEqual([call.functionName, call.args], ["castVote", [5n, 2]]);
    assert.equal(castWords([second]), "Abstain on proposal 5");
    assert.equal(castWords([first]), "Vote for proposal 4");
  });
});

describe("choices that wait", () => {
  it("come back as they were kept, and leave nothing when they are cast", () => {
    const shelf = new Shelf();
    const chosen = withChoice(withChoice({}, 4n, "For"), 5n, "Against");
    keepChoices(shelf, "k", chosen);
    assert.deepEqual(readChoices(shelf, "k"), { "4": "For", "5": "Against" });
    assert.deepEqual(withChoice(chosen, 4n, undefined), { "5": "Against" });
    assert.deepEqual(withChoice(chosen, 4n, "Abstain"), { "4": "Abstain", "5": "Against" });
    keepChoices(shelf, "k", {});
    assert.equal(shelf.kept.size, 0);
  });

  it("given what no ballot is, are left out", () => {
    const shelf = new Shelf();
    for (const text of ["nonsense", "null", "[]", '{"x":"For"}', '{"4":"Maybe"}', '{"4":"toString"}']) {
      shelf.setItem("k", text);
      assert.deepEqual(readChoices(shelf, "k"), {}, text);
    }
    shelf.setItem("k", '{"4":"For","5":"Maybe"}');
    assert.deepEqual(readChoices(shelf, "k"), { "4": "For" });
    assert.deepEqual(readChoices(undefined, "k"), {});
  });

  it("given a full store, are not lost with an error", () => {
    const full: DraftStore = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => {},
    };
    keepChoices(full, "k", { "4": "For" });
  });

  it("belong to one account, one governor and one life of a chain", () => {
    const other = { ...place, stewardship: { governor: address(8) } };
    const reborn = { ...place, deployment: { chainId: 5, genesisHash: `0x${"cd".repeat(32)}` } } as const;
    const keys = [
      choicesKey(place, address(2)),
      choicesKey(place, address(3)),
      choicesKey(other, address(2)),
      choicesKey(reborn, address(2)),
    ];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(choicesKey(place, address(2).toUpperCase()), choicesKey(place, address(2)));
  });
});
