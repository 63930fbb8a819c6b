import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type FileSource, hashFiles, ManifestError } from "@commonweight/sdk/manifests";
import { fileSource, plainSha256 } from "@commonweight/sdk/manifests/browser";
import { folderSubject } from "@commonweight/sdk/verify";

const file = (path: string, content: string) => fileSource(new File([content], "any name"), path);
const hash = (sources: readonly FileSource[]) => hashFiles(sources, { createSha256: plainSha256 });

describe("the subject that a folder is", () => {
  const weights = file("model.safetensors", "weights");

  it("has every file's digest, and the bytes of what lists files by their digests", async () => {
    const [{ sha256 = "" } = {}] = await hash([weights]);
    const manifest = file(
      "manifests/release.json",
      JSON.stringify({ files: [{ path: "model.safetensors", sha256 }] }),
    );
    const others = [
      file("config.json", "{}"),
      file("list.json", '{"files":[1]}'),
      file("a.txt", '{"files":[]}'),
    ];
    const sources = [weights, manifest, ...others];
    const subject = await folderSubject(sources, await hash(sources));
    assert.deepEqual(
      subject.files.map(({ path }) => path),
      ["a.txt", "config.json", "list.json", "manifests/release.json", "model.safetensors"],
    );
    assert.deepEqual(subject.files[4], { path: "model.safetensors", sha256 });
    assert.deepEqual(subject.documents, [
      { path: "manifests/release.json", bytes: new Uint8Array(await manifest.file.arrayBuffer()) },
    ]);
  });

  it("is refused when a manifest changed after it was hashed", async () => {
    const before = [file("release.json", '{"files":[]}')];
    const after = [file("release.json", '{"files":[] }')];
    await assert.rejects(
      folderSubject(after, await hash(before)),
      (error) =>
        error instanceof ManifestError && /"release\.json" had another sha-256/.test(error.details ?? ""),
    );
  });
});
