import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  flagsOf,
  hasFlag,
  LICENCE_FLAGS,
  LicenceMatrixError,
  type MatrixInForce,
  matrixInForce,
  ownMatrix,
  ownMatrixBytes,
  parseLicenceMatrix,
  parseSpdxExpression,
} from "@commonweight/sdk/licences";
import { bytesToString, type Hex, sha256, stringToBytes, zeroHash } from "viem";

const own = ownMatrix();
const bytes = (value: unknown) => stringToBytes(JSON.stringify(value));
const changed = (change: Record<string, unknown>) =>
  bytes({ ...JSON.parse(bytesToString(ownMatrixBytes())), ...change });

function refused(document: Uint8Array, details: RegExp): void {
  assert.throws(
    () => parseLicenceMatrix(document),
    (error) => error instanceof LicenceMatrixError && details.test(error.details ?? ""),
  );
}

describe("the licence matrix that ships with the project", () => {
  it("is canonical JSON, short enough to be read from the chain, and known by its digest", () => {
    assert(ownMatrixBytes().length <= 16_384, `${ownMatrixBytes().length} bytes`);
    assert.equal(own.digest, sha256(ownMatrixBytes()));
    assert.deepEqual(parseLicenceMatrix(ownMatrixBytes()), own);
    assert.match(own.matrix.notice, /^Not legal advice/);
  });

  it("names licences as SPDX spells them", () => {
    const groups = [...own.matrix.inputs, ...own.matrix.outputs];
    for (const id of groups.flatMap(({ licences }) => licences))
      assert.equal(parseSpdxExpression(id).text, id);
  });

  it("says something of every licence in the project's data", () => {
    const { datasets, licences }: { datasets: { spdx: string }[]; licences: { id: string }[] } = JSON.parse(
      readFileSync("data/open-models.json", "utf8"),
    );
    const named = [...datasets.map(({ spdx }) => spdx), ...licences.map(({ id }) => id)];
    for (const id of named.flatMap((expression) => parseSpdxExpression(expression).licences)) {
      assert(
        own.matrix.inputs.some(({ licences }) => licences.includes(id)),
        `${id} is in the matrix`,
      );
      assert(flagsOf(id), `${id} has flags`);
    }
  });

  it("puts a licence where its flags would: what it asks is what the group is named for", () => {
    const group = (id: string) => own.matrix.inputs.find((each) => each.id === id)?.licences ?? [];
    const all = own.matrix.inputs.flatMap(({ licences }) => licences);
    for (const id of all) {
      const flags = flagsOf(id);
      if (flags === undefined) continue;
      const isIn = (...groups: string[]) => groups.some((each) => group(each).includes(id));
      const copyleft = isIn(
        "share-alike",
        "share-alike-database",
        "noncommercial-share-alike",
        "documentation-copyleft",
        "code-copyleft",
        "weak-copyleft",
      );
      assert.equal(hasFlag(flags, "SHARE_ALIKE"), copyleft || id === "CDLA-Sharing-1.0", id);
      assert.equal(hasFlag(flags, "NO_DERIVATIVES"), isIn("no-derivatives"), id);
      assert.equal(hasFlag(flags, "DB_RIGHT_ONLY"), isIn("database", "share-alike-database"), id);
      assert.equal(hasFlag(flags, "OUTPUT_RESTRICTIONS"), isIn("rail", "llama", "gemma", "llama-closed"), id);
      const partOfTheWorld = isIn("one-country") || id === "LicenseRef-Llama-3.2-Community";
      assert.equal(hasFlag(flags, "JURISDICTION_LIMITED"), partOfTheWorld, id);
      if (isIn("public", "credit", "share-alike")) assert(hasFlag(flags, "COMMERCIAL_USE"), id);
      if (isIn("noncommercial", "noncommercial-share-alike")) assert(!hasFlag(flags, "COMMERCIAL_USE"), id);
    }
  });
});

