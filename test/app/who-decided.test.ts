import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { whoDecided } from "../../app/src/features/home/whoDecided.ts";
import { digestFrom } from "../../app/src/lib/digestFrom.ts";
import {
  digest,
  historyOf,
  MIT,
  modelCreated,
  pin,
  published,
  registered,
  standingChanged,
  termsRegistered,
} from "./helpers/models.ts";

const WIKI = digest("wiki");
const SPARE = digest("spare");
const revision = "0641bb84".repeat(5);
const file = digest("a file").slice(2);
const wikiPin = pin("Wiki", revision, [{ path: "a.gz", sha256: file }]);
const sparePin = pin("Spare", "c354dbe8".repeat(5));
const history = historyOf(
  modelCreated("Heron 1B"),
  termsRegistered(MIT, "MIT"),
  published(wikiPin),
  published(sparePin),
  registered(WIKI, wikiPin, 2, MIT),
  registered(SPARE, sparePin, 1, MIT),
  standingChanged(WIKI, 0, 1, 3n, MIT, digest("review")),
  standingChanged(WIKI, 1, 1, 7n, MIT, digest("second review")),
);

const ask = (text: string) => {
  const asked = digestFrom(text);
  assert.ok(asked);
  return whoDecided(history, asked);
};

describe("a pasted digest", () => {
  const hex = digest("x");

  it("is read however it was written", () => {
    const bare = hex.slice(2);
    const grouped = bare.match(/.{4}/g)?.join(" ") ?? "";
    for (const text of [hex, bare, bare.toUpperCase(), `sha256:${bare}`, `SHA-256:${bare}`, ` ${grouped}\n`])
      assert.deepEqual(digestFrom(text), { kind: "digest", hex }, text);
  });

  it("of forty digits is a revision", () => {
    assert.deepEqual(digestFrom(revision), { kind: "revision", hex: `0x${revision}` });
  });

  it("that is cut short or none is not guessed", () => {
    for (const text of ["", "0x", hex.slice(0, -1), `${hex}0`, "hello", "z".repeat(64)])
      assert.equal(digestFrom(text), undefined, text);
  });
});

describe("who decided this", () => {
  it("given a dataset by id, manifest, revision or one of its files, tells its standing and the adopting vote", () => {
    for (const text of [WIKI, digest(wikiPin), revision, file]) {
      assert.deepEqual(
        ask(text),
        [
          {
            says: "Wiki at 0641bb84 is adopted for Heron 1B",
            proposalId: 3n,
            page: "model",
            id: 1n,
            anchor: `dataset-${WIKI}`,
          },
        ],
        text,
      );
    }
  });

  it("given a document that a decision rests on, tells the decision", () => {
    assert.deepEqual(
      ask(digest("review")).map(({ says, proposalId }) => [says, proposalId]),
      [["It is evidence in the decision on Wiki at 0641bb84", 3n]],
    );
    assert.deepEqual(
      ask(digest("charter")).map(({ says, anchor }) => [says, anchor]),
      [["It is the charter of Heron 1B", "charter"]],
    );
  });

  it("given what nobody voted on, says that it is there and not decided", () => {
    const [found] = ask(SPARE);
    assert.equal(found?.says, "Spare at c354dbe8 is in the catalogue; no vote here has decided about it");
    assert.equal(found?.proposalId, undefined);
    assert.equal(found?.page, "tx");
  });

  it("given a transaction of the record, leads to it", () => {
    const hash = history.timeline[0]?.source.transactionHash;
    assert.ok(hash);
    assert.deepEqual(ask(hash), [{ says: "It is a transaction of this record", page: "tx", hash }]);
  });

  it("given what no record names, finds nothing", () => {
    assert.deepEqual(ask(digest("elsewhere")), []);
    assert.deepEqual(ask("9".repeat(40)), []);
  });
});
