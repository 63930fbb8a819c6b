import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Check, LINKS, type Report, summarise, type Verdict } from "@commonweight/sdk/verify";
import fc from "fast-check";
import { saySize, shortPath } from "../../app/src/features/drop/size.ts";
import { askedBy } from "../../app/src/features/verify/asked.ts";
import { stagesOf } from "../../app/src/features/verify/stages.ts";
import { conclude, reportName, shortDigests } from "../../app/src/features/verify/words.ts";
import { isUnknown } from "../../app/src/lib/verifier/unknown.ts";
import { digest } from "./helpers/models.ts";

function check(link: Check["link"], verdict: Verdict = "PASS"): Check {
  return { link, verdict, subject: `something of ${link}`, reason: "It is so.", evidence: [] };
}

function report(...checks: readonly Check[]): Report {
  const address = "0x00000000000000000000000000000000000000aa";
  return {
    kind: "commonweight/verification@1",
    subject: "the file ../odd name.bin (sha-256 00)",
    chain: { id: 1, name: "A chain", genesisHash: digest("genesis") },
    stewardship: { name: "Heron", token: address, governor: address, timelock: address, treasury: address },
    readTo: { number: 12, hash: digest("head"), timestamp: 1_700_000_000 },
    checks,
    unproved: ["That accounts are different people."],
    summary: summarise(checks),
  };
}

describe("what is asked in words", () => {
  it("is a run, a proposal, everything, or a digest however it was written", () => {
    assert.deepEqual(askedBy(" run:1 "), { text: "run:1", subject: { type: "run", id: 1n } });
    assert.deepEqual(askedBy("Proposal 012"), {
      text: "proposal:12",
      subject: { type: "proposal", id: 12n },
    });
    assert.deepEqual(askedBy("Everything"), { text: "everything", subject: { type: "everything" } });
    const hex = digest("x");
    for (const text of [hex, hex.slice(2).toUpperCase(), `sha256:${hex.slice(2)}`])
      assert.deepEqual(askedBy(text), { text: hex, subject: { type: "digest", digest: hex } });
  });

  it("is not guessed: a revision, half a digest or anything else is refused with what to do", () => {
    const revision = askedBy("c354dbe8".repeat(5));
    assert.match("problem" in revision ? revision.problem : "", /revision.*front page/);
    for (const text of [
      "",
      "run:",
      "run:-1",
      "run:1.5",
      "proposal:1e3",
      digest("x").slice(0, -2),
      "run:1 run:2",
    ])
      assert.ok("problem" in askedBy(text), text);
  });

  it("stands in the address as what it means", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
        fc.constantFrom("run", "proposal"),
        (id, type) => {
          const once = askedBy(`${type}:${id}`);
          assert.deepEqual(askedBy(once.text), once);
        },
      ),
    );
  });
});

describe("the picture of a report", () => {
  it("holds every link that the verifier knows, once and in its order", () => {
    const stages = stagesOf(report(...LINKS.map((link) => check(link))));
    assert.deepEqual(
      stages.flatMap(({ steps }) => steps.map(({ link }) => link)),
      [...LINKS],
    );
    assert.deepEqual(
      stages.map(({ title }) => title),
      ["Weights", "Release", "Run", "Data", "Votes", "Record"],
    );
  });

  it("leaves out what was not looked at", () => {
    const stages = stagesOf(report(check("votes"), check("chain")));
    assert.deepEqual(
      stages.map(({ title }) => title),
      ["Votes", "Record"],
    );
  });

  it("shows the worst of a link's checks: a fault before a doubt, a doubt before a pass", () => {
    const worst = (...verdicts: Verdict[]) =>
      stagesOf(report(...verdicts.map((it) => check("votes", it))))[0]?.steps[0]?.verdict;
    assert.equal(worst("PASS", "UNVERIFIABLE", "FAIL", "PASS"), "FAIL");
    assert.equal(worst("PASS", "UNVERIFIABLE"), "UNVERIFIABLE");
    assert.equal(worst("PASS", "PASS"), "PASS");
  });
});

describe("a record without the subject", () => {
  const documents: Check = { ...check("manifest"), subject: "published documents" };

  it("is one that was read and is sound, and has decided nothing about it", () => {
    assert.ok(isUnknown(report(documents, check("chain"), check("history"), check("files", "FAIL"))));
    assert.ok(!isUnknown(report(documents, check("files", "FAIL"), check("terms"))));
  });

  it("is never one that could not be read, or that does not add up", () => {
    assert.ok(!isUnknown(report(check("chain"), check("logs", "UNVERIFIABLE"))));
    for (const link of ["chain", "logs", "history"] as const)
      assert.ok(!isUnknown(report(documents, check("files", "FAIL"), check(link, "FAIL"))));
  });
});

describe("the conclusion", () => {
  const of = (known: boolean, ...verdicts: Verdict[]) =>
    conclude({
      report: report(...verdicts.map((it) => check("terms", it))),
      known,
      asked: ["Heron", "Wren"],
    });

  it("never passes without a word about what nobody can check", () => {
    assert.equal(of(true, "PASS", "PASS").says, "All 2 checks passed, and some things nobody can check.");
  });

  it("counts what failed, and what could not be looked at, and tells what to do", () => {
    assert.equal(of(true, "PASS", "FAIL", "UNVERIFIABLE").says, "1 of 3 checks failed.");
    assert.match(of(true, "FAIL").todo ?? "", /^Do not rest on it/);
    assert.equal(
      of(true, "PASS", "UNVERIFIABLE").says,
      "Nothing failed, but 1 of 2 checks could not be made.",
    );
  });

  it("of what no record knows names who was asked, and claims nothing about others", () => {
    const { says, means, todo } = of(false, "FAIL");
    assert.equal(says, "Nothing here decided on this.");
    assert.match(means, /Heron, Wren.*nothing about records elsewhere/);
    assert.match(todo ?? "", /drop the whole folder/);
  });

  it("shows digests by their two ends", () => {
    assert.equal(shortDigests(`dataset 0x${"ab".repeat(32)} now`), "dataset 0xabababab\u2026ababab now");
    assert.equal(shortDigests("log 0xab of 12"), "log 0xab of 12");
  });

  it("has a file name that is safe everywhere", () => {
    assert.equal(
      reportName({ report: report() }),
      "verification-the-file-odd-name-bin-sha-256-00-block-12.json",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (subject) => {
        assert.match(
          reportName({ report: { ...report(), subject } }),
          /^verification-[a-z0-9-]*block-12\.json$/,
        );
      }),
    );
  });
});

describe("files for people", () => {
  it("have sizes in units of a thousand", () => {
    assert.deepEqual([0, 1, 999, 1000, 1_234_567, 7.5e9, 3e12, 5e15].map(saySize), [
      "0 bytes",
      "1 byte",
      "999 bytes",
      "1.0 kB",
      "1.2 MB",
      "7.5 GB",
      "3.0 TB",
      "5000.0 TB",
    ]);
  });

  it("have paths cut where they differ least", () => {
    assert.equal(shortPath("model.safetensors"), "model.safetensors");
    const long = `${"folder/".repeat(40)}model-00001.safetensors`;
    assert.equal([...shortPath(long)].length, 60);
    assert.ok(shortPath(long).endsWith("/model-00001.safetensors"));
  });
});
