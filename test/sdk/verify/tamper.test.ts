import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, describe, it } from "node:test";
import {
  ArchiveError,
  type Check,
  isKnown,
  type LogArchive,
  parseArchive,
  type Report,
  type Subject,
  VerifyError,
  verify,
} from "@commonweight/sdk/verify";
import type { Hex } from "viem";
import { digest } from "../helpers/stewardship.ts";
import { archiveOf } from "./support/archives.ts";
import * as corpus from "./support/cases/index.ts";
import {
  decide,
  fileOf,
  type Lived,
  live,
  registerByStranger,
  releaseManifest,
  weights,
} from "./support/lived.ts";
import { alter, answer, answering, drop, forge, type Tamper } from "./support/tampering.ts";
import { type Answering, clientOf, tapeOfChain } from "./support/tape.ts";

const release = {
  type: "folder",
  files: weights,
  documents: [{ bytes: releaseManifest }],
} as const satisfies Subject;

/** The links of a release's chain of checks. */
const every: readonly Check["link"][] = [
  "adoptedSet",
  "chain",
  "files",
  "history",
  "logs",
  "manifest",
  "money",
  "proposal",
  "release",
  "rule",
  "run",
  "standing",
  "terms",
  "timelock",
  "votes",
  "weights",
];

let lived: Lived;
let tape: Answering;

before(async () => {
  lived = await live();
  tape = tapeOfChain();
  await tape({ method: "eth_getBlockByNumber", params: ["latest", false] });
});

interface Asked extends Partial<Parameters<typeof verify>[0]> {
  readonly tamper?: Tamper;
}

function ask(subject: Subject, { tamper, ...more }: Asked = {}): Promise<Report> {
  const { deployment, stewardship, house } = lived.house;
  const reader = clientOf(tamper ? tamper(tape, house) : tape);
  return verify({ subject, reader, deployment, stewardship, ...more });
}

function second(tamper: Tamper) {
  return { secondReader: clientOf(tamper(tape, lived.house.house)) };
}

const say = ({ link, subject, verdict, reason }: Check) => `${verdict} ${link} (${subject}): ${reason}`;
const complaints = ({ checks }: Report) => checks.filter(({ verdict }) => verdict !== "PASS").map(say);

function assertFound(
  report: Report,
  link: Check["link"],
  verdict: Check["verdict"] = "FAIL",
  reason = /./,
): void {
  const found = report.checks.some(
    (check) => check.link === link && check.verdict === verdict && reason.test(check.reason),
  );
  assert.ok(found, `Nothing is ${verdict} at ${link}:\n${complaints(report).join("\n")}`);
}

function assertSpared(report: Report, links: readonly Check["link"][]): void {
  const hit = report.checks.filter((check) => check.verdict === "FAIL" && links.includes(check.link));
  assert.deepEqual(hit.map(say), []);
}

for (const [about, cases] of Object.entries(corpus)) {
  describe(`lies about ${about}`, () => {
    for (const { name, tamper, link, verdict = "FAIL", subject = release, spares = [] } of cases) {
      it(`finds ${name} at the link ${link}`, async () => {
        const report = await ask(subject, { tamper });
        assertFound(report, link, verdict);
        assertSpared(report, spares);
        assert.notEqual(report.summary.verdict, "PASS");
      });
    }
  });
}

describe("an untouched history", () => {
  it("has nothing wrong, from the released files to the votes", async () => {
    const report = await ask(release);
    assert.deepEqual(complaints(report), []);
    assert.equal(report.summary.verdict, "PASS");
    const links = new Set(report.checks.map(({ link }) => link));
    assert.deepEqual([...links].toSorted(), every.toSorted());
  });

  it("has nothing wrong anywhere, whoever else is asked", async () => {
    const report = await ask(
      { type: "everything" },
      second((truth) => truth),
    );
    assert.deepEqual(complaints(report), []);
  });

  it("has nothing wrong with a single file, a digest, a run, a proposal that was lost", async () => {
    const [config] = weights;
    const subjects: Subject[] = [
      { type: "file", file: config },
      { type: "digest", digest: lived.manifestDigest },
      { type: "digest", digest: lived.datasets[0].id },
      { type: "digest", digest: `0x${config.sha256}` },
      { type: "run", id: 1n },
      { type: "proposal", id: lived.proposals.lost.id },
    ];
    for (const subject of subjects) assert.deepEqual(complaints(await ask(subject)), []);
  });

  it("says what can't be proved: that these weights came from this data", async () => {
    const { unproved } = await ask(release);
    assert.match(unproved[0] ?? "", /V1.*weights came from this data/);
  });

  it("names the logs that each outcome rests on", async () => {
    const report = await ask({ type: "proposal", id: 1n });
    const votes = report.checks.find(({ link }) => link === "votes");
    assert.equal(votes?.evidence.length, 3);
    for (const { contract } of votes?.evidence ?? []) assert.equal(contract, lived.house.governor.address);
  });
});

