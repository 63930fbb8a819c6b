import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { hashFiles, ManifestError, parseManifest, verifyFileProof } from "@commonweight/sdk/manifests";
import { command as manifest } from "../../../scripts/cw/manifest.ts";
import { command as proveFile } from "../../../scripts/cw/prove-file.ts";
import { UsageError } from "../../../scripts/cw/UsageError.ts";
import { folderFiles } from "../../../scripts/files/folderFiles.ts";
import { nodeSha256 } from "../../../scripts/files/nodeSha256.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonweight-manifest-"));
  out = `${folder}.json`;
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "data", "a.txt"), "one");
  writeFileSync(join(folder, "weights.bin"), Buffer.alloc(3_000_000, 7));
});
afterEach(() => {
  mock.restoreAll();
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { force: true });
});

/** What a command prints. */
async function printed(work: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  const lines: string[] = [];
  const print = mock.method(console, "log", (text: string) => void lines.push(text));
  try {
    assert.equal(await work(args), 0);
  } finally {
    print.mock.restore();
  }
  return lines.join("\n");
}

const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

const refuses = (args: readonly string[], reason: RegExp) =>
  assert.rejects(manifest.run(args), (error) => error instanceof ManifestError && reason.test(error.message));

describe("cw manifest", () => {
  it("writes a release's manifest with the digests that sha256sum gives", async () => {
    const facts = JSON.parse(
      await printed(manifest.run, folder, "--kind", "release", "--name", "Heron", "--out", out, "--json"),
    );
    const written = readFileSync(out);
    assert.equal(facts.digest, `0x${createHash("sha256").update(written).digest("hex")}`);
    const read = parseManifest(written);
    assert.equal(read.of, "release");
    assert.equal(read.contentRoot, facts.contentRoot);
    const sums = execFileSync("sha256sum", ["data/a.txt", "weights.bin"], { cwd: folder, encoding: "utf8" });
    assert.equal(read.document.files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""), sums);
  });

  it("takes the name and the terms from a card", async () => {
    writeFileSync(join(folder, "README.md"), "---\npretty_name: Heron data\nlicense: odc-by\n---\n");
    const text = await printed(
      manifest.run,
      folder,
      "--curator",
      "Herons",
      "--card",
      join(folder, "README.md"),
    );
    assert.match(text, /^Heron data \(dataset, commonweight\/manifest@1\)/);
    assert.match(text, /Declared terms {3}ODC-By-1\.0/);
    assert.match(text, /Coverage {9}Full/);
  });

  it("covers a pinned revision wholly only where the clone's own git has the list", async () => {
    git("init", "-q");
    writeFileSync(join(folder, ".gitattributes"), "");
    git("add", "-A");
    git("commit", "-qm", "Data");
    const head = git("rev-parse", "HEAD");
    const args = [folder, "--curator", "Herons", "--terms", "CC0-1.0", "--json", "--locator"];
    const coverage = async () =>
      JSON.parse(await printed(manifest.run, ...args, `hf:datasets/herons/data@${head}`)).coverage;
    assert.equal(await coverage(), "Full");
    rmSync(join(folder, "weights.bin"));
    assert.equal(await coverage(), "Partial");
    await refuses(
      [...args, `hf:datasets/herons/data@${head.replace(/./g, "a")}`],
      /clone of another revision/,
    );
    writeFileSync(join(folder, "stray"), "x");
    await refuses([...args, `hf:datasets/herons/data@${head}`], /a file that the revision does not have/);
    rmSync(join(folder, "stray"));
    rmSync(join(folder, ".git"), { recursive: true });
    assert.equal(await coverage(), "Partial");
  });

  it("refuses links, pipes, names that are no UTF-8, and folders that are not there", async () => {
    const args = [folder, "--kind", "release"];
    symlinkSync("/etc/hostname", join(folder, "link"));
    await refuses(args, /^A link can't be described/);
    assert.match(await printed(manifest.run, ...args, "--ignore", "link"), /Files {12}2 /);
    rmSync(join(folder, "link"));
    symlinkSync(".", join(folder, "loop"));
    await refuses(args, /^A link can't be described/);
    rmSync(join(folder, "loop"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await refuses(args, /neither a file nor a folder/);
    rmSync(join(folder, "pipe"));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), "x");
    await refuses(args, /no UTF-8/);
    await refuses([`${folder}/nowhere`], /can't be read/);
  });

  it("refuses wrong use", async () => {
    await assert.rejects(manifest.run([folder, folder]), UsageError);
    await assert.rejects(manifest.run([folder, "--kind", "model"]), UsageError);
    await refuses([folder, "--locator", "herons/data"], /^Nothing fixed is named/);
  });
});

describe("A file on disk", () => {
  it("is refused when another one, or a link, has come in its place", async () => {
    const changes: readonly ((place: string) => void)[] = [
      (place) => writeFileSync(place, "two"),
      (place) => writeFileSync(place, "longer"),
      (place) => {
        rmSync(place);
        symlinkSync("/etc/hostname", place);
      },
      (place) => {
        rmSync(place);
        execFileSync("mkfifo", [place]);
      },
    ];
    for (const change of changes) {
      const place = join(folder, "data", "a.txt");
      rmSync(place, { force: true });
      writeFileSync(place, "one");
      const sources = await folderFiles(place, { ignored: [] });
      // A file system may count time in steps.
      await new Promise((resolve) => setTimeout(resolve, 20));
      change(place);
      await assert.rejects(hashFiles(sources, { createSha256: nodeSha256 }));
    }
  });
});

describe("cw prove-file", () => {
  it("prints a proof that holds for the manifest's root", async () => {
    const facts = JSON.parse(
      await printed(manifest.run, folder, "--kind", "release", "--out", out, "--json"),
    );
    const proof = JSON.parse(await printed(proveFile.run, out, "data/a.txt"));
    assert.equal(proof.manifest, facts.digest);
    assert.equal(proof.root, facts.merkleRoot);
    assert(verifyFileProof(proof, facts.merkleRoot));
    await assert.rejects(proveFile.run([out, "data/b.txt"]), /does not have this file/);
    await assert.rejects(proveFile.run([out]), UsageError);
    await assert.rejects(proveFile.run([`${out}.gone`, "a"]), ManifestError);
  });
});
