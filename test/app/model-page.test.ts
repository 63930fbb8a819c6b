import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findModel, type History } from "@commonweight/sdk/history";
import { adoptedRows, otherRows } from "../../app/src/features/model/datasets.ts";
import { locatorHost } from "../../app/src/features/model/locatorHost.ts";
import { describeModel } from "../../app/src/lib/record/describeModel.ts";
import { sayModelLine } from "../../app/src/lib/record/sayModelLine.ts";
import {
  BOOKS,
  digest,
  founded,
  historyOf,
  MIT,
  modelCreated,
  SHARE_ALIKE,
  standingChanged,
  WIKI,
} from "./helpers/models.ts";

const CHAT = digest("chat");
function modelOf(history: History) {
  const model = findModel(history, 1n);
  assert.ok(model);
  return model;
}

describe("the datasets of a model", () => {
  it("given an adopted dataset, names it by its pin document, with the vote that adopted it", () => {
    const history = historyOf(...founded, standingChanged(WIKI, 0, 1, 3n, SHARE_ALIKE));
    const [row] = adoptedRows(history, modelOf(history));
    assert.equal(row?.name, "Wiki");
    assert.equal(row?.revision, "0641bb84".repeat(5));
    assert.equal(row?.curator, "Curators");
    assert.equal(row?.coverage, "RevisionOnly");
    assert.equal(row?.adopted?.proposalId, 3n);
    assert.equal(row?.corrected, undefined);
    assert.equal(row?.concluded.expression, "CC-BY-SA-4.0");
  });

  it("given a later correction of its terms, keeps the adopting vote and tells the correcting one", () => {
    const history = historyOf(
      ...founded,
      standingChanged(WIKI, 0, 1, 3n, MIT),
      standingChanged(WIKI, 1, 1, 7n, SHARE_ALIKE),
    );
    const [row] = adoptedRows(history, modelOf(history));
    assert.equal(row?.adopted?.proposalId, 3n);
    assert.equal(row?.corrected?.proposalId, 7n);
    assert.equal(row?.concluded.expression, "CC-BY-SA-4.0");
  });

  it("given a dataset that was set aside and adopted again, tells the second adoption", () => {
    const history = historyOf(
      ...founded,
      standingChanged(WIKI, 0, 1, 3n, MIT),
      standingChanged(WIKI, 1, 2, 5n),
      standingChanged(WIKI, 2, 1, 8n, MIT),
    );
    assert.equal(adoptedRows(history, modelOf(history))[0]?.adopted?.proposalId, 8n);
  });

  it("keeps what was set aside or refused, the latest decision first", () => {
    const history = historyOf(
      ...founded,
      standingChanged(WIKI, 0, 1, 3n, MIT),
      standingChanged(BOOKS, 0, 1, 3n, MIT),
      standingChanged(BOOKS, 1, 2, 5n),
      standingChanged(CHAT, 0, 6, 6n),
    );
    const others = otherRows(history, modelOf(history));
    assert.deepEqual(
      others.map(({ id, standing }) => [id, standing.current.standing, standing.entries.length]),
      [
        [CHAT, "Rejected", 1],
        [BOOKS, "Quarantined", 2],
      ],
    );
    assert.deepEqual(
      adoptedRows(history, modelOf(history)).map(({ id }) => id),
      [WIKI],
    );
  });

  it("given a dataset that the catalogue was not read for, says so instead of guessing", () => {
    const history = historyOf(modelCreated("Heron 1B"), standingChanged(CHAT, 0, 1, 3n, MIT));
    const [row] = adoptedRows(history, modelOf(history));
    assert.equal(row?.name, undefined);
    assert.equal(row?.coverage, "Unknown");
    assert.equal(row?.concluded.expression, undefined);
  });
});

describe("a model in sentences", () => {
  it("given nothing decided, says so", () => {
    const history = historyOf(modelCreated("Heron 1B"));
    assert.equal(
      describeModel(history, modelOf(history)),
      "Heron 1B is made of nothing yet: no dataset is adopted. The terms of its weights are not decided. " +
        "Its members have not decided whether weights are adapted material.",
    );
    assert.equal(sayModelLine(history), "Heron 1B: 0 datasets adopted, no release yet");
  });

  it("given decisions, says what it is made of, under which terms, and how licences are read", () => {
    const history = historyOf(
      ...founded,
      standingChanged(WIKI, 0, 1, 3n, MIT),
      standingChanged(BOOKS, 0, 1, 3n, MIT),
      {
        role: "registry",
        eventName: "OutputTermsSet",
        args: { modelId: 1n, oldTerms: digest(""), newTerms: MIT, evidence: digest("why"), proposalId: 4n },
      },
      {
        role: "registry",
        eventName: "PolicySet",
        args: {
          modelId: 1n,
          oldDoctrine: 0,
          newDoctrine: 2,
          oldLicenceMatrix: digest(""),
          newLicenceMatrix: digest("matrix"),
          proposalId: 5n,
        },
      },
    );
    assert.equal(
      describeModel(history, modelOf(history)),
      "Heron 1B is made of 2 datasets: 1 with digests of some files and 1 by a pinned revision alone. " +
        "Its weights go out under MIT. Its members read weights as adapted material of the data.",
    );
  });

  it("given a name with hidden characters, shows them", () => {
    const history = historyOf(modelCreated("Heron\u202e1B"));
    assert.match(describeModel(history, modelOf(history)), /^Heron\[U\+202E\]1B /);
  });
});

describe("the host of a locator", () => {
  it("is who would be asked", () => {
    assert.equal(locatorHost("hf:datasets/a/b@0641bb84"), "huggingface.co");
    assert.equal(locatorHost("git:https://codeberg.org/a/b@0641bb84"), "codeberg.org");
    assert.equal(locatorHost("https://huggingface.co.evil.example/x"), "huggingface.co.evil.example");
    assert.equal(locatorHost("ipfs://bafy"), "IPFS");
    assert.equal(locatorHost("somewhere"), undefined);
  });
});
