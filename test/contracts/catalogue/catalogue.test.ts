import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesToHex, encodeAbiParameters, type Hex, keccak256, sha256, stringToHex, zeroHash } from "viem";
import { emitted } from "../helpers/calls.ts";
import { now, publicClient } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { digest } from "../helpers/runs.ts";
import { freshStewardship, people } from "../helpers/stewardship.ts";

const byStranger = { account: people.stranger };
const coverages = { none: 0, revisionOnly: 1, partial: 2, full: 3 } as const;

async function withTerms() {
  const { catalogue } = await freshStewardship();
  await catalogue.write.registerTerms(["CC-BY-4.0", "3.27", digest("text")], byStranger);
  return { catalogue, terms: await catalogue.read.termsIdOf(["CC-BY-4.0", "3.27"]) };
}

describe("Publishing a document", () => {
  it("given a document, when it is published, then it is on record under its sha-256", async () => {
    const { catalogue } = await freshStewardship();
    const document = stringToHex('{"a":1}');
    const published = await emitted(
      catalogue.write.publish([document], byStranger),
      catalogue,
      "DocumentPublished",
    );
    assert.deepEqual(published, [{ digest: sha256(document), publisher: people.stranger, document }]);
    assert.equal(await catalogue.read.publishedAt([sha256(document)]), Number(await now()));
  });

  it("given the same again, then its first time stays, its bytes are not told again, and who publishes it is", async () => {
    const { catalogue } = await freshStewardship();
    const document = bytesToHex(new Uint8Array(20_000).fill(7));
    const first = catalogue.write.publish([document]);
    assert.deepEqual(await emitted(first, catalogue, "DocumentRepublished"), []);
    const publishedAt = await catalogue.read.publishedAt([sha256(document)]);
    for (const account of [people.stranger, people.stranger, people.deployer]) {
      const again = await catalogue.write.publish([document], { account });
      assert.deepEqual(await emitted(again, catalogue, "DocumentPublished"), []);
      assert.deepEqual(await emitted(again, catalogue, "DocumentRepublished"), [
        { digest: sha256(document), publisher: account },
      ]);
    }
    assert.equal(await catalogue.read.publishedAt([sha256(document)]), publishedAt);
  });

  it("given a document without a byte, then it is refused", async () => {
    const { catalogue } = await freshStewardship();
    await refuses(catalogue.write.publish(["0x"]), "CatalogueEmptyDocument", []);
    assert.equal(await catalogue.read.publishedAt([sha256("0x")]), 0);
  });

  it("given a member's profile that a stranger publishes first, when the member publishes it, then it is a publisher too", async () => {
    const { catalogue } = await freshStewardship();
    const profile = stringToHex(
      JSON.stringify({ account: people.ada, kind: "commonweight/profile@1", name: "Ada" }),
    );
    await catalogue.write.publish([profile], byStranger);
    const own = catalogue.write.publish([profile], { account: people.ada });
    assert.deepEqual(await emitted(own, catalogue, "DocumentRepublished"), [
      { digest: sha256(profile), publisher: people.ada },
    ]);
    const bytes = await publicClient.getContractEvents({
      ...catalogue,
      eventName: "DocumentPublished",
      args: { digest: sha256(profile) },
      fromBlock: 0n,
    });
    assert.deepEqual(
      bytes.map(({ args }) => args.document),
      [profile],
    );
  });
});