describe("files", () => {
  const [config, model] = weights;
  const changed = { ...model, sha256: digest("poisoned weights").slice(2) };
  const folder = (files: readonly { readonly path: string; readonly sha256: string }[]): Subject => ({
    ...release,
    files,
  });

  it("finds a changed byte", async () => {
    assertFound(await ask(folder([config, changed])), "files", "FAIL", /model\.safetensors has the sha-256/);
  });

  it("finds a swapped name", async () => {
    const swapped = [
      { ...config, path: model.path },
      { ...model, path: config.path },
    ];
    assertFound(await ask(folder(swapped)), "files", "FAIL", /config\.json has the sha-256/);
  });

  it("finds a missing file, and one too many", async () => {
    assertFound(await ask(folder([config])), "files", "FAIL", /model\.safetensors is missing/);
    const more = fileOf("extra.bin", "more");
    assertFound(await ask(folder([...weights, more])), "files", "FAIL", /extra\.bin is not in the manifest/);
  });

  it("finds a changed byte without a manifest", async () => {
    assertFound(
      await ask({ type: "folder", files: [config, changed] }),
      "files",
      "FAIL",
      /Nothing here was recorded/,
    );
  });

  it("finds swapped names by the manifest on chain", async () => {
    const swapped = [
      { ...model, path: config.path },
      { ...config, path: model.path },
    ];
    const report = await ask({ type: "folder", files: swapped });
    assertFound(report, "files");
  });

  it("finds a manifest that was changed after the release", async () => {
    const text = new TextDecoder().decode(releaseManifest).replace("Heron 1B", "Heron 2B");
    const report = await ask({ ...release, documents: [{ bytes: new TextEncoder().encode(text) }] });
    assertFound(report, "manifest", "FAIL", /changed/);
    assertSpared(report, ["files", "release", "votes", "money"]);
  });

  it("knows what a vote decided about, and no stranger's file or digest", async () => {
    const [config] = weights;
    assert.ok(isKnown(await ask(release)));
    assert.ok(isKnown(await ask({ type: "file", file: config })));
    assert.ok(!isKnown(await ask({ type: "file", file: changed })));
    assert.ok(!isKnown(await ask({ type: "digest", digest: `0x${changed.sha256}` })));
  });

  it("finds nothing about a stranger's file, digest, run or proposal", async () => {
    const poisoned: Hex = `0x${changed.sha256}`;
    assertFound(await ask({ type: "file", file: changed }), "files");
    assertFound(await ask({ type: "digest", digest: poisoned }), "release");
    assertFound(await ask({ type: "run", id: 9n }), "run");
    assertFound(await ask({ type: "proposal", id: 99n }), "proposal");
  });
});

describe("a second provider", () => {
  const lies: readonly (readonly [string, Tamper, RegExp])[] = [
    ["lacks a log", drop("governor", "VoteCast"), /lacks the log/],
    ["has another log", alter("governor", "VoteCast", 0, () => ({ support: 0 })), /otherwise/],
    ["has a log more", forge("governor", "VoteCast", 0, () => ({ weight: 1n })), /Only it has/],
    ["answers otherwise", answer("governor", "proposalVotes", () => [0n, 0n, 0n]), /answers 0x544ffc9c of/],
    [
      "has another block",
      answering("eth_getBlockByNumber", (block) => ({ ...(block as object), hash: digest("other") })),
      /another block/,
    ],
  ];
  for (const [name, tamper, reason] of lies) {
    it(`that ${name} is named, and the first is believed no less`, async () => {
      const report = await ask(release, second(tamper));
      assertFound(report, "secondReader", "FAIL", reason);
      assertSpared(report, every);
    });
  }

  it("that is behind can't be compared", async () => {
    const report = await ask(release, second(answering("eth_getBlockByNumber", () => null)));
    assertFound(report, "secondReader", "UNVERIFIABLE", /does not have block/);
  });

  it("that can't be reached can't be compared", async () => {
    const report = await ask(release, {
      secondReader: clientOf(() => Promise.reject(new Error("connection refused"))),
    });
    assertFound(report, "secondReader", "UNVERIFIABLE", /could not be read/);
  });
});

