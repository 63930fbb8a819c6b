import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { contentRoot, ManifestError, parseManifest, pinDocument } from "@commonweight/sdk/manifests";
import fc from "fast-check";
import { zeroHash } from "viem";

const revision = "9bb295ddab0e05d785b879661af7260fed5140fc";
const document = {
  kind: "commonweight/pin@1",
  name: "FineWeb",
  curator: "Hugging Face",
  locator: `hf:datasets/HuggingFaceFW/fineweb@${revision}`,
  declaredTerms: "ODC-By-1.0",
  files: [],
  complete: false,
  notes: "",
};
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const file = (path: string) => ({ path, bytes: 3, sha256: sha(path) });
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, undefined, 2));
const refuses = (value: unknown, reason: RegExp) =>
  assert.throws(
    () => parseManifest(value instanceof Uint8Array ? value : bytesOf(value)),
    (error) => error instanceof ManifestError && reason.test(error.message) && error.remedy !== "",
  );

describe("a manifest", () => {
  it("has the same digest, however it is spaced and ordered", () => {
    const manifest = parseManifest(bytesOf(document));
    const shuffled = Object.fromEntries(Object.entries(document).reverse());
    assert.equal(parseManifest(bytesOf(shuffled)).digest, manifest.digest);
    assert.equal(parseManifest(manifest.bytes).digest, manifest.digest);
    assert.equal(manifest.digest, `0x${createHash("sha256").update(manifest.bytes).digest("hex")}`);
    assert.equal(manifest.revision, revision);
    const { kind: _, ...fields } = document;
    assert.equal(pinDocument(fields).digest, manifest.digest);
  });

  it("keeps fields that it does not know, and their digest", () => {
    const more = parseManifest(bytesOf({ ...document, "dct:conformsTo": "somewhere" }));
    assert.match(new TextDecoder().decode(more.bytes), /"dct:conformsTo":"somewhere"/);
    assert.notEqual(more.digest, parseManifest(bytesOf(document)).digest);
  });

  it("covers what its files cover, never what it claims", () => {
    const covers = (fields: object) => parseManifest(bytesOf({ ...document, ...fields }));
    assert.equal(covers({}).coverage, "RevisionOnly");
    assert.equal(covers({}).contentRoot, zeroHash);
    assert.equal(covers({ complete: true, coverage: "Full" }).coverage, "RevisionOnly");
    assert.equal(covers({ files: [file("a")] }).coverage, "Partial");
    assert.equal(covers({ files: [file("a")], complete: true }).coverage, "Full");
  });

  it("names something fixed", () => {
    const locators = [
      "HuggingFaceFW/fineweb",
      `hf:datasets/a/b@${revision.slice(1)}`,
      "hf:datasets/a/b@main",
      `https://x.org/a@${revision}`,
    ];
    for (const locator of locators) refuses({ ...document, locator }, /^Nothing fixed is named/);
    assert.equal(
      parseManifest(bytesOf({ ...document, locator: `git:https://x.org/a.git@${revision}` })).revision,
      revision,
    );
  });

  it("refuses live data, other kinds and broken documents", () => {
    refuses({ ...document, isLiveDataset: true }, /live/);
    refuses({ ...document, "cr:isLiveDataset": "true" }, /live/);
    refuses({ ...document, kind: "commonweight/pin@2" }, /kind of document is unknown/);
    refuses({ ...document, name: " " }, /"name" is missing/);
    refuses({ ...document, complete: "yes" }, /"complete" is neither/);
    refuses([], /no manifest/);
    refuses(new Uint8Array([0xff]), /no JSON/);
    refuses({ ...document, name: "\ud800" }, /canonical JSON/);
  });

  it("refuses files that are named twice, lie elsewhere, or have no digest", () => {
    const files = (...list: unknown[]) => ({ ...document, files: list });
    refuses(files(file("a"), file("b"), file("a")), /named twice/);
    refuses(files(file("\u00e9"), file("e\u0301")), /only in case or Unicode form/);
    for (const path of ["../a", "/a", "a/../b", "a//b", "./a", "a\\b", "C:/a", "", "a/"]) {
      refuses(files(file(path)), /leaves the folder/);
    }
    for (const bad of ["", "abc", sha("a").toUpperCase(), `0x${sha("a")}`]) {
      refuses(files({ path: "a", sha256: bad }), /no proper sha-256/);
    }
    refuses(files({ path: "a", sha256: sha("a"), bytes: -1 }), /no whole number/);
    refuses({ ...document, files: {} }, /no list/);
  });
});

describe("a content root", () => {
  it("is the sha-256 of the raw digests in the order of the paths' code points", () => {
    // U+FF5E comes before U+1F9A9, though its UTF-16 unit is larger than the other's first.
    const [a, b, c] = [file("a"), file("\uff5e"), file("\u{1f9a9}")];
    const raw = Buffer.concat([a, b, c].map(({ sha256 }) => Buffer.from(sha256, "hex")));
    const expected = `0x${createHash("sha256").update(raw).digest("hex")}`;
    assert.equal(contentRoot([c, a, b]), expected);
    assert.equal(contentRoot([b, c, a]), expected);
  });

  it("does not depend on the order in which files are listed", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), (paths) => {
        const files = paths.map(file);
        assert.equal(contentRoot(files.toReversed()), contentRoot(files));
      }),
      { numRuns: 50 },
    );
  });
});