describe("Recording terms", () => {
  it("given an expression and a list version, then they are recorded under the hash of both", async () => {
    const { catalogue } = await freshStewardship();
    const expression = "(MIT OR Apache-2.0) AND LicenseRef-x:y+";
    const id = keccak256(encodeAbiParameters([{ type: "string" }, { type: "string" }], [expression, "3.27"]));
    const recording = await catalogue.write.registerTerms([expression, "3.27", digest("text")], byStranger);
    assert.deepEqual(await emitted(recording, catalogue, "TermsRegistered"), [
      { termsId: id, registrant: people.stranger, spdxExpression: expression, listVersion: "3.27" },
    ]);
    assert.deepEqual(await emitted(recording, catalogue, "TermsTextAdded"), [
      { termsId: id, contributor: people.stranger, textDigest: digest("text") },
    ]);
    assert.equal(await catalogue.read.hasTerms([id]), true);
    assert.deepEqual(await catalogue.read.terms([id]), {
      spdxExpression: expression,
      listVersion: "3.27",
      registeredAt: Number(await now()),
    });
  });

  it("given the same again with another text, or the same one, then the record stays and each text is told", async () => {
    const { catalogue, terms } = await withTerms();
    const before = await catalogue.read.terms([terms]);
    for (const textDigest of [digest("other"), digest("text")]) {
      const again = await catalogue.write.registerTerms(["CC-BY-4.0", "3.27", textDigest]);
      assert.deepEqual(await emitted(again, catalogue, "TermsRegistered"), []);
      assert.deepEqual(await emitted(again, catalogue, "TermsTextAdded"), [
        { termsId: terms, contributor: people.deployer, textDigest },
      ]);
    }
    assert.deepEqual(await catalogue.read.terms([terms]), before);
  });

  it("given terms first recorded with a false text, or none, then anyone can add the true one", async () => {
    const { catalogue } = await freshStewardship();
    const none = await catalogue.write.registerTerms(["MIT", "3.27", zeroHash], byStranger);
    assert.equal((await emitted(none, catalogue, "TermsRegistered")).length, 1);
    assert.deepEqual(await emitted(none, catalogue, "TermsTextAdded"), []);
    const termsId = await catalogue.read.termsIdOf(["MIT", "3.27"]);
    await catalogue.write.registerTerms(["MIT", "3.27", digest("false")], byStranger);
    await catalogue.write.registerTerms(["MIT", "3.27", digest("true")], { account: people.ada });
    const told = await publicClient.getContractEvents({
      ...catalogue,
      eventName: "TermsTextAdded",
      args: { termsId },
      fromBlock: 0n,
    });
    assert.deepEqual(
      told.map(({ args }) => [args.contributor, args.textDigest]),
      [
        [people.stranger, digest("false")],
        [people.ada, digest("true")],
      ],
    );
  });

  it("given no expression, one that is too long or has other characters than SPDX, then it is refused", async () => {
    const { catalogue } = await freshStewardship();
    for (const bad of ["", "x".repeat(513), "MIT\n", "MIT;", "<b>", "MIT/X", "ＭＩＴ", "a_b"]) {
      const recording = catalogue.write.registerTerms([bad, "3.27", zeroHash]);
      await refuses(recording, "CatalogueInvalidExpression", [bad, 512n]);
    }
    await catalogue.write.registerTerms(["x".repeat(512), "3.27", zeroHash]);
  });

  it("given each character of ASCII, then those of SPDX are accepted and no other", async () => {
    const { catalogue } = await freshStewardship();
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    const allowed = ascii.filter((character) => /[a-zA-Z0-9.+: ()-]/.test(character));
    await catalogue.write.registerTerms([allowed.join(""), "3.27", zeroHash]);
    for (const bad of ascii.filter((character) => !allowed.includes(character))) {
      const recording = catalogue.write.registerTerms([`MIT${bad}`, "3.27", zeroHash]);
      await refuses(recording, "CatalogueInvalidExpression", [`MIT${bad}`, 512n]);
    }
  });

  it("given no list version, or one that is too long, then it is refused", async () => {
    const { catalogue } = await freshStewardship();
    for (const bad of ["", "3".repeat(33)]) {
      const recording = catalogue.write.registerTerms(["MIT", bad, zeroHash]);
      await refuses(recording, "CatalogueInvalidListVersion", [bad, 32n]);
    }
    await catalogue.write.registerTerms(["MIT", "3".repeat(32), zeroHash]);
  });

  it("given terms that nobody recorded, then asking for them is refused", async () => {
    const { catalogue } = await freshStewardship();
    await refuses(catalogue.read.terms([zeroHash]), "CatalogueUnknownTerms", [zeroHash]);
    assert.equal(await catalogue.read.hasTerms([zeroHash]), false);
  });
});

