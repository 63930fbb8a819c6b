import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import {
  contentRoot,
  DEFAULT_SHARD_BYTES,
  hashFiles,
  ManifestError,
  merkleRoot,
  parseFileProof,
  proveFile,
  signingStatement,
  verifyFileProof,
} from "@commonweight/sdk/manifests";
import { plainSha256 } from "@commonweight/sdk/manifests/browser";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import fc from "fast-check";

const sha = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

async function hashed(contents: Readonly<Record<string, string>>, shardBytes?: number) {
  const sources = Object.entries(contents).map(([path, text]) => {
    const blob = new Blob([text]);
    return { path, bytes: blob.size, stream: () => blob.stream() };
  });
  return hashFiles(sources, { createSha256: plainSha256, ...(shardBytes && { shardBytes }) });
}

/**
 * The models of the Python reference's tests (sigstore/model-transparency, tests/conftest.py), and what it says of them
 * (tests/_signing/testdata/signing/TestPayload, commits 2129d39 and 90b8ca4).
 */
const sampleFolder = Object.fromEntries([
  ...[0, 1].flatMap((i) => [0, 1, 2].map((j) => [`d${i}/f${i}${j}`, `This is file f${i}${j} in d${i}.`])),
  ...[0, 1, 2, 3].map((i) => [`f${i}`, `This is file f${i} in root.`]),
]);
const deepFolder = Object.fromEntries(
  [0, 1, 2, 3].map((i) => [`d0/d1/d2/d3/d4/f${i}`, `This is file f${i}.`]),
);
const SAMPLE_ROOT = "143cc682e555951649f18e2761c3d526d2502996f5e32dc187ef7f8a614f8df7";
const DEEP_ROOT = "18b5a45fe7983f7194e8ffd96c80f5f0ec53191bf4a32b6aff293f043e816d7a";
const DEEP_ROOT_SHARDS_OF_8 = "fe81b684c60474cea9b27ba1de9993e54bb19806664613758aa4d335ee398497";

describe("A statement of OpenSSF Model Signing", () => {
  it("has the root that the reference publishes for its sample folders, by files", async () => {
    for (const [name, folder, root] of [
      ["sample_model", sampleFolder, SAMPLE_ROOT],
      ["deep_model", deepFolder, DEEP_ROOT],
    ] as const) {
      const files = await hashed(folder);
      const statement = signingStatement({ name, files, ignoredPaths: [".git"] });
      assert.deepEqual(statement.subject, [{ name, digest: { sha256: root } }]);
      assert.equal(contentRoot(files), `0x${root}`);
      assert.equal(statement.predicateType, "https://model_signing/signature/v1.0");
      assert.deepEqual(statement.predicate.serialization, {
        method: "files",
        hash_type: "sha256",
        allow_symlinks: false,
        ignore_paths: [".git"],
      });
    }
    const [first] = signingStatement({
      name: "sample_model",
      files: await hashed(sampleFolder),
      ignoredPaths: [],
    }).predicate.resources;
    assert.deepEqual(first, {
      name: "d0/f00",
      algorithm: "sha256",
      digest: "fdd8925354242a7fd1515e79534317b800015607a609cd306e0b4dcfe6c92249",
    });
  });

  it("has the root that the reference publishes, by shards", async () => {
    const large = signingStatement({
      name: "sample_model",
      files: await hashed(sampleFolder, DEFAULT_SHARD_BYTES),
      ignoredPaths: [],
      shardBytes: DEFAULT_SHARD_BYTES,
    });
    assert.equal(large.subject[0].digest.sha256, SAMPLE_ROOT);
    assert.equal(large.predicate.resources[0]?.name, "d0/f00:0:23");

    const small = signingStatement({
      name: "deep_model",
      files: await hashed(deepFolder, 8),
      ignoredPaths: [],
      shardBytes: 8,
    });
    assert.equal(small.subject[0].digest.sha256, DEEP_ROOT_SHARDS_OF_8);
    assert.deepEqual(small.predicate.resources.slice(0, 2), [
      {
        name: "d0/d1/d2/d3/d4/f0:0:8",
        algorithm: "sha256",
        digest: "a37010c994067764d86540bf479d93b4d0c3bb3955de7b61f951caf2fd0301b0",
      },
      {
        name: "d0/d1/d2/d3/d4/f0:8:16",
        algorithm: "sha256",
        digest: "a42438d3606f14e351888ad4be724eb98679674b9281a7dc532a57baace9439b",
      },
    ]);
    assert.equal(small.predicate.serialization.method, "shards");
  });

  it("orders shards by their names' code points, as the specification says", async () => {
    const files = await hashed({ f: "This is file f0 in root." }, 8);
    const { predicate, subject } = signingStatement({ name: "m", files, ignoredPaths: [], shardBytes: 8 });
    assert.deepEqual(
      predicate.resources.map(({ name }) => name),
      ["f:0:8", "f:16:24", "f:8:16"],
    );
    const raw = predicate.resources.map(({ digest }) => Buffer.from(digest, "hex"));
    assert.equal(subject[0].digest.sha256, sha(Buffer.concat(raw)));
  });

  it("leaves empty files out by shards, and refuses when nothing is left", async () => {
    const files = await hashed({ a: "", b: "x" }, 8);
    const { resources } = signingStatement({ name: "m", files, ignoredPaths: [], shardBytes: 8 }).predicate;
    assert.deepEqual(
      resources.map(({ name }) => name),
      ["b:0:1"],
    );
    const nothing = await hashed({ a: "" }, 8);
    const refusal = (error: unknown) =>
      error instanceof ManifestError && /nothing to sign/.test(error.message) && error.remedy !== "";
    assert.throws(
      () => signingStatement({ name: "m", files: nothing, ignoredPaths: [], shardBytes: 8 }),
      refusal,
    );
    assert.throws(() => signingStatement({ name: "m", files: [], ignoredPaths: [] }), refusal);
  });

  it("refuses shards that were not hashed", async () => {
    const files = await hashed({ a: "x" });
    assert.throws(
      () => signingStatement({ name: "m", files, ignoredPaths: [], shardBytes: 8 }),
      /The shards of a file are not known/,
    );
  });
});

