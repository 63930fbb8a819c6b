import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type Report, type Subject, verify } from "@commonweight/sdk/verify";
import { type Lived, live, releaseManifest, weights } from "./support/lived.ts";
import { type Answering, clientOf, tapeOfChain } from "./support/tape.ts";

let lived: Lived;
let tape: Answering;

before(async () => {
  lived = await live();
  tape = tapeOfChain();
});

function ask(subject: Subject, more: Partial<Parameters<typeof verify>[0]> = {}): Promise<Report> {
  const { deployment, stewardship } = lived.house;
  return verify({ subject, reader: clientOf(tape), deployment, stewardship, ...more });
}

function complaints({ checks }: Report): string[] {
  return checks
    .filter(({ verdict }) => verdict !== "PASS")
    .map(({ link, subject, verdict, reason }) => `${verdict} ${link} ${subject}: ${reason}`);
}

describe("verifying an untouched history", () => {
  it("finds nothing wrong with a release, from its files to the votes", async () => {
    const report = await ask({ type: "folder", files: weights, documents: [{ bytes: releaseManifest }] });
    assert.deepEqual(complaints(report), []);
    assert.equal(report.summary.verdict, "PASS");
    const links = new Set(report.checks.map(({ link }) => link));
    for (const link of [
      "files",
      "manifest",
      "release",
      "run",
      "money",
      "adoptedSet",
      "standing",
      "terms",
      "proposal",
      "votes",
      "weights",
      "rule",
      "timelock",
      "history",
      "logs",
      "chain",
    ] as const)
      assert.ok(links.has(link), link);
  });

  it("finds nothing wrong with anything at all, whoever else is asked", async () => {
    const report = await ask({ type: "everything" }, { secondReader: clientOf(tape) });
    assert.deepEqual(complaints(report), []);
  });
});