describe("Recording a dataset", () => {
  it("given a manifest, a root, coverage and terms, then it is recorded under the hash of all", async () => {
    const { catalogue, terms } = await withTerms();
    const facts = [digest("manifest"), digest("root"), coverages.full, terms, zeroHash] as const;
    const id = keccak256(
      encodeAbiParameters(
        [
          { type: "bytes32" },
          { type: "bytes32" },
          { type: "uint8" },
          { type: "bytes32" },
          { type: "bytes32" },
        ],
        facts,
      ),
    );
    const recording = await catalogue.write.registerDataset([...facts, ["ipfs://a", "hf://b"]], byStranger);
    assert.deepEqual(await emitted(recording, catalogue, "DatasetRegistered"), [
      {
        datasetId: id,
        registrant: people.stranger,
        manifestDigest: digest("manifest"),
        contentRoot: digest("root"),
        coverage: coverages.full,
        declaredTerms: terms,
        previous: zeroHash,
      },
    ]);
    const located = await emitted(recording, catalogue, "LocatorAdded");
    assert.deepEqual(
      located.map(({ locator }) => locator),
      ["ipfs://a", "hf://b"],
    );
    assert.equal(await catalogue.read.datasetIdOf(facts), id);
    assert.equal(await catalogue.read.hasDataset([id]), true);
    assert.deepEqual(await catalogue.read.dataset([id]), {
      manifestDigest: digest("manifest"),
      contentRoot: digest("root"),
      declaredTerms: terms,
      previous: zeroHash,
      coverage: coverages.full,
      registeredAt: Number(await now()),
      registrant: people.stranger,
    });
  });

  it("given the same again, then only its locators are added, and the first registrant stays", async () => {
    const { catalogue, terms } = await withTerms();
    const facts = [digest("manifest"), digest("root"), coverages.partial, terms, zeroHash] as const;
    await catalogue.write.registerDataset([...facts, []], byStranger);
    const again = await catalogue.write.registerDataset([...facts, ["ipfs://later"]]);
    assert.deepEqual(await emitted(again, catalogue, "DatasetRegistered"), []);
    assert.equal((await emitted(again, catalogue, "LocatorAdded")).length, 1);
    const id = await catalogue.read.datasetIdOf(facts);
    assert.equal((await catalogue.read.dataset([id])).registrant, people.stranger);
  });

  it("given a later version, then it names the one before, which must be recorded", async () => {
    const { catalogue, terms } = await withTerms();
    const first = [digest("v1"), zeroHash, coverages.revisionOnly, terms, zeroHash] as const;
    const previous = await catalogue.read.datasetIdOf(first);
    const second = [digest("v2"), zeroHash, coverages.revisionOnly, terms, previous, []] as const;
    await refuses(catalogue.write.registerDataset(second), "CatalogueUnknownDataset", [previous]);
    await catalogue.write.registerDataset([...first, []]);
    const [recorded] = await emitted(catalogue.write.registerDataset(second), catalogue, "DatasetRegistered");
    assert.equal(recorded?.previous, previous);
  });

  it("given no manifest, or terms that nobody recorded, then it is refused", async () => {
    const { catalogue, terms } = await withTerms();
    const record = (manifest: Hex, declared: Hex) =>
      catalogue.write.registerDataset([manifest, digest("root"), coverages.full, declared, zeroHash, []]);
    await refuses(record(zeroHash, terms), "CatalogueMissingManifest", []);
    await refuses(record(digest("m"), zeroHash), "CatalogueUnknownTerms", [zeroHash]);
  });

  it("given coverage and root that contradict each other, then it is refused", async () => {
    const { catalogue, terms } = await withTerms();
    const contradictions = [
      [coverages.none, zeroHash],
      [coverages.none, digest("root")],
      [coverages.revisionOnly, digest("root")],
      [coverages.partial, zeroHash],
      [coverages.full, zeroHash],
    ] as const;
    for (const [coverage, root] of contradictions) {
      const recording = catalogue.write.registerDataset([digest("m"), root, coverage, terms, zeroHash, []]);
      await refuses(recording, "CatalogueInvalidCoverage", [coverage, root]);
    }
  });

  it("given a locator that is empty or too long, then it is refused, with or without its dataset", async () => {
    const { catalogue, terms } = await withTerms();
    const facts = [digest("m"), digest("root"), coverages.full, terms, zeroHash] as const;
    const id = await catalogue.read.datasetIdOf(facts);
    await refuses(catalogue.write.addLocator([id, "ipfs://a"]), "CatalogueUnknownDataset", [id]);
    for (const bad of ["", "x".repeat(513)]) {
      await refuses(catalogue.write.registerDataset([...facts, [bad]]), "CatalogueInvalidLocator", [
        bad,
        512n,
      ]);
    }
    await refuses(catalogue.read.dataset([id]), "CatalogueUnknownDataset", [id]);
    await catalogue.write.registerDataset([...facts, []]);
    await refuses(catalogue.write.addLocator([id, ""]), "CatalogueInvalidLocator", ["", 512n]);
    const adding = catalogue.write.addLocator([id, "x".repeat(512)], byStranger);
    assert.deepEqual(await emitted(adding, catalogue, "LocatorAdded"), [
      { datasetId: id, contributor: people.stranger, locator: "x".repeat(512) },
    ]);
  });
});
