import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Outline } from "@commonweight/sdk/history";
import {
  filePath,
  findEntry,
  IndexError,
  MANIFEST_NAME,
  type ManifestEntry,
  openOutline,
  readManifest,
  writeIndex,
} from "@commonweight/sdk/snapshot";
import { IndexParts } from "../../app/src/lib/record/IndexParts.ts";
import type { IndexSource } from "../../app/src/lib/record/IndexSource.ts";
import { type InventedHistory, inventedHistory } from "../../scripts/bench/inventedHistory.ts";

const PROPOSALS = 200;
const VOTES = 6_000;

describe("what the site reads of an index", () => {
  let invented: InventedHistory;
  let files: ReadonlyMap<string, Uint8Array>;
  let entry: ManifestEntry;
  let outline: Outline;
  let read: string[];

  const file = async (digest: string): Promise<Uint8Array> => {
    const bytes = files.get(filePath(digest));
    if (bytes === undefined) throw new IndexError(`${filePath(digest)} answered 404.`);
    read.push(digest);
    return bytes;
  };
  const parts = () => new IndexParts({ file } as IndexSource, entry.contents, async () => outline);

  before(async () => {
    invented = inventedHistory({ proposals: PROPOSALS, votes: VOTES, members: 400 });
    const { deployment, block, history } = invented;
    files = writeIndex({ deployment, block, histories: [history] });
    const manifest = readManifest(files.get(MANIFEST_NAME) ?? new Uint8Array());
    const { stewardship } = history;
    const found = findEntry(manifest, deployment, stewardship);
    assert.ok(found);
    entry = found;
    read = [];
    const [opening, facts] = [await file(entry.opening), await file(manifest.facts)];
    outline = openOutline({ opening, facts, manifest, entry, stewardship });
  });

  it("opens 200 proposals and 400 members with two files of at most 60 kB together", async () => {
    assert.equal(Object.keys(outline.proposals).length, PROPOSALS);
    assert.equal(Object.keys(outline.members).length, 400);
    const sizes = read.slice(0, 2).map((digest) => gzipSync(files.get(filePath(digest)) ?? "").length);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 60_000, `${sizes} bytes`);
  });

  it("decodes no vote but those of the proposal that is shown", async () => {
    read = [];
    const restore = await parts().proposal(7n);
    assert.equal(restore(outline).votes.length, VOTES / PROPOSALS);
    assert.equal(read.length, 3, "the list of files, its text, and a page of votes");
    assert.deepEqual(restore(outline), invented.history.proposals["7"]);
  });

  it("reads no votes to tell what members have, nor what an old proposal met", async () => {
    read = [];
    const all = parts();
    const members = (await all.members())(outline);
    const past = (await all.past())(outline);
    assert.deepEqual(members, invented.history.members);
    assert.ok(past.timeline.every(({ eventName }) => eventName !== "VoteCast"));
    const pages = read.map((digest) => new TextDecoder().decode(files.get(filePath(digest))));
    assert.ok(pages.every((text) => !text.includes("commonweight/index-votes")));
  });

  it("reads each file once, and restores the whole", async () => {
    read = [];
    const all = parts();
    const [restore, again] = await Promise.all([all.history(), all.history()]);
    assert.equal(new Set(read).size, read.length);
    assert.deepEqual(restore(outline), invented.history);
    assert.equal(again(outline), restore(outline));
  });

  it("says which file is missing", async () => {
    const source = {
      file: async (wanted: string) => {
        throw new IndexError(`${filePath(wanted)} answered 404.`);
      },
    } as unknown as IndexSource;
    await assert.rejects(new IndexParts(source, entry.contents, async () => outline).proposal(1n), {
      name: "IndexError",
      details: `${filePath(entry.contents)} answered 404.`,
    });
  });
});
