import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownMatrix, ownMatrixBytes, READINGS, VERDICTS } from "@commonweight/sdk/licences";
import type { Action } from "@commonweight/sdk/proposals";
import { type Hex, zeroHash } from "viem";
import { actionsWithout, modelsWithLicenceQuestions } from "../../app/src/features/licences/questions.ts";
import { judgeSituation, situationOf } from "../../app/src/features/licences/situation.ts";
import { matrixWords, VERDICT_TONE } from "../../app/src/features/licences/words.ts";
import {
  digest,
  historyOf,
  MIT,
  modelCreated,
  pin,
  published,
  registered,
  SHARE_ALIKE,
  standingChanged,
  termsRegistered,
} from "./helpers/models.ts";

const WIKI = digest("wiki");
const BOOKS = digest("books");
const wikiPin = pin("Wiki", "0641bb84".repeat(5));
const booksPin = pin("Books", "c354dbe8".repeat(5));

const adopted = [
  modelCreated("Heron 1B"),
  termsRegistered(MIT, "MIT"),
  termsRegistered(SHARE_ALIKE, "CC-BY-SA-4.0"),
  published(wikiPin),
  published(booksPin),
  registered(WIKI, wikiPin, 1, SHARE_ALIKE),
  registered(BOOKS, booksPin, 2, MIT),
  standingChanged(WIKI, 0, 1, 3n, SHARE_ALIKE),
  standingChanged(BOOKS, 0, 1, 3n, zeroHash),
];

const outputTerms = {
  role: "registry",
  eventName: "OutputTermsSet",
  args: { modelId: 1n, oldTerms: zeroHash, newTerms: MIT, evidence: zeroHash, proposalId: 4n },
} as const;

const policy = (newLicenceMatrix: Hex) =>
  ({
    role: "registry",
    eventName: "PolicySet",
    args: {
      modelId: 1n,
      oldDoctrine: 0,
      newDoctrine: 1,
      oldLicenceMatrix: zeroHash,
      newLicenceMatrix,
      proposalId: 5n,
    },
  }) as const;

function situation(...events: Parameters<typeof historyOf>) {
  const found = situationOf(historyOf(...events), 1n);
  assert(found);
  return found;
}

describe("what licences ask of a model", () => {
  it("rests on the terms that votes concluded, and on the declared ones where none did", () => {
    const { inputs, output, voted } = situation(...adopted, outputTerms, policy(ownMatrix().digest));
    assert.deepEqual(
      inputs.map(({ id, terms }) => [id, terms]),
      [
        [WIKI, "CC-BY-SA-4.0"],
        [BOOKS, "MIT"],
      ],
    );
    assert.equal(output, "MIT");
    assert.equal(voted, "P");
  });

  it("is judged under both readings, and again with other data or other terms", () => {
    const now = situation(...adopted, outputTerms);
    assert.deepEqual(
      READINGS.map((reading) => judgeSituation(now, reading).verdict),
      ["YesWithObligations", "No"],
    );
    const without = { without: new Set([WIKI]), output: undefined };
    assert.equal(judgeSituation(now, "C", without).verdict, "YesWithObligations");
    const other = { without: new Set<Hex>(), output: "CC-BY-SA-4.0" };
    assert.equal(judgeSituation(now, "C", other).verdict, "YesWithObligations");
  });

  it("is not known before terms are set, or when the matrix in force can't be read", () => {
    assert.equal(judgeSituation(situation(...adopted), "P").verdict, "Unknown");
    const unread = situation(...adopted, outputTerms, policy(digest("a matrix that nobody published")));
    assert.equal(unread.matrix.status, "unreadable");
    assert.equal(judgeSituation(unread, "P").verdict, "Unknown");
    assert.match(matrixWords(unread.matrix), /can't be read here, so nothing is known/);
  });

  it("says which matrix it was worked out with", () => {
    const words = (...events: Parameters<typeof historyOf>) =>
      matrixWords(situation(...adopted, ...events).matrix);
    assert.match(words(), /^No vote has adopted a licence matrix/);
    assert.match(words(policy(ownMatrix().digest)), /the one that ships with this site/);
    const own: Record<string, unknown> = JSON.parse(new TextDecoder().decode(ownMatrixBytes()));
    const other = JSON.stringify({ ...own, version: "ours" });
    assert.match(words(published(other), policy(digest(other))), /version ours\. It is not the one/);
  });

  it("never says with a tick that the law is content", () => {
    for (const verdict of VERDICTS) assert.notEqual(VERDICT_TONE[verdict], "good");
  });
});

describe("a proposal's licence questions", () => {
  const adopt = (datasetId: Hex): Action => ({
    type: "adoptDataset",
    modelId: 1n,
    datasetId,
    concludedTerms: MIT,
    evidence: zeroHash,
  });
  const resolve: Action = { type: "recordResolution", modelId: 2n, document: zeroHash };

  it("are asked of the models whose data, terms or policy it changes, each once", () => {
    const setPolicy: Action = {
      type: "setPolicy",
      modelId: 3n,
      doctrine: "Copyleft",
      licenceMatrix: zeroHash,
    };
    assert.deepEqual(modelsWithLicenceQuestions([adopt(WIKI), resolve, adopt(BOOKS), setPolicy]), [1n, 3n]);
    assert.deepEqual(modelsWithLicenceQuestions([resolve]), []);
  });

  it("can be asked again without a dataset that it brings in", () => {
    assert.deepEqual(actionsWithout([adopt(WIKI), adopt(BOOKS), resolve], new Set([WIKI])), [
      adopt(BOOKS),
      resolve,
    ]);
  });
});
