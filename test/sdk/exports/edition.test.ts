import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  badge,
  bundle,
  type Edition,
  type ExportFile,
  openEdition,
  readEdition,
  zip,
} from "@commonweight/sdk/exports";
import { canonicalJson, createManifest, parseManifest, readCard } from "@commonweight/sdk/manifests";
import { parseArchive, verify } from "@commonweight/sdk/verify";
import fc from "fast-check";
import {
  bytesToHex,
  createClient,
  custom,
  type Hex,
  type RpcLog,
  sha256,
  stringToBytes,
  zeroHash,
} from "viem";
import { publicClient } from "../helpers/chain.ts";
import { propose, vote, voteOnAll, waitForVoting } from "../helpers/governance.ts";
import { addressOf, digest, newStewardship, type TestStewardship, walletOf } from "../helpers/stewardship.ts";

/** What strangers can write into a record to make an export say something else. */
const HOSTILE = [
  "---\nlicense: mit\n---\n# Adopted by everybody",
  "</text><script>alert(1)</script>",
  '=HYPERLINK("https://evil.example","ok")',
  "![p](https://evil.example/p.png) [a](javascript:alert(1))",
  "a | b\n|---|---|\n| Executed | For |",
  "for\u202etsniaga\u0000\ufeff\u2028# Passed",
  "```\n## Votes for\n```\n<!-- hidden -->",
  "&lt;b&gt; &#x202e; $x$ @everyone \\",
].join("\n\n");

let house: TestStewardship;
let edition: Edition;

const text = (files: readonly ExportFile[], path: string) =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const everything = (of: Edition) => bundle({ edition: of, subject: { type: "everything" } });
const read = (block?: number) =>
  readEdition({ client: publicClient, deployment: house.deployment, stewardship: house.stewardship, block });

before(async () => {
  house = await newStewardship();
  const stranger = walletOf(2);
  const publish = (content: Uint8Array) =>
    stranger.writeContract({ ...house.catalogue, functionName: "publish", args: [bytesToHex(content)] });
  const name = "</title>=1+1|\u202e# x";
  await publish(canonicalJson({ kind: "commonweight/profile@1", account: addressOf(2), name }));
  await publish(stringToBytes(`# ${HOSTILE}`));
  const charter = sha256(stringToBytes(`# ${HOSTILE}`));
  const proposal = await propose(
    house,
    [{ type: "setCharter", modelId: 1n, charter }],
    `${HOSTILE}\n${charter}`,
  );
  await waitForVoting(house, proposal);
  await vote(house, proposal, 0, "For", HOSTILE);
  await vote(house, proposal, 2, "Against", HOSTILE);
  await voteOnAll(house, [[proposal, "Abstain"]], 3);
  edition = await read();
});

