import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  type DescribeDatasetParameters,
  describeDataset,
  describeRelease,
  ManifestError,
  parseLocator,
  parseManifest,
  readCard,
  readCroissant,
} from "@commonweight/sdk/manifests";
import { ROOT } from "../../../scripts/lib/root.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const file = (path: string) => ({ path, bytes: path.length, sha256: sha(path) });
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const refusal = (reason: RegExp) => (error: unknown) =>
  error instanceof ManifestError &&
  reason.test(`${error.message} ${error.details}`) &&
  error.remedy.length > 0;

const real: {
  datasets: readonly {
    hfId: string;
    revision: string | null;
    files: readonly { path: string; sha256: string; bytes?: number }[];
  }[];
} = JSON.parse(readFileSync(`${ROOT}/data/open-models.json`, "utf8"));
const gutenberg = real.datasets.find(({ hfId }) => hfId === "common-pile/project_gutenberg_filtered");
assert(gutenberg?.revision && gutenberg.files[0]);
const [book] = gutenberg.files;
const locator = `hf:datasets/${gutenberg.hfId}@${gutenberg.revision}`;

describe("A card", () => {
  const card = (yaml: string) => readCard(`---\n${yaml}\n---\n# Card\n---\nnot: this\n`);

  it("names its licence, its datasets and its base models", () => {
    const read = card(
      [
        "license: other",
        "license_name: llama3.1",
        "license_link: https://x.org/l",
        "pretty_name: ' Heron '",
        "datasets: [a/b, c/d]",
        "base_model: e/f",
      ].join("\n"),
    );
    assert.deepEqual(read, {
      name: "Heron",
      licence: { ids: ["other"], name: "llama3.1", link: "https://x.org/l" },
      datasets: ["a/b", "c/d"],
      baseModels: ["e/f"],
    });
    assert.deepEqual(card("license:\n- odc-by\n- mit").licence?.ids, ["odc-by", "mit"]);
    assert.equal(card("language: no").licence, undefined);
    assert.equal(readCard("\ufeff---\r\nlicense: mit\r\n---\r\n").licence?.ids[0], "mit");
  });

  it("is refused without front matter, or with YAML that is broken, hostile or enormous", () => {
    const cards: readonly [string, RegExp][] = [
      ["# Only text", /no front matter/],
      ["", /no front matter/],
      [`---\n${"a: b\n".repeat(300_000)}---\n`, /no front matter/],
      ["---\n- a\n---\n", /no list of fields/],
      ["---\na: 1\na: 2\n---\n", /unique/],
      ["---\na: [1\n---\n", /can't be read/],
      ["---\na: &x [1]\nb: [*x, *x]\n---\n", /Alias resolution is disabled/],
      [`---\na: ${"[".repeat(100_000)}\n---\n`, /nests more than/],
      [`---\n${"- ".repeat(5000)}a\n---\n`, /nests more than/],
      ["---\nlicense: [mit, 3]\n---\n", /no text/],
    ];
    for (const [text, reason] of cards)
      assert.throws(() => readCard(text), refusal(reason), text.slice(0, 30));
  });
});

const croissant = {
  "@context": { "@vocab": "https://schema.org/", cr: "http://mlcommons.org/croissant/" },
  "@type": "sc:Dataset",
  "dct:conformsTo": "http://mlcommons.org/croissant/1.1",
  name: "gutenberg",
  license: "https://spdx.org/licenses/CC0-1.0.html",
  url: "https://huggingface.co/datasets/common-pile/project_gutenberg_filtered",
  version: "1.0.0",
  creator: { "@type": "Organization", name: "Common Pile" },
  "rai:dataCollectionTimeFrame": "2024",
  distribution: [
    {
      "@type": "cr:FileObject",
      "@id": "book",
      name: "book",
      contentUrl: book?.path,
      contentSize: `${book?.bytes} B`,
      sha256: book?.sha256,
    },
  ] as object[],
};

describe("A Croissant document", () => {
  it("names its files with the digests that it gives", () => {
    const read = readCroissant(json(croissant));
    assert.deepEqual(read, {
      name: "gutenberg",
      licences: ["https://spdx.org/licenses/CC0-1.0.html"],
      creators: ["Common Pile"],
      url: croissant.url,
      version: "1.0.0",
      collected: ["2024"],
      files: [book],
      complete: true,
    });
  });

  it("is read with any spelling of its names", () => {
    const {
      name,
      license,
      "dct:conformsTo": conformsTo,
      distribution,
      "rai:dataCollectionTimeFrame": _,
      ...rest
    } = croissant;
    const spelled = {
      ...rest,
      "@type": ["https://schema.org/Dataset"],
      conformsTo: [{ "@id": conformsTo }, "http://mlcommons.org/croissant/RAI/1.0"],
      "sc:name": { "@value": name },
      "http://schema.org/license": { "@id": license },
      "cr:distribution": distribution,
      "rai:dataCollectionTimeframe": "2024",
    };
    const { url: _url, ...read } = readCroissant(json({ "@graph": [spelled] }));
    const { url: _own, ...expected } = readCroissant(json(croissant));
    assert.deepEqual(read, expected);
  });

  it("is complete only if everything in it has a digest or lies in an archive that has one", () => {
    const complete = (...more: object[]) =>
      readCroissant(json({ ...croissant, distribution: [...croissant.distribution, ...more] })).complete;
    const inArchive = { containedIn: { "@id": "book" } };
    assert(complete({ "@type": "cr:FileSet", includes: "*.txt", ...inArchive }));
    assert(complete({ "@type": "cr:FileObject", contentUrl: "inside.txt", ...inArchive }));
    assert(!complete({ "@type": "cr:FileSet", includes: "*.txt" }));
    const repo = {
      "@type": "cr:FileObject",
      name: "repo",
      contentUrl: "https://x.org/a",
      sha256: "https://github.com/mlcommons/croissant/issues/80",
    };
    assert(!complete(repo));
    assert(!readCroissant(json({ ...croissant, distribution: [] })).complete);
    const { files } = readCroissant(json({ ...croissant, distribution: [repo] }));
    assert.deepEqual(files, [{ path: "a", sha256: undefined, bytes: undefined }], "no digest is invented");
  });

  it("is refused when it is live, of another kind, or names files outside", () => {
    const cases: readonly [object, RegExp][] = [
      [{ isLiveDataset: true }, /live/],
      [{ "cr:isLiveDataset": "true" }, /live/],
      [{ "@type": "sc:Person" }, /no sc:Dataset/],
      [{ "dct:conformsTo": "http://mlcommons.org/croissant/2.0" }, /not to Croissant/],
      [{ name: 3 }, /no name/],
      [{ distribution: { "@type": "cr:FileObject", contentUrl: "../../etc/passwd" } }, /leaves the folder/],
      [{ distribution: [croissant.distribution[0], croissant.distribution[0]] }, /named twice/],
      [{ distribution: { "@type": "cr:FileObject" } }, /neither a contentUrl nor a name/],
    ];
    for (const [change, reason] of cases) {
      assert.throws(() => readCroissant(json({ ...croissant, ...change })), refusal(reason));
    }
    assert.throws(() => readCroissant(new Uint8Array([0xff])), refusal(/no JSON/));
    assert.throws(() => readCroissant(json([])), refusal(/no sc:Dataset/));
  });
});

describe("A dataset's description", () => {
  const common: DescribeDatasetParameters = {
    name: "gutenberg",
    curator: "Common Pile",
    declaredTerms: "CC0-1.0",
    files: [file("a"), file("b")],
    ignoredPaths: [".git", ".gitattributes"],
  };

  it("is every file of a folder, where nothing but the files is named", () => {
    const manifest = describeDataset(common);
    assert.equal(manifest.document.kind, "commonweight/manifest@1");
    assert.equal(manifest.coverage, "Full");
    assert.equal(manifest.revision, undefined);
    assert.deepEqual(parseManifest(manifest.bytes), manifest);
    assert.throws(() => describeDataset({ ...common, files: [] }), refusal(/lists no files/));
    assert.throws(() => describeDataset({ ...common, curator: "" }), refusal(/"curator" is missing/));
  });

  it("covers a revision as far as it is known which files that has", () => {
    const coverage = (more: Partial<DescribeDatasetParameters>) =>
      describeDataset({ ...common, locator, ...more }).coverage;
    assert.equal(coverage({ files: [] }), "RevisionOnly");
    assert.equal(coverage({}), "Partial", "a copy does not tell what it lacks");
    assert.equal(coverage({ listing: ["a", "b", "c"] }), "Partial");
    assert.equal(coverage({ listing: ["a", "b", ".gitattributes"] }), "Full");
    assert.equal(coverage({ files: [], croissant: readCroissant(json(croissant)) }), "Full");
    assert.throws(() => coverage({ listing: ["a"] }), refusal(/a file that the revision does not have/));
  });

  it("takes digests from the Croissant document, and refuses a copy that is something else", () => {
    const read = readCroissant(json(croissant));
    const { document } = describeDataset({ ...common, locator, files: [file("a")], croissant: read });
    assert.deepEqual(document.files, [file("a"), book]);
    const other = { ...file("x"), path: book?.path ?? "" };
    assert.throws(
      () => describeDataset({ ...common, locator, files: [other], croissant: read }),
      refusal(/not what the Croissant document says/),
    );
  });

  it("names a dataset, at a revision", () => {
    for (const [bad, reason] of [
      [gutenberg.hfId, /Nothing fixed/],
      [`hf:datasets/${gutenberg.hfId}@main`, /Nothing fixed/],
      [locator.replace("hf:datasets", "hf:models"), /A model is no dataset/],
    ] as const) {
      assert.throws(() => describeDataset({ ...common, locator: bad }), refusal(reason));
    }
    assert.deepEqual(parseLocator(locator), {
      host: "hf:datasets",
      id: gutenberg.hfId,
      revision: gutenberg.revision,
    });
  });
});

describe("A release's description", () => {
  it("is every file of its folder, and reads back as a release", () => {
    const manifest = describeRelease({ name: "Heron", files: [file("model.safetensors")], ignoredPaths: [] });
    const read = parseManifest(manifest.bytes);
    assert.equal(read.of, "release");
    assert.equal(read.coverage, "Full");
    assert.deepEqual(read, manifest);
    assert.throws(
      () => describeRelease({ name: "Heron", files: [], ignoredPaths: [] }),
      refusal(/lists no files/),
    );
  });

  it("is refused without what it is of, sizes, or a list of what was left out", () => {
    const { document } = describeRelease({ name: "Heron", files: [file("w")], ignoredPaths: [] });
    const changes: readonly [object, RegExp][] = [
      [{ of: "model" }, /does not say what it is of/],
      [{ files: [{ path: "w", sha256: sha("w") }] }, /size is missing/],
      [{ ignoredPaths: "none" }, /no list of paths/],
      [{ locator: "main" }, /Nothing fixed/],
    ];
    for (const [change, reason] of changes) {
      assert.throws(() => parseManifest(json({ ...document, ...change })), refusal(reason));
    }
  });
});
