import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import {
  digestOf,
  filePath,
  findEntry,
  IndexError,
  MANIFEST_NAME,
  readManifest,
  readVotesPart,
} from "@commonweight/sdk/snapshot";
import { numberToHex, zeroHash } from "viem";
import { type Files, IndexReader } from "../helpers/indexed.ts";
import { ada, ben, cleo, heron, logsOf, minted, proposed, voted } from "../helpers/logs.ts";
import { deployment, indexAt } from "../helpers/someIndex.ts";

const files = indexAt(
  logsOf(minted(ada, 5n), proposed(1n), voted(ada, 1n, 1, 5n), voted(ben, 1n, 0, 2n), proposed(2n)),
  9,
);
const manifest = readManifest(files.get(MANIFEST_NAME) ?? new Uint8Array());
const [entry] = manifest.stewardships;
assert.ok(entry);

interface Json {
  [key: string]: Json;
}

function jsonOf(bytes: Uint8Array | undefined): Json {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The index with one file changed by somebody who makes every digest above it fit again. */
function forged(digest: string, change: (json: Json) => void): Files {
  const json = jsonOf(files.get(filePath(digest)));
  change(json);
  const bytes = bytesOf(json);
  const [others, now] = [new Map(files), digestOf(bytes)];
  others.set(filePath(now), bytes);
  const follow = (path: string) => {
    const text = new TextDecoder().decode(others.get(path)).replaceAll(digest, now);
    others.set(path, new TextEncoder().encode(text));
  };
  const contents = filePath(entry?.contents ?? "");
  const before = digestOf(others.get(contents) ?? new Uint8Array());
  follow(contents);
  const after = digestOf(others.get(contents) ?? new Uint8Array());
  others.set(filePath(after), others.get(contents) ?? new Uint8Array());
  follow(MANIFEST_NAME);
  const text = new TextDecoder().decode(others.get(MANIFEST_NAME)).replaceAll(before, after);
  others.set(MANIFEST_NAME, new TextEncoder().encode(text));
  return others;
}

function refused(act: () => unknown, details: RegExp): void {
  assert.throws(act, (error) => {
    assert.ok(error instanceof IndexError, String(error));
    assert.match(error.details ?? "", details);
    assert.match(error.remedy, /chain/);
    return true;
  });
}

const open = (of: Files, where: Deployment = deployment, whose: Stewardship = heron) =>
  new IndexReader(of, where, whose);
const without = (path: string, bytes: Uint8Array) => new Map([...files, [path, bytes]]);

describe("an index that can't be trusted", () => {
  it("is refused by the name of its file when a byte of it was changed", () => {
    const opening = filePath(entry.opening);
    const bytes = Uint8Array.from(files.get(opening) ?? []);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    refused(() => open(without(opening, bytes)), new RegExp(`${entry.opening}\\.json has other bytes`));
  });

  it("is refused wherever it was cut short", () => {
    const whole = files.get(MANIFEST_NAME) ?? new Uint8Array();
    for (let length = 0; length < whole.length; length += 97)
      refused(() => open(without(MANIFEST_NAME, whole.slice(0, length))), /no JSON text, or was cut short/);
    const opening = files.get(filePath(entry.opening)) ?? new Uint8Array();
    refused(() => open(without(filePath(entry.opening), opening.slice(0, 100))), /other bytes/);
  });

  it("is refused when it is of another chain, another life of it, or other contracts", () => {
    refused(() => open(files, { ...deployment, chainId: 1 }), /It is of chain 31337 .* this is chain 1 /);
    refused(() => open(files, { ...deployment, genesisHash: zeroHash }), /first block/);
    refused(() => open(files, { ...deployment, startBlock: 2 }), /another deployment/);
    refused(() => open(files, { ...deployment, catalogue: ben }), /another deployment/);
    refused(() => open(files, deployment, { ...heron, timelock: cleo }), /other contracts for Heron/);
    refused(() => open(files, deployment, { ...heron, defaultDelegate: "nobody" }), /other contracts/);
    assert.equal(findEntry(manifest, deployment, { ...heron, governor: cleo }), undefined);
  });

  it("is refused when a field is missing, stray or of another kind, by the field's place", () => {
    const wrong: readonly [(json: Json) => void, RegExp][] = [
      [(it) => delete it.models, /models must be an object/],
      [(it) => Object.assign(it, { more: 1 }), /more must be absent/],
      [(it) => Object.assign(it.proposals?.["1"] ?? {}, { title: 7 }), /proposals\.1\.title must be a text/],
      [(it) => Object.assign(it, { supply: "5" }), /supply must be a large whole number/],
      [(it) => Object.assign(it, { supply: { $bigint: "five" } }), /no JSON text/],
      [(it) => Object.assign(it.members?.[ada] ?? {}, { delegate: "0x12" }), /delegate must be an address/],
      [(it) => Object.assign(it.recent?.["0"] ?? {}, { eventName: "Nothing" }), /recent\[0\]\.eventName/],
      [
        (it) => Object.assign(it.recent?.["0"]?.args ?? {}, { value: 5 }),
        /args\.value must be a large whole/,
      ],
      [(it) => Object.assign(it, { kinds: {} }), /does not tell the kinds of exactly its proposals/],
      [(it) => Object.assign(it, { kind: "other@1" }), /kind must be one of/],
      [
        (it) => Object.assign(it, { latest: { blockNumber: 10, logIndex: 0, timestamp: 120 } }),
        /goes on after the block/,
      ],
      [
        (it) => Object.assign(it, { registryHead: { head: numberToHex(1, { size: 32 }), length: 1 } }),
        /another head/,
      ],
    ];
    for (const [change, details] of wrong) refused(() => open(forged(entry.opening, change)), details);
  });

  it("takes no prototype from a file", () => {
    const text = new TextDecoder().decode(files.get(filePath(entry.opening)));
    const hostile = new TextEncoder().encode(text.replace('"forks":{}', '"forks":{"__proto__":{"id":"0x"}}'));
    const of = without(filePath(digestOf(hostile)), hostile);
    const changed = new TextDecoder()
      .decode(files.get(MANIFEST_NAME))
      .replaceAll(entry.opening, digestOf(hostile));
    of.set(MANIFEST_NAME, new TextEncoder().encode(changed));
    refused(() => open(of), /forks/);
    assert.equal(Object.hasOwn(Object.prototype, "id"), false);
  });

  it("is refused when votes do not add up to the tally, or are another proposal's", () => {
    const reader = open(files);
    const [votes = ""] = reader.contents.proposals["1"]?.votes ?? [];
    const heavier = forged(votes, (it) => Object.assign(it.votes?.["0"] ?? {}, { weight: { $bigint: "6" } }));
    refused(() => open(heavier).proposal("1"), /votes on proposal 1 do not add up/);
    refused(() => open(heavier).whole(), /do not add up to the proposals/);
    const titled = forged(reader.contents.proposals["1"]?.text ?? "", (it) =>
      Object.assign(it, { description: "# Burn it" }),
    );
    refused(() => open(titled).proposal("1"), /titled otherwise/);
    refused(() => readVotesPart(reader.file(votes), votes, 2n), /for proposal 2 is about proposal 1/);
  });

  it("is refused when events do not add up to what it opens with", () => {
    const [acts = ""] = open(files).contents.acts;
    const richer = forged(acts, (it) =>
      Object.assign(it.events?.["0"]?.args ?? {}, { value: { $bigint: "9" } }),
    );
    refused(() => open(richer).whole(), /do not add up to the supply/);
  });
});
