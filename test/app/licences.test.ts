import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownMatrix, ownMatrixBytes, READINGS, VERDICTS } from "@commonweight/sdk/licences";
import type { Action } from "@commonweight/sdk/proposals";
import { type Hex, zeroAddress, zeroHash } from "viem";
import { decidingReasons, inputRows } from "../../app/src/features/licences/inputRows.ts";
import { actionsWithout, modelsWithLicenceQuestions } from "../../app/src/features/licences/questions.ts";
import { judgeSituation, situationOf } from "../../app/src/features/licences/situation.ts";
import { VERDICT_TONE } from "../../app/src/features/licences/tones.ts";
import {
  matrixWords,
  nameSome,
  sayBinds,
  sayRunAtStake,
  sayVerdict,
} from "../../app/src/features/licences/words.ts";
import {
  BOOKS,
  digest,
  founded,
  historyOf,
  MIT,
  published,
  SHARE_ALIKE,
  standingChanged,
  WIKI,
} from "./helpers/models.ts";

const adopted = [
  ...founded,
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

  it("is told by its gravest reasons first, once for both readings where they agree", () => {
    const now = situation(...adopted, outputTerms);
    const [P, C] = [judgeSituation(now, "P"), judgeSituation(now, "C")];
    const rows = inputRows(P, C);
    assert.deepEqual(
      rows.map(({ input, agreed }) => [input.terms, agreed]),
      [
        ["CC-BY-SA-4.0", false],
        ["MIT", true],
      ],
    );
    assert.deepEqual(
      rows[0]?.asks.map(({ P, C }) => [P, C]),
      [
        ["data", undefined],
        ["data", undefined],
      ],
      "what doesn't go is asked nothing",
    );
    assert.deepEqual(
      rows[1]?.asks.map(({ P, C }) => [P, C]),
      [["data", "weights"]],
    );
    const [decides, ...others] = decidingReasons(C);
    assert.match(decides?.why ?? "", /the same licence only/);
    assert.equal(decides?.names.length, 1);
    assert.deepEqual(others, [], "what stands well decides nothing");
  });

  it("is a sentence, and never a promise", () => {
    for (const verdict of VERDICTS) {
      assert.match(sayVerdict(verdict, "MIT"), /MIT/);
      assert.doesNotMatch(sayVerdict(verdict, "MIT"), /lawful|legal|safe|allowed/i);
      assert.match(sayVerdict(verdict, undefined), /^No terms are set/);
    }
    assert.equal(sayBinds("use", "use"), "In any use");
    assert.equal(
      sayBinds("data", "weights"),
      "Under Reading P when the data is passed on, under Reading C with the weights",
    );
    assert.equal(sayBinds("data", undefined), "Under Reading P when the data is passed on");
    assert.equal(nameSome(["a", "b", "c"]), "a, b, c");
    assert.equal(nameSome(["a", "b", "c", "d", "e"]), "a, b, c and 2 more");
  });

  it("says of a run's money what stays, and what only a vote could call back", () => {
    const run = {
      runId: 1n,
      token: zeroAddress,
      status: "Active",
      pinned: ["data"],
      cancellable: true,
      paid: 40n * 10n ** 18n,
      owed: 20n * 10n ** 18n,
      returns: 40n * 10n ** 18n,
    } as const;
    const context = { history: historyOf(...adopted) };
    const words = sayRunAtStake(run, context);
    assert.match(
      words,
      /^Training run 1 was funded for what is left out \(under way\): 40 ETH are paid and stay paid/,
    );
    assert.match(words, /20 ETH are earned and stay due\. It goes on as funded; a vote could cancel it/);
    const ended = {
      ...run,
      pinned: ["terms"],
      status: "Completed",
      cancellable: false,
      owed: 0n,
      returns: 0n,
    } as const;
    assert.match(
      sayRunAtStake(ended, context),
      /for other terms \(completed\).*stay paid\. No vote can call any of it back\.$/,
    );
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