describe("an archive of logs", () => {
  const pruned = answering("eth_getLogs", (_, [filter]) => {
    const { address, fromBlock } = filter as { readonly address: readonly string[]; readonly fromBlock: Hex };
    if (address.length > 1 && BigInt(fromBlock) < 5n) throw new Error("pruned history unavailable");
    return [];
  });
  const without = (archive: LogArchive, index: number): LogArchive => ({
    ...archive,
    logs: archive.logs.toSpliced(index, 1),
  });

  it("stands in for a provider that keeps no logs", async () => {
    const archive = parseArchive(JSON.parse(JSON.stringify(await archiveOf(lived, tape))));
    assert.deepEqual(complaints(await ask({ type: "proposal", id: 1n }, { tamper: pruned, archive })), []);
  });

  it("that lacks a change is found by the history head", async () => {
    const archive = await archiveOf(lived, tape);
    const index = archive.logs.findIndex(({ address }) => address === lived.house.runs.address);
    assertFound(await ask({ type: "proposal", id: 1n }, { archive: without(archive, index) }), "history");
  });

  it("of another chain, or with another end, is refused", async () => {
    const archive = await archiveOf(lived, tape);
    assertFound(await ask(release, { archive: { ...archive, chainId: 5 } }), "logs", "FAIL", /chain 5/);
    assertFound(
      await ask(release, { archive: { ...archive, toBlockHash: digest("end") } }),
      "logs",
      "FAIL",
      /another block/,
    );
  });

  it("that is no archive is refused with the field's name", async () => {
    const archive = JSON.parse(JSON.stringify(await archiveOf(lived, tape)));
    const spoilt = [
      [null, "The file"],
      [{ ...archive, kind: "zip" }, "kind"],
      [{ ...archive, toBlock: -1 }, "toBlock"],
      [{ ...archive, contracts: ["0x1"] }, "contracts[0]"],
      [{ ...archive, logs: [{ ...archive.logs[0], topics: ["0x12"] }] }, "logs[0].topics"],
      [{ ...archive, logs: [{ ...archive.logs[0], data: "0x1" }] }, "logs[0].data"],
    ] as const;
    for (const [json, field] of spoilt)
      assert.throws(
        () => parseArchive(json),
        (error) => {
          assert.ok(error instanceof ArchiveError);
          assert.ok(error.details?.startsWith(field), error.details);
          return true;
        },
      );
  });
});

describe("a provider that keeps quiet", () => {
  it("about logs leaves everything unverifiable, and nothing passed", async () => {
    const tamper = answering("eth_getLogs", () => {
      throw new Error("method disabled");
    });
    const report = await ask(release, { tamper });
    assertFound(report, "logs", "UNVERIFIABLE", /method disabled/);
    assert.equal(report.summary.verdict, "UNVERIFIABLE");
    assert.ok(report.checks.every(({ link }) => link === "logs" || link === "chain"));
  });

  it("about state leaves what only it can confirm unverifiable", async () => {
    const tamper = answering("eth_call", () => {
      throw new Error("missing trie node");
    });
    const report = await ask(release, { tamper });
    assert.equal(report.summary.verdict, "UNVERIFIABLE");
    for (const link of [
      "votes",
      "weights",
      "rule",
      "timelock",
      "run",
      "money",
      "standing",
      "history",
      "chain",
    ] as const)
      assertFound(report, link, "UNVERIFIABLE", /missing trie node/);
    assertSpared(report, every);
  });

  it("about everything is no chain to read", async () => {
    const tamper = answering("eth_getBlockByNumber", () => {
      throw new Error("connection refused");
    });
    await assert.rejects(ask(release, { tamper }), VerifyError);
  });

  it("can be left in the middle", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const onProgress = () => controller.abort(reason);
    await assert.rejects(ask(release, { signal: controller.signal, onProgress }), reason);
  });
});

describe("a dataset that a stranger registered, and no vote decided about", () => {
  const now = (subject: Subject) => ask(subject, { reader: clientOf(tapeOfChain()) });

  it("does not vouch for files", async () => {
    const file = fileOf("anything.bin", "not what anybody voted for");
    const root: Hex = `0x${createHash("sha256").update(file.sha256, "hex").digest("hex")}`;
    await registerByStranger(lived.house, digest("a manifest of its own"), root, lived.terms);
    for (const subject of [
      { type: "file", file },
      { type: "folder", files: [file] },
      { type: "digest", digest: root },
    ] as const)
      assertFound(await now(subject), "standing", "FAIL", /no vote here has decided/);
  });

  it("does not stand in the way of files that a vote decided about", async () => {
    await registerByStranger(lived.house, lived.manifestDigest, digest("a root of its own"), lived.terms);
    await registerByStranger(lived.house, lived.datasets[0].manifest.digest, digest("another"), lived.terms);
    assert.deepEqual(complaints(await now(release)), []);
    assert.deepEqual(
      complaints(await now({ type: "digest", digest: lived.datasets[0].manifest.digest })),
      [],
    );
  });
});

describe("a dataset that was revoked later", () => {
  it("fails the release that was made of it, at its standing alone", async () => {
    const [{ id: datasetId }] = lived.datasets;
    await decide(
      lived.house,
      [{ type: "revokeDataset", modelId: 1n, datasetId, evidence: digest("removal request") }],
      "# Revoke it",
    );
    const { deployment, stewardship } = lived.house;
    const report = await verify({
      subject: release,
      reader: clientOf(tapeOfChain()),
      deployment,
      stewardship,
    });
    assert.deepEqual(
      complaints(report).map((text) => text.slice(0, 13)),
      ["FAIL standing"],
    );
    assertFound(report, "standing", "FAIL", /Revoked since proposal 9/);
  });
});