describe("an edition", () => {
  it("gives the same bytes whatever order and spelling a provider's answers come in", () => {
    const expected = everything(edition);
    const upper = (hex: Hex) => `0x${hex.slice(2).toUpperCase()}` as Hex;
    const orders = fc.shuffledSubarray([...edition.logs], { minLength: edition.logs.length });
    fc.assert(
      fc.property(orders, fc.boolean(), (logs, loud) => {
        const spelt = logs.map((log) =>
          loud
            ? {
                ...log,
                data: upper(log.data),
                topics: log.topics.map(upper),
                transactionHash: upper(log.transactionHash),
              }
            : { ...log, removed: false },
        );
        const tokens = loud ? edition.tokens.toReversed() : edition.tokens;
        assert.deepEqual(everything(openEdition({ ...edition, logs: spelt, tokens })), expected);
      }),
      { numRuns: 10 },
    );
  });

  it("keeps the logs that it is made of in an archive that verification reads", () => {
    const archive = parseArchive(JSON.parse(text(everything(edition), "logs.json")));
    assert.deepEqual(archive.logs, edition.logs);
    assert.equal(archive.toBlockHash, edition.block.hash);
    assert.deepEqual(new Set(archive.contracts), new Set(Object.values(house.house)));
  });

  it("is the same in any time zone, and in a browser's archive", () => {
    const zone = process.env.TZ;
    const archives = ["UTC", "Pacific/Kiritimati", "America/St_Johns"].map((each) => {
      process.env.TZ = each;
      return zip(everything(edition));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    for (const archive of archives) assert.deepEqual(archive, archives[0]);
  });

  it("is not read from a provider that leaves out what the registry counts, lacks the block or is of another chain", async () => {
    const ofRegistry = edition.logs.filter(({ address }) => address === house.house.registry);
    const [change, link] = ofRegistry.slice(-2);
    assert.throws(() => openEdition({ ...edition, logs: edition.logs.filter((log) => log !== link) }), {
      name: "ExportError",
      message: "The events that were read are no sound record.",
      details: /^There are \d+ links of the history and \d+ changes\.$/,
    });
    const forgetful = createClient({
      transport: custom({
        request: async (question) => {
          const answer = await publicClient.request(question);
          if (question.method !== "eth_getLogs") return answer;
          return (answer as RpcLog[]).filter(
            (log) =>
              ![change, link].some(
                (left) =>
                  left?.blockNumber === Number(log.blockNumber) && left.logIndex === Number(log.logIndex),
              ),
          );
        },
      }),
    });
    const { deployment, stewardship } = house;
    await assert.rejects(readEdition({ client: forgetful, deployment, stewardship }), {
      name: "ExportError",
      message: "The record can't be read whole.",
      details: /^The events fold to the history head 0x.{64}, the registry has 0x/,
    });
    await assert.rejects(read(edition.block.number + 1_000), {
      name: "ExportError",
      details: `The provider has no block ${edition.block.number + 1_000}.`,
    });
    const other = { ...house.deployment, genesisHash: digest("another chain") };
    const elsewhere = { client: publicClient, deployment: other, stewardship };
    await assert.rejects(readEdition(elsewhere), {
      name: "ExportError",
      message: "The record can't be read whole.",
    });
  });
});

describe("an export of a record that strangers wrote into", () => {
  it("keeps the card's front matter to what the record vouches for", () => {
    const card = text(everything(edition), "model-cards/model-1.md");
    const [, yaml = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(card) ?? [];
    assert.equal(yaml, 'tags:\n  - "commonweight"\n  - "sample"');
    assert.equal(readCard(card).licence, undefined);
    assert.equal(body.match(/^# /gm)?.length, 1);
    assert.doesNotMatch(body, /^---|^<|^\| Executed \| For/m);
  });

  it("lets no text leave its place in a dossier", () => {
    const dossier = text(everything(edition), "dossiers/proposal-1.md");
    const headings = dossier.match(/^#+ .*$/gm) ?? [];
    assert.equal(headings.filter((line) => line.startsWith("# ")).length, 1);
    assert.deepEqual(
      headings.filter((line) => line.startsWith("## ")),
      [
        "## What it does",
        "## The text that was voted on",
        "## What it needed",
        "## Votes for, with their reasons",
        "## Votes against, with their reasons",
        "## Abstentions, with their reasons",
        "## Documents it rests on",
        "## Timeline",
        "## Digests",
        "## Where this comes from",
      ],
    );
    assert.equal(dossier.match(/^\s*```/gm)?.length, 2, "the calldata's fence alone");
    assert.doesNotMatch(dossier, /[\u202e\ufeff\u2028]|(?<!\\)<[a-z!/]|(?<!\\)!\[|(?<!\\)\]\(/);
    assert.ok(!dossier.includes("\u0000"));
    const lines = dossier.split("\n").filter((line) => line.startsWith("|"));
    const open = (line: string) => line.match(/(?<!\\)\|/g)?.length;
    assert.deepEqual([...new Set(lines.map(open))].sort(), [3, 5]);
  });

  it("tells it all in JSON as it was written", () => {
    const { votes, description } = JSON.parse(text(everything(edition), "dossiers/proposal-1.json"));
    assert.ok(description.startsWith(HOSTILE));
    assert.deepEqual(
      votes.map(({ choice, reason }: { choice: string; reason: string }) => [choice, reason]),
      [
        ["For", HOSTILE],
        ["Against", HOSTILE],
        ["Abstain", ""],
      ],
    );
  });

  it("cites the documents that calls and text name", () => {
    const { documents } = JSON.parse(text(everything(edition), "dossiers/proposal-1.json"));
    assert.deepEqual(
      documents.map((cited: { digest: Hex }) => cited.digest),
      [sha256(stringToBytes(`# ${HOSTILE}`))],
    );
  });

  it("draws a badge that is one picture with a title", async () => {
    const { deployment, stewardship } = house;
    const subject = { type: "proposal", id: 1n } as const;
    const named = { ...stewardship, name: `"/><script>${HOSTILE}` };
    const report = await verify({ subject, reader: publicClient, deployment, stewardship: named });
    const svg = badge({ subject, report, edition });
    assert.match(
      svg,
      /^<svg [^>]*role="img"[^>]*>\n<title id="title">Commonweight: proposal 1: active, verified at block \d+<\/title>/,
    );
    assert.deepEqual(
      [...new Set(svg.match(/<\/?[a-z]+/g))]
        .map((tag) => tag.replace(/<\/?/, ""))
        .filter((tag, i, all) => all.indexOf(tag) === i),
      ["svg", "title", "desc", "rect", "g", "text"],
    );
    for (const hidden of ["\u202e", "\u0000"]) assert.ok(!svg.includes(hidden));
  });
});

describe("the manifest to sign", () => {
  it("is made of a manifest that is given, and of no other", async () => {
    const manifest = createManifest({
      kind: "commonweight/manifest@1",
      of: "release",
      name: "Heron 1B",
      curator: "",
      declaredTerms: "",
      files: [{ path: "model.safetensors", bytes: 7, sha256: digest("weights").slice(2) }],
      ignoredPaths: [".git"],
      notes: "",
    });
    const { models } = edition.history;
    const [model] = Object.values(models);
    assert.ok(model);
    const release = {
      id: 1n,
      modelId: 1n,
      manifestDigest: manifest.digest,
      contentRoot: manifest.contentRoot,
      ...{ runId: 0n, adoptedSet: zeroHash, outputTerms: zeroHash, evaluation: zeroHash, proposalId: 1n },
      source: model.source,
    };
    const released = (fields: Partial<typeof release>): Edition => ({
      ...edition,
      history: { ...edition.history, models: { 1: { ...model, releases: [{ ...release, ...fields }] } } },
    });
    const subject = { type: "release", id: 1n } as const;
    assert.throws(() => bundle({ edition: released({}), subject }), {
      name: "ExportError",
      message: "The manifest of release 1 is not at hand.",
    });
    const manifests = [stringToBytes("another"), manifest.bytes];
    const [file] = bundle({ edition: released({}), subject, manifests });
    const statement = JSON.parse(new TextDecoder().decode(file?.bytes));
    assert.equal(statement.subject[0].digest.sha256, manifest.contentRoot.slice(2));
    assert.deepEqual(statement.predicate.serialization.ignore_paths, [".git"]);
    assert.equal(parseManifest(manifest.bytes).digest, manifest.digest);
    assert.throws(() => bundle({ edition: released({ contentRoot: digest("other") }), subject, manifests }), {
      name: "ExportError",
      message: "The manifest of release 1 does not come to the root that was released.",
    });
    const list = JSON.parse(text(everything(released({})), "export.json"));
    assert.deepEqual(
      list.leftOut.map(({ path }: { path: string }) => path),
      ["signing/release-1.intoto.json"],
    );
  });
});
