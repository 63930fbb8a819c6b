import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  type Croissant,
  hashFiles,
  ManifestError,
  parseManifest,
  readCard,
  readCroissant,
} from "@commonweight/sdk/manifests";
import { fileSource, plainSha256 } from "@commonweight/sdk/manifests/browser";
import fc from "fast-check";
import { sha256 } from "viem";
import { oneFile } from "../../app/src/features/drop/oneFile.ts";
import type { Taken } from "../../app/src/features/drop/taken.ts";
import { publishedBy } from "../../app/src/features/propose/actions/documents.ts";
import {
  filesToHash,
  hintsOf,
  ignoredBy,
  makeDataset,
  missingIn,
  noWords,
  refilled,
  undeclared,
  type Words,
} from "../../app/src/features/propose/manifest/making.ts";
import { whyCoverage } from "../../app/src/features/propose/manifest/whyCoverage.ts";
import { readBytes, readText } from "../../app/src/features/propose/parts/readText.ts";
import { FileChangedError, keptFile } from "../../app/src/features/run/keptFile.ts";
import { fileNameOf } from "../../app/src/lib/format/fileName.ts";
import { record } from "./helpers/proposing.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const DATA = join(ROOT, "examples", "tiny-model", "data");
const REVISION = "0641bb84c354dbe88469a1153e97c6a63ac50591";

/** The dataset of the real run. */
const spoken: Words = {
  ...noWords,
  name: "Annual messages",
  curator: "The Stdlib Authors",
  terms: "PDDL-1.0 AND CC0-1.0",
};

/** A folder of this computer as a browser has it. */
function taken(folder: string): Taken {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = paths.map((path) => ({ path, file: new File([readFileSync(join(folder, path))], path) }));
  return { of: "folder", name: "data", ownName: true, files };
}

async function made(words: Words, from: Taken | undefined, croissant?: Croissant) {
  const ignored = ignoredBy(words);
  const sources = filesToHash(from, ignored).map(({ file, path }) => fileSource(file, path));
  return makeDataset(
    words,
    await hashFiles(sources, { createSha256: () => plainSha256() }),
    ignored,
    croissant,
  );
}

/** A Croissant document of some files, as a dataset's host writes it. */
function croissantOf(files: readonly { readonly path: string; readonly sha256: string }[], live = false) {
  return readCroissant(
    new TextEncoder().encode(
      JSON.stringify({
        "@context": { "@vocab": "https://schema.org/" },
        "@type": "sc:Dataset",
        conformsTo: "http://mlcommons.org/croissant/1.1",
        name: "Annual messages of the presidents",
        license: "https://creativecommons.org/publicdomain/zero/1.0/",
        creator: { "@type": "sc:Person", name: "A librarian" },
        ...(live && { isLiveDataset: true }),
        distribution: files.map(({ path, sha256: digest }) => ({
          "@type": "cr:FileObject",
          "@id": path,
          name: path,
          contentUrl: path,
          encodingFormat: "text/plain",
          sha256: digest,
        })),
      }),
    ),
  );
}

const refuses = (work: () => unknown, reason: RegExp) =>
  assert.throws(work, (error) => error instanceof ManifestError && reason.test(error.message));

describe("a manifest made in the form", () => {
  let scratch = "";
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), "manifest-form-"));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  function byCommandLine(...args: readonly string[]): Uint8Array {
    const out = join(scratch, "out.json");
    execFileSync(process.execPath, [join(ROOT, "scripts", "cw.ts"), "manifest", ...args, "--out", out]);
    return readFileSync(out);
  }
  const said = ["--name", spoken.name, "--curator", spoken.curator, "--terms", spoken.terms];

  it("has the bytes that the command line writes for the same folder, words and paths to leave out", async () => {
    const words = { ...spoken, ignored: "README.md\n licences/ \n\n", notes: "As spoken." };
    const form = await made(words, taken(DATA));
    const command = byCommandLine(
      DATA,
      ...said,
      ...["--ignore", "README.md", "--ignore", "licences", "--notes", "As spoken."],
    );
    assert.equal(new TextDecoder().decode(form.bytes), new TextDecoder().decode(command));
    assert.equal(form.digest, sha256(command));
    assert.equal(form.coverage, "Full");
  });

  it("has them for a local copy of a pinned revision too, which is covered in part", async () => {
    const locator = `hf:datasets/stdlib/messages@${REVISION}`;
    const form = await made({ ...spoken, locator }, taken(DATA));
    assert.deepEqual(form.bytes, new Uint8Array(byCommandLine(DATA, ...said, "--locator", locator)));
    assert.equal(form.coverage, "Partial");
    assert.match(whyCoverage(form), /Croissant document.*clone/);
  });

  it("has them for one file by itself, under the file's own name", async () => {
    const file = "1790_george_washington_n.txt";
    const form = await made(spoken, oneFile(new File([readFileSync(join(DATA, file))], file)));
    assert.deepEqual(form.bytes, new Uint8Array(byCommandLine(join(DATA, file), ...said)));
  });

  it("is read again as what it is, by whoever opens it", async () => {
    const form = await made(spoken, taken(DATA));
    assert.equal(parseManifest(form.bytes).digest, form.digest);
  });
});

