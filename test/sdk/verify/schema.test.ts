import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Check, LINKS, type Report, summarise, VERDICTS } from "@commonweight/sdk/verify";
import { Ajv2020 } from "ajv/dist/2020.js";
import { zeroAddress, zeroHash } from "viem";
import { ROOT } from "../../../scripts/lib/root.ts";

const schema = JSON.parse(readFileSync(join(ROOT, "docs", "verification.schema.json"), "utf8"));
const isReport = new Ajv2020({ strict: true }).compile(schema);

const checks: readonly Check[] = LINKS.flatMap((link) =>
  VERDICTS.map((verdict) => ({
    link,
    verdict,
    subject: "proposal 1",
    reason: "It is so.",
    evidence: [{ transaction: zeroHash, logIndex: 3, block: 12, contract: zeroAddress }],
  })),
);

const report: Report = {
  kind: "commonweight/verification@1",
  subject: "proposal 1",
  chain: { id: 31_337, name: "local", genesisHash: zeroHash },
  stewardship: {
    name: "Heron",
    token: zeroAddress,
    governor: zeroAddress,
    timelock: zeroAddress,
    treasury: zeroAddress,
  },
  readTo: { number: 12, hash: zeroHash, timestamp: 1_800_000_000 },
  checks,
  unproved: ["That accounts are different people."],
  summary: summarise(checks),
};

describe("the schema of reports", () => {
  it("knows every link and verdict that the sdk has", () => {
    assert.ok(isReport(JSON.parse(JSON.stringify(report))), JSON.stringify(isReport.errors));
    assert.deepEqual(schema.$defs.check.properties.link.enum, LINKS);
    assert.deepEqual(schema.$defs.verdict.enum, VERDICTS);
  });

  it("refuses what no report is", () => {
    const spoilt = [
      { ...report, kind: "commonweight/verification@2" },
      { ...report, unproved: [] },
      { ...report, checks: [{ ...checks[0], verdict: "MAYBE" }] },
      { ...report, checks: [{ ...checks[0], link: "vibes" }] },
      { ...report, readTo: { ...report.readTo, hash: "0x" } },
      { ...report, extra: true },
    ];
    for (const one of spoilt) assert.equal(isReport(one), false, JSON.stringify(one).slice(0, 80));
  });
});

describe("a report's summary", () => {
  const [pass, fail, doubt] = checks;
  it("fails with one failure, doubts with one doubt, and passes only what was looked at", () => {
    assert.ok(pass && fail && doubt);
    assert.equal(summarise([pass, doubt, fail]).verdict, "FAIL");
    assert.equal(summarise([pass, doubt]).verdict, "UNVERIFIABLE");
    assert.equal(summarise([pass]).verdict, "PASS");
    assert.equal(summarise([]).verdict, "UNVERIFIABLE");
  });
});
