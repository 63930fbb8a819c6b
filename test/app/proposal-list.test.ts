import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PROPOSAL_STATES } from "@commonweight/sdk/chain";
import { LABELS } from "@commonweight/sdk/proposals";
import fc from "fast-check";
import {
  ABOUT_WORDS,
  inState,
  labelFrom,
  needsFrom,
  STATE_FILTERS,
  stateFilterFrom,
} from "../../app/src/features/proposals/filters.ts";
import { fold } from "../../app/src/features/proposals/fold.ts";
import { type Found, search } from "../../app/src/features/proposals/search.ts";
import { address, proposal, vote } from "./helpers/proposals.ts";

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

describe("the filter by subject", () => {
  it("has words for every label, and takes no other", () => {
    for (const label of LABELS) {
      assert.ok(ABOUT_WORDS[label].length > 0);
      assert.equal(labelFrom(label), label);
    }
    assert.equal(labelFrom("constructor"), undefined);
    assert.equal(labelFrom(null), undefined);
  });
});

describe("the filter by who still has to vote", () => {
  const account = address(7);

  it("is the connected account's, or that of the one named", () => {
    assert.deepEqual(needsFrom("me", account), { account });
    assert.deepEqual(needsFrom("me", undefined), { account: undefined });
    assert.deepEqual(needsFrom(account.toLowerCase(), undefined), { account });
  });

  it("given nothing or nonsense, is off", () => {
    assert.equal(needsFrom(null, account), undefined);
    assert.equal(needsFrom("0x12", account), undefined);
    assert.equal(needsFrom(`${account}0`, account), undefined);
  });
});

/** An excerpt with what was found in brackets. */
function said(found: Found | undefined): string | undefined {
  return found === undefined || found.where === "title"
    ? undefined
    : found.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}

describe("the search", () => {
  const cafe = proposal({
    title: "Adopt Café corpora",
    description: "# Adopt Café corpora\n\nFrom the  national\nlibrary.",
    votes: [
      vote(1, 0, 1n, "The licence is not settled"),
      vote(2, 1, 1n, ""),
      vote(3, 1, 2n, "Settled enough; Ünïcode hélps"),
    ],
  });

  it("finds titles without regard to case and accents", () => {
    assert.deepEqual(search(cafe, "cafe ADOPT"), { where: "title" });
  });

  it("finds numbers", () => {
    assert.equal(search(cafe, "#4")?.where, "title");
    assert.equal(search(cafe, "#5"), undefined);
  });

  it("finds the beginnings of words of the text and shows them in place", () => {
    const found = search(cafe, "nation library");
    assert.equal(found?.where, "text");
    assert.equal(said(found), "# Adopt Café corpora From the [nation]al library.");
    assert.equal(search(cafe, "ational"), undefined);
  });

  it("finds words of reasons, also of the losing side, with the vote and how many more there are", () => {
    const found = search(cafe, "adopt settled");
    assert(found?.where === "reason");
    assert.equal(said(found), "The licence is not [settled]");
    assert.equal(found.vote.voter, address(1));
    assert.equal(found.more, 1);
  });

  it("prefers the reason that has all the words that stand nowhere else", () => {
    const found = search(cafe, "unicode settled");
    assert(found?.where === "reason");
    assert.equal(found.vote.voter, address(3));
    assert.equal(found.more, 0);
    assert.equal(said(search(cafe, "unicode")), "Settled enough; [Ünïcode] hélps");
  });

  it("given a word that is nowhere, finds nothing", () => {
    assert.equal(search(cafe, "adopt wikimedia"), undefined);
  });

  it("given nothing to look for, finds everything", () => {
    assert.deepEqual(search(cafe, "  "), { where: "title" });
  });

  it("sees through invisible characters, and finds within scripts that don't part words", () => {
    const hidden = proposal({
      votes: [vote(1, 1, 1n, "host\u200bile \u202eter\u00admites"), vote(2, 1, 1n, "学習データを採用")],
    });
    assert.equal(said(search(hidden, "hostile")), "[host\u200bile] \u202eter\u00admites");
    assert.equal(said(search(hidden, "termites")), "host\u200bile \u202e[ter\u00admites]");
    assert.equal(said(search(hidden, "採用")), "学習データを[採用]");
  });

  it("never cuts a character in two", () => {
    const long = proposal({ votes: [vote(1, 1, 1n, `${"𝒜😀".repeat(80)} needle ${"😀".repeat(80)}`)] });
    const words = said(search(long, "needle")) ?? "";
    assert.match(words, /^….*\[needle\].*…$/u);
    assert.doesNotThrow(() => encodeURIComponent(words));
  });

  it("finds every word that a reason has, and shows it as it was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 6 }),
        fc.nat(),
        (words, pick) => {
          const reason = words.join(" ");
          const wanted = reason.split(/\s+/).filter((word) => fold(word) !== "");
          const word = wanted[pick % Math.max(1, wanted.length)];
          if (word === undefined) return;
          const found = search(
            proposal({ title: "", description: "", votes: [vote(1, 1, 1n, reason)] }),
            word,
          );
          assert.notEqual(found, undefined, word);
          if (found?.where !== "reason") return;
          const hit = found.excerpt.filter((piece) => piece.hit).map(({ text }) => text);
          assert.deepEqual(hit.map(fold), [fold(word)]);
        },
      ),
    );
  });

  it("goes through fifty thousand reasons in a moment", () => {
    const votes = Array.from({ length: 250 }, (_, index) =>
      vote(
        index,
        1,
        1n,
        `Réason ${index}: the data are documented, and their licence lets everybody use them.`,
      ),
    );
    const many = Array.from({ length: 200 }, (_, id) => proposal({ id: BigInt(id), votes: [...votes] }));
    const look = (wanted: string) => many.filter((each) => search(each, wanted) !== undefined).length;
    assert.equal(look("reason 249"), 200);
    const began = performance.now();
    assert.equal(look("everybody licen"), 200);
    assert.equal(look("nobody"), 0);
    assert.ok(performance.now() - began < 2_000);
  });
});
