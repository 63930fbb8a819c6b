import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deserializeHistory, HistoryError, splitDescription } from "@commonweight/sdk/history";

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