describe("the flags of a licence", () => {
  it("are bits in the order of their names, each with its clause", () => {
    const flags = flagsOf("CC-BY-SA-4.0");
    assert(flags);
    assert.equal(flags.bits, 0b11111);
    assert.equal(flags.clauses.SHARE_ALIKE, "3(b)");
    assert.equal(LICENCE_FLAGS.length, 17);
    assert.equal(flagsOf("LicenseRef-Mixed-CC")?.bits, 1 << 16);
    assert.equal(flagsOf("LicenseRef-never-heard-of"), undefined);
    assert.equal(flagsOf("constructor"), undefined);
  });

  it("name the text that was read for every licence of a model's maker, which no list holds", () => {
    const makers = own.matrix.inputs.filter(({ id }) =>
      ["rail", "llama", "gemma", "llama-closed"].includes(id),
    );
    for (const id of makers.flatMap(({ licences }) => licences)) {
      assert.match(flagsOf(id)?.source ?? "", /License|Terms|RAIL/, id);
    }
    assert.equal(flagsOf("MIT")?.source, undefined, "the SPDX list's");
  });
});

describe("a licence matrix that somebody else wrote", () => {
  const group = { id: "a", name: "A", licences: ["MIT"] };
  const cell = (verdict: string) => ({ verdict, why: "Because." });

  it("is refused, with the reason, when no verdict could rest on it", () => {
    refused(stringToBytes("{"), /JSON/);
    refused(Uint8Array.of(0xff), /./);
    refused(new Uint8Array(65_537), /65537 bytes/);
    refused(bytes(null), /no object/);
    refused(bytes([]), /no object/);
    refused(changed({ kind: "commonweight/licence-matrix@2" }), /kind is not/);
    refused(changed({ version: 1 }), /version is no text/);
    refused(changed({ notice: "x".repeat(501) }), /notice is no text/);
    refused(changed({ readings: { P: "x" } }), /readings\.C/);
    refused(changed({ outputs: {} }), /outputs is no list/);
    refused(changed({ outputs: Array(201).fill(group) }), /at most 200/);
    refused(changed({ outputs: [group, { ...group, id: "b" }] }), /licence "MIT" is named twice/);
    refused(changed({ inputs: [group, { ...group, licences: [] }] }), /group "a" is named twice/);
    refused(changed({ inputs: [{ ...group, data: [{ both: cell("Maybe") }] }] }), /"Maybe" is no verdict/);
    refused(changed({ inputs: [{ ...group, data: [{ P: cell("Yes") }] }] }), /no object/);
    refused(
      changed({ inputs: [{ ...group, data: [{ outputs: ["z"], both: cell("Yes") }] }] }),
      /no group "z"/,
    );
    refused(changed({ pairs: [{ inputs: ["z", "credit"], both: cell("No") }] }), /no group "z"/);
    refused(changed({ pairs: [{ inputs: ["credit"], both: cell("No") }] }), /two inputs/);
  });

  it("is refused when Reading C is milder than Reading P", () => {
    const rule = { P: cell("No"), C: cell("Yes") };
    refused(changed({ inputs: [{ ...group, data: [rule] }], pairs: [] }), /Reading C is milder/);
    refused(changed({ inputs: [{ ...group, base: [rule] }], pairs: [] }), /Reading C is milder/);
    refused(changed({ pairs: [{ inputs: ["credit", "public"], ...rule }] }), /Reading C is milder/);
  });
});

describe("the licence matrix in force", () => {
  const status = (digest: Hex | undefined, text?: string): MatrixInForce["status"] =>
    matrixInForce(digest, text).status;

  it("is the project's own, another that was published, or none that can be read", () => {
    const other = bytesToString(changed({ version: "of another community" }));
    const digest = sha256(stringToBytes(other));
    assert.equal(status(own.digest), "own", "known by its digest, published or not");
    assert.equal(status(digest, other), "other");
    assert.equal(status(digest), "unreadable");
    assert.equal(status(digest, `${other} `), "unreadable", "another text doesn't pass for it");
    assert.equal(status(sha256(stringToBytes("{}")), "{}"), "unreadable");
    assert.equal(status(undefined), "none");
    assert.equal(status(zeroHash), "none");
  });
});
