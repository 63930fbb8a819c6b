import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import {
  type FileSource,
  type HashProgress,
  hashFiles,
  ignoredPaths,
  isIgnored,
  MAX_FILES,
  ManifestError,
  type Sha256,
} from "@commonweight/sdk/manifests";
import { chosenFiles, droppedFiles, loadSha256, plainSha256 } from "@commonweight/sdk/manifests/browser";
import fc from "fast-check";

const sha = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

function nodeSha256(): Sha256 {
  const hash = createHash("sha256");
  return { update: (piece) => void hash.update(piece), digest: () => hash.digest("hex") };
}

/** A file in memory that is handed out in pieces of the given size. */
function source(path: string, content: Uint8Array | string, piece = 3): FileSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
        controller.close();
      },
    });
  return { path, bytes: bytes.length, stream };
}

const refuses = (sources: readonly FileSource[], reason: RegExp) =>
  assert.rejects(
    hashFiles(sources, { createSha256: nodeSha256 }),
    (error) => error instanceof ManifestError && reason.test(error.message) && error.remedy !== "",
  );

describe("Hashing files", () => {
  it("gives each file's path, size and sha-256 in the order of code points, whatever hashes them", async () => {
    const contents = { "b/x": "one", a: "", "\u{1f9a9}": "three", "\uff5e": randomBytes(200_000) };
    const sources = Object.entries(contents).map(([path, content]) => source(path, content, 65_536));
    const expected = ["a", "b/x", "\uff5e", "\u{1f9a9}"].map((path) => {
      const content = contents[path as keyof typeof contents];
      return { path, bytes: Buffer.from(content).length, sha256: sha(content) };
    });
    for (const createSha256 of [nodeSha256, plainSha256, await loadSha256()]) {
      assert.deepEqual(await hashFiles(sources, { createSha256 }), expected);
      assert.deepEqual(await hashFiles(sources.toReversed(), { createSha256 }), expected);
    }
  });

  it("hashes shards that split each file without a gap, whatever the pieces", async () => {
    const createSha256 = await loadSha256();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        async (content, shardBytes, piece) => {
          const [file] = await hashFiles([source("f", content, piece)], { createSha256, shardBytes });
          const { shards = [] } = file ?? {};
          assert.equal(shards.length, Math.ceil(content.length / shardBytes));
          for (const [index, { start, end, sha256 }] of shards.entries()) {
            assert.equal(start, index * shardBytes);
            assert.equal(end, Math.min(start + shardBytes, content.length));
            assert.equal(sha256, sha(content.subarray(start, end)));
          }
          assert.equal(file?.sha256, sha(content));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("notices every changed byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), async (content, at) => {
        const other = Uint8Array.from(content);
        other[at % other.length] = ((other[at % other.length] ?? 0) + 1) % 256;
        const [one] = await hashFiles([source("f", content)], { createSha256: nodeSha256 });
        const [two] = await hashFiles([source("f", other)], { createSha256: nodeSha256 });
        assert.notEqual(one?.sha256, two?.sha256);
      }),
      { numRuns: 50 },
    );
  });

  it("tells how far it has come, up to the end", async () => {
    const seen: HashProgress[] = [];
    await hashFiles([source("a", "12345"), source("b", "")], {
      createSha256: nodeSha256,
      onProgress: (progress) => seen.push(progress),
    });
    assert.deepEqual(
      seen.map(({ path, bytesDone, filesDone }) => [path, bytesDone, filesDone]),
      [
        ["a", 3, 0],
        ["a", 5, 0],
        ["a", 5, 1],
        ["b", 5, 2],
      ],
    );
    assert(seen.every(({ bytes, files }) => bytes === 5 && files === 2));
  });

  it("holds one piece at a time, and lets go of the file when it is stopped", async () => {
    let pulled = 0;
    let cancelled = false;
    const stop = new AbortController();
    const endless: FileSource = {
      path: "endless",
      bytes: Number.MAX_SAFE_INTEGER,
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            pulled += 1;
            if (pulled === 20) stop.abort(new Error("enough"));
            controller.enqueue(new Uint8Array(1000));
          },
          cancel() {
            cancelled = true;
          },
        }),
    };
    const work = hashFiles([endless], { createSha256: nodeSha256, signal: stop.signal });
    await assert.rejects(work, /enough/);
    assert(pulled <= 22 && cancelled);
  });

  it("refuses a file that grew or shrank since it was found", async () => {
    await refuses([{ ...source("f", "12345"), bytes: 4 }], /^A file changed while it was read/);
    await refuses([{ ...source("f", "12345"), bytes: 6 }], /^A file changed while it was read/);
  });

  it("refuses a pointer where the content should be, and takes a text that only speaks of one", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha("x")}\nsize 1\n`;
    await refuses([source("weights.bin", pointer, 1000)], /^A file is only a pointer/);
    const [file] = await hashFiles([source("note", ` ${pointer}`, 1000)], { createSha256: nodeSha256 });
    assert.equal(file?.sha256, sha(` ${pointer}`));
  });

  it("refuses paths that leave the folder", async () => {
    for (const path of ["../a", "/a", "a/../b", "a//b", "./a", "a\\b", "C:/a", "", "a/", "..", "a\0b"]) {
      await refuses([source(path, "x")], /leaves the folder/);
    }
  });

  it("refuses names that some system or reader takes for something else", async () => {
    const names = [
      "a\nb",
      "a\u0085b",
      "weights\u202egpj.bin",
      "a\u2066b",
      "\ufeffa",
      "ab:0:5",
      "nul",
      "sub/CON.txt",
      "com¹",
      "a.",
      "folder /x",
      "\ud800",
      "n".repeat(256),
      `${"d/".repeat(32)}f`,
      `${"d".repeat(200)}/`.repeat(5) + "d".repeat(200),
    ];
    for (const name of names) await refuses([source(name, "x")], /can't be used on every system/);
    const fine = ["console.log", "com10", "日本語.txt", "a b.txt", ".hidden", "…", "👩‍🔬.txt"];
    const hashed = await hashFiles(
      fine.map((path) => source(path, path)),
      { createSha256: nodeSha256 },
    );
    assert.equal(hashed.length, fine.length);
  });

  it("refuses paths that are one file on some systems", async () => {
    const pairs = [
      ["Model.bin", "model.bin"],
      ["\u00e9", "e\u0301"],
      ["ﬁle", "file"],
      ["straße", "STRASSE"],
      ["a\u200bb", "ab"],
      ["Data/x", "data/y"],
    ];
    for (const pair of pairs) {
      await refuses(
        pair.map((path) => source(path, "x")),
        /only in case or Unicode form/,
      );
    }
    await refuses([source("a", "x"), source("a", "x")], /named twice/);
    await refuses([source("a", "x"), source("a/b", "x")], /a file and a folder at once/);
    await refuses([source("a/b", "x"), source("a", "x")], /a file and a folder at once/);
  });

  it("refuses more files than a manifest can hold", async () => {
    const one = source("f", "");
    await refuses(
      Array.from({ length: MAX_FILES + 1 }, () => one),
      /too many files/,
    );
  });
});

describe("Ignored paths", () => {
  it("are git's own at the root, and what is named, with all below it", () => {
    const ignored = ignoredPaths(["model.sig", "cache"]);
    assert.deepEqual(ignored, [".git", ".gitattributes", ".github", ".gitignore", "cache", "model.sig"]);
    for (const path of [".git/config", ".gitignore", "cache/a/b", "model.sig"])
      assert(isIgnored(path, ignored));
    for (const path of ["sub/.git/config", "cached", "sub/cache"]) assert(!isIgnored(path, ignored));
  });

  it("are no patterns and stay inside", () => {
    for (const path of ["*.bin", "a?", "[ab]"]) {
      assert.throws(() => ignoredPaths([path]), /An ignored path is no pattern/);
    }
    assert.throws(() => ignoredPaths(["../x"]), /leaves the folder/);
  });
});

describe("Files of a browser", () => {
  const chosen = (relative: string, content: string) =>
    Object.defineProperty(new File([content], "x.txt"), "webkitRelativePath", { value: relative });

  it("are named by their paths inside the chosen folder", async () => {
    const files = [chosen("model/x.txt", "one"), chosen("model/.git/x.txt", "two"), chosen("", "three")];
    const sources = chosenFiles(files, ignoredPaths());
    assert.deepEqual(
      sources.map(({ path, bytes }) => [path, bytes]),
      [
        ["x.txt", 3],
        ["x.txt", 5],
      ],
    );
    const [hashed] = await hashFiles(sources.slice(0, 1), { createSha256: await loadSha256() });
    assert.equal(hashed?.sha256, sha("one"));
  });

  it("are found in a dropped folder, however many parts a browser reads it in", async () => {
    const file = (name: string, content: string) => ({
      name,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File([content], name)),
    });
    const folder = (name: string, children: readonly unknown[]) => ({
      name,
      isDirectory: true,
      createReader: () => {
        const rest = [...children];
        return { readEntries: (done: (part: unknown[]) => void) => done(rest.splice(0, 1)) };
      },
    });
    const tree = folder("model", [
      file("a", "one"),
      folder("sub", [file("b", "two"), folder("deep", [file("c", "three")])]),
      folder(".git", [file("config", "x")]),
    ]);
    const items = [{ webkitGetAsEntry: () => tree }] as unknown as DataTransferItem[];
    const hashed = await hashFiles(await droppedFiles(items, ignoredPaths()), { createSha256: nodeSha256 });
    assert.deepEqual(
      hashed.map(({ path, sha256 }) => [path, sha256]),
      [
        ["a", sha("one")],
        ["sub/b", sha("two")],
        ["sub/deep/c", sha("three")],
      ],
    );
  });
});