const provable = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }), { minLength: 1, maxLength: 12 })
  .map((paths) => paths.map((path, index) => ({ path, bytes: index, sha256: sha(path) })));

describe("A file's proof", () => {
  it("has the root and the siblings of OpenZeppelin's own library", () => {
    fc.assert(
      fc.property(provable, (files) => {
        const values = files.map(({ path, bytes, sha256 }) => [path, bytes, `0x${sha256}`]);
        const theirs = StandardMerkleTree.of(values, ["string", "uint256", "bytes32"]);
        assert.equal(merkleRoot(files), theirs.root);
        for (const [index, { path }] of files.entries()) {
          const proof = proveFile(files, path);
          assert.deepEqual([proof.root, proof.siblings], [theirs.root, theirs.getProof(index)]);
          assert(
            StandardMerkleTree.verify(proof.root, ["string", "uint256", "bytes32"], values[index] ?? [], [
              ...proof.siblings,
            ]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("holds for its file and for no other path, size, digest or root", () => {
    fc.assert(
      fc.property(provable, fc.nat(), (files, at) => {
        const file = files[at % files.length];
        assert(file);
        const proof = proveFile(files.toReversed(), file.path);
        const root = merkleRoot(files);
        assert(verifyFileProof(proof, root));
        for (const other of [
          { ...file, path: `${file.path}x` },
          { ...file, bytes: file.bytes + 1 },
          { ...file, sha256: sha(file.sha256) },
        ]) {
          assert(!verifyFileProof({ ...proof, file: other }, root));
        }
        assert(!verifyFileProof(proof, `0x${sha(root)}`));
        assert(!verifyFileProof({ ...proof, siblings: [...proof.siblings, root] }, root));
      }),
      { numRuns: 60 },
    );
  });

  it("needs the file, its size, and a list that is not empty", () => {
    const file = { path: "a", bytes: 1, sha256: sha("a") };
    assert.throws(() => proveFile([file], "b"), /does not have this file/);
    assert.throws(() => proveFile([file, { path: "b", sha256: sha("b") }], "a"), /size is not known/);
    assert.throws(() => merkleRoot([]), /no file to prove/);
  });
});

describe("A proof that is read again", () => {
  const digest = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString("hex"));
  const files = fc.uniqueArray(
    fc.record({
      path: fc.stringMatching(/^[a-z]{1,8}\.bin$/).filter((path) => !/^(con|prn|aux|nul)\./.test(path)),
      bytes: fc.nat(),
      sha256: digest,
    }),
    { minLength: 1, maxLength: 20, selector: ({ path }) => path },
  );

  it("is the one that was written, and holds", () => {
    fc.assert(
      fc.property(files, fc.nat(), digest, (list, pick, manifest) => {
        const { path } = list[pick % list.length] ?? { path: "" };
        const written = { manifest: `0x${manifest}`, ...proveFile(list, path) };
        const read = parseFileProof(new TextEncoder().encode(JSON.stringify(written)));
        assert.deepEqual(read, written);
        assert(verifyFileProof(read, merkleRoot(list)));
      }),
    );
  });

  it("is a proof or a named refusal, whatever the document says", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        assert.throws(() => parseFileProof(new TextEncoder().encode(json)), ManifestError);
      }),
    );
  });
});