describe("a Croissant document in the form", () => {
  const inside = async () => (await made(spoken, taken(DATA))).document.files;

  it("stands for files that are not here, and covers a revision that it lists wholly", async () => {
    const locator = `hf:datasets/stdlib/messages@${REVISION}`;
    const form = await made({ ...spoken, locator }, undefined, croissantOf(await inside()));
    assert.equal(form.coverage, "Full");
    assert.match(whyCoverage(form), /says that these are all files/);
    assert.deepEqual(
      form.document.files.map(({ sha256: digest }) => digest),
      (await inside()).map(({ sha256: digest }) => digest),
    );
  });

  it("whose digest differs from the file's is refused", async () => {
    const [first, ...rest] = await inside();
    assert.ok(first);
    const other = croissantOf([{ ...first, sha256: "0".repeat(64) }, ...rest]);
    await assert.rejects(made(spoken, taken(DATA), other), {
      name: "ManifestError",
      message: "A file is not what the Croissant document says it is.",
    });
  });

  it("of a live dataset is refused", () => {
    refuses(() => croissantOf([], true), /live/);
  });
});

describe("what is refused before a file is read", () => {
  it("is a bare name, a branch, a pattern and a path out of the folder", () => {
    for (const locator of [
      "stdlib/messages",
      "hf:datasets/stdlib/messages",
      "hf:datasets/stdlib/messages@main",
    ])
      refuses(() => ignoredBy({ ...spoken, locator }), /Nothing fixed is named/);
    refuses(() => ignoredBy({ ...spoken, ignored: "*.txt" }), /no pattern/);
    refuses(() => ignoredBy({ ...spoken, ignored: "../other" }), /leaves the folder/);
  });

  it("is nothing at all: without files, document or revision there is no dataset", async () => {
    await assert.rejects(made(spoken, undefined), { message: "This manifest lists no files." });
  });

  it("is a revision alone only in that it covers no file", async () => {
    const form = await made({ ...spoken, locator: `hf:datasets/stdlib/messages@${REVISION}` }, undefined);
    assert.equal(form.coverage, "RevisionOnly");
    assert.match(whyCoverage(form), /local copy/);
  });

  it("names each field that has to be filled in, and terms that are no expression", () => {
    assert.deepEqual(Object.keys(missingIn(noWords, record())), ["name", "curator", "terms"]);
    assert.deepEqual(missingIn(spoken, record()), {});
    assert.deepEqual(Object.keys(missingIn({ ...spoken, terms: "cc0 or so" }, record())), ["terms"]);
  });
});

describe("what sources fill in", () => {
  const card = readCard("---\npretty_name: Messages\nlicense: cc0-1.0\n---\n");
  const croissant = croissantOf([]);

  it("is the card's word before the Croissant document's, and the folder's name last", () => {
    assert.deepEqual(hintsOf({}), { name: "", curator: "", terms: "" });
    assert.deepEqual(hintsOf({ folder: "data" }), { name: "data", curator: "", terms: "" });
    assert.deepEqual(hintsOf({ folder: "data", croissant }), {
      name: "Annual messages of the presidents",
      curator: "A librarian",
      terms: "CC0-1.0",
    });
    assert.equal(hintsOf({ folder: "data", croissant, card }).name, "Messages");
  });

  it("is no terms where the card names none that can be written, and why is said", () => {
    const other = readCard("---\nlicense: other\n---\n");
    assert.equal(hintsOf({ card: other }).terms, "");
    assert.match(undeclared({ card: other })?.means ?? "", /license_name is missing/);
    assert.equal(undeclared({ card }), undefined);
  });

  it("never takes the place of what somebody typed", () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (typed, before, after) => {
        fc.pre(typed !== before);
        const hints = (name: string) => ({ name, curator: name, terms: name });
        const words = { ...noWords, name: typed, curator: before };
        const next = refilled(words, hints(before), hints(after));
        assert.deepEqual(next, { ...noWords, name: typed, curator: after, terms: after });
      }),
    );
  });
});

describe("documents and files of the forms", () => {
  it("are read up to the size of a manifest, as UTF-8", async () => {
    const huge = Object.defineProperty(new File(["x"], "data.bin"), "size", { value: 2 ** 40 });
    await assert.rejects(readBytes(huge), { message: "This file is too large for a document." });
    await assert.rejects(readText(new File([new Uint8Array([0xff])], "a.json")), {
      message: "This file is no text.",
    });
    assert.deepEqual(await readText(new File(["{}"], "a.json")), { name: "a.json", text: "{}" });
  });

  it("are kept whole up to what can be published, if they are still what was hashed", async () => {
    const content = new TextEncoder().encode("loss 2.1");
    const digest = sha256(content);
    assert.deepEqual(await keptFile(new File([content], "log"), digest), {
      name: "log",
      size: 8,
      digest,
      content,
    });
    const large = Object.defineProperty(new File(["x"], "weights"), "size", { value: 2 ** 40 });
    assert.deepEqual(await keptFile(large, digest), { name: "weights", size: 2 ** 40, digest });
    await assert.rejects(keptFile(new File(["loss 1.9"], "log"), digest), FileChangedError);
  });

  it("go on chain with the proposal, before it, or not at all, by their size", () => {
    assert.deepEqual([16_384, 16_385, 120_000, 120_001].map(publishedBy), [
      "proposal",
      "transaction",
      "transaction",
      "nobody",
    ]);
  });

  it("are saved under names that every system takes", () => {
    assert.equal(fileNameOf("Annual messages: 1790/1800", "dataset"), "annual-messages-1790-1800");
    assert.equal(fileNameOf("../..", "dataset"), "dataset");
  });
});
