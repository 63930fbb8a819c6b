import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, mock, type TestContext } from "node:test";
import { createManifest, ManifestError } from "@commonweight/sdk/manifests";
import { command as checkProof } from "../../../scripts/cw/check-proof.ts";
import { command as proveFile } from "../../../scripts/cw/prove-file.ts";
import { UsageError } from "../../../scripts/cw/UsageError.ts";
import { ROOT } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../support/chain-process.ts";

const MODEL = join(ROOT, "examples", "tiny-model", "run", "model");
const MANIFEST = join(ROOT, "examples", "tiny-model", "run", "manifests", "release.json");
const WEIGHTS = join(MODEL, "model.safetensors");

async function printed(work: () => Promise<number>) {
  const lines: string[] = [];
  const print = mock.method(console, "log", (text: string) => void lines.push(text));
  try {
    return { code: await work(), text: lines.join("\n") };
  } finally {
    print.mock.restore();
  }
}

/** The proof of the real run's weights, as `prove-file` prints it, and a way to change it. */
async function proven(t: TestContext) {
  const folder = temporaryFolder(t);
  mkdirSync(folder, { recursive: true });
  const { text } = await printed(() => proveFile.run([MANIFEST, "model.safetensors"]));
  const place = join(folder, "proof.json");
  const write = (content: string) => writeFileSync(place, content);
  write(text);
  return {
    folder,
    place,
    write,
    proof: JSON.parse(text),
    check: (...more: string[]) => printed(() => checkProof.run([place, ...more])),
    change: (fields: object) => write(JSON.stringify({ ...JSON.parse(text), ...fields })),
  };
}

describe("cw check-proof", () => {
  it("says that a proof holds, for the file, the manifest and the root, with 0", async (t) => {
    const { check, proof } = await proven(t);
    const { code, text } = await check(
      WEIGHTS,
      "--manifest",
      MANIFEST,
      "--root",
      proof.root.toUpperCase().replace("X", "x"),
    );
    assert.equal(code, 0);
    assert.deepEqual(
      text.split("\n").map((line) => line.split(":")[0]),
      ["PASS  Merkle path", "PASS  File", "PASS  Manifest", "PASS  Root"],
    );
  });

  it("says what it did not look at", async (t) => {
    const { check } = await proven(t);
    const { code, text } = await check();
    assert.equal(code, 0);
    assert.match(text, /\nNo file was given: only what the proof says of it was checked\.\n/);
    assert.match(text, /\nThe root is the proof's own word\. Compare it with --manifest or --root\.$/);
    const { open } = JSON.parse((await check(WEIGHTS, "--json")).text);
    assert.deepEqual(open, ["The root is the proof's own word. Compare it with --manifest or --root."]);
  });

  it("finds a changed byte, and a file that is not the one", async (t) => {
    const { check, folder } = await proven(t);
    const bytes = readFileSync(WEIGHTS);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const changed = join(folder, "model.safetensors");
    writeFileSync(changed, bytes);
    for (const file of [changed, join(MODEL, "config.json")]) {
      const { code, text } = await check(file);
      assert.equal(code, 1);
      assert.match(
        text,
        /^PASS {2}Merkle path.*\nFAIL {2}File: It has \d+ bytes and the sha-256 [0-9a-f]{64}, not 79604 and /,
      );
    }
  });

  it("follows a link that is named, and hashes what it leads to", async (t) => {
    const { check, folder } = await proven(t);
    const link = join(folder, "weights");
    symlinkSync(WEIGHTS, link);
    assert.equal((await check(link)).code, 0);
  });

  it("finds every field that was changed", async (t) => {
    const { check, change, proof } = await proven(t);
    const other = `0x${"1".repeat(64)}`;
    const changes: readonly (readonly [object, RegExp])[] = [
      [{ file: { ...proof.file, path: "model2.safetensors" } }, /FAIL {2}Merkle path/],
      [{ file: { ...proof.file, bytes: proof.file.bytes + 1 } }, /FAIL {2}Merkle path/],
      [{ file: { ...proof.file, sha256: "1".repeat(64) } }, /FAIL {2}Merkle path/],
      [{ root: other }, /FAIL {2}Merkle path[\s\S]*FAIL {2}Manifest: Its files come to the root/],
      [{ siblings: [other, ...proof.siblings.slice(1)] }, /FAIL {2}Merkle path/],
      [{ siblings: proof.siblings.slice(1) }, /FAIL {2}Merkle path/],
      [{ siblings: [...proof.siblings, other] }, /FAIL {2}Merkle path/],
      [{ manifest: other }, /FAIL {2}Manifest: Its digest is/],
    ];
    for (const [fields, words] of changes) {
      change(fields);
      const { code, text } = await check("--manifest", MANIFEST);
      assert.equal(code, 1, JSON.stringify(fields));
      assert.match(text, words);
    }
    change({});
    assert.equal((await check("--root", other)).code, 1);
  });

  it("does not take a proof from another tree for one of the manifest", async (t) => {
    const { check, write, folder } = await proven(t);
    const { document, digest } = createManifest(JSON.parse(readFileSync(MANIFEST, "utf8")));
    const forged = createManifest({
      ...document,
      files: [{ path: "virus.bin", bytes: 1, sha256: "2".repeat(64) }],
    });
    const place = join(folder, "forged.json");
    writeFileSync(place, forged.bytes);
    const { text } = await printed(() => proveFile.run([place, "virus.bin"]));
    write(JSON.stringify({ ...JSON.parse(text), manifest: digest }));
    const { code, text: said } = await check("--manifest", MANIFEST);
    assert.equal(code, 1);
    assert.match(said, /PASS {2}Merkle path[\s\S]*FAIL {2}Manifest: The manifest does not have this file\./);
  });

  it("refuses what is no proof, and wrong use", async (t) => {
    const { change, check, place, proof, write } = await proven(t);
    const noProof: readonly object[] = [
      { siblings: "0x" },
      { siblings: Array(65).fill(proof.root) },
      { siblings: [proof.root.toUpperCase().replace("X", "x")] },
      { root: proof.root.slice(0, -1) },
      { manifest: null },
      { file: null },
      { file: { ...proof.file, path: "../../etc/passwd" } },
      { file: { ...proof.file, path: "a\u001b[2J" } },
      { file: { ...proof.file, bytes: -1 } },
      { file: { ...proof.file, bytes: "79604" } },
      { file: { ...proof.file, sha256: proof.file.sha256.toUpperCase() } },
    ];
    for (const fields of noProof) {
      change(fields);
      await assert.rejects(check(), ManifestError, JSON.stringify(fields));
    }
    for (const content of ["", "{", "[]", "null", `{"siblings":[]}`, `"${" ".repeat(70_000)}"`]) {
      write(content);
      await assert.rejects(check(), ManifestError, content.slice(0, 20));
    }
    await assert.rejects(checkProof.run([`${place}.gone`]), ManifestError);
    await assert.rejects(checkProof.run([]), UsageError);
    change({});
    await assert.rejects(check(WEIGHTS, WEIGHTS), UsageError);
    await assert.rejects(check(MODEL), /There is no file at/);
    await assert.rejects(check(`${WEIGHTS}.gone`), /There is no file at/);
    await assert.rejects(check("--root", "0x12"), UsageError);
  });
});
