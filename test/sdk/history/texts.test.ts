import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  deserializeHistory,
  HistoryError,
  isKeptForProposer,
  proposerEnding,
  splitDescription,
  withoutProposerEnding,
} from "@commonweight/sdk/history";

describe("a stored history", () => {
  const refuses = (text: string, details: RegExp) =>
    assert.throws(
      () => deserializeHistory(text),
      (error) => error instanceof HistoryError && details.test(error.details ?? ""),
    );

  it("is refused when it is none, or of another version", () => {
    refuses("{", /no JSON/);
    refuses("7", /no version/);
    refuses('{"version":99,"history":{}}', /version 99/);
  });
});

describe("a proposal's title", () => {
  const split = (text: string) => splitDescription(text);

  it("is the first heading or the first line", () => {
    assert.deepEqual(split("# Adopt it #\n\nBecause."), { title: "Adopt it", body: "Because." });
    assert.deepEqual(split("\n\n  Adopt it\r\nBecause."), { title: "Adopt it", body: "Because." });
    assert.deepEqual(split("Adopt it\n===\nBecause."), { title: "Adopt it", body: "Because." });
    assert.deepEqual(split("#hashtag"), { title: "#hashtag", body: "" });
    assert.deepEqual(split("C#"), { title: "C#", body: "" });
  });

  it("keeps strange characters, for the page to show", () => {
    assert.equal(split("Adopt \u202eti\u0007").title, "Adopt \u202eti\u0007");
  });

  it("has at most 200 characters, and then the body is the whole", () => {
    assert.equal([...split("ä".repeat(200)).title].length, 200);
    const { title, body } = split(`${"🦩".repeat(201)}\nmore`);
    assert.equal([...title].length, 200);
    assert.ok(title.endsWith("…"));
    assert.ok(body.startsWith("🦩") && body.endsWith("more"));
  });
});

describe("the ending that keeps a proposal for its proposer", () => {
  const proposer = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  const other = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";

  it("is no part of what the proposer says, on a line of its own or at the end of the only one", () => {
    for (const text of ["# Adopt it\n\nBecause.", "Adopt it"]) {
      assert.equal(withoutProposerEnding(`${text}${proposerEnding(proposer)}`, proposer), text);
      assert.equal(withoutProposerEnding(`${text}\n\n#proposer=${proposer.toLowerCase()}`, proposer), text);
    }
    assert.equal(isKeptForProposer(`Adopt it${proposerEnding(proposer)}`, proposer), true);
  });

  it("stays in sight where it does not bind: of another, not last, or not whole", () => {
    for (const text of [
      `Adopt it${proposerEnding(other)}`,
      `${proposerEnding(proposer)} Adopt it`,
      `Adopt it${proposerEnding(proposer)} `,
      `Adopt it${proposerEnding(proposer).slice(0, -1)}`,
    ]) {
      assert.equal(isKeptForProposer(text, proposer), false);
      assert.equal(withoutProposerEnding(text, proposer), text);
    }
  });
});
