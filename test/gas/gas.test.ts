import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { measureOurs } from "./ours.ts";
import { measurePlain } from "./plain.ts";
import { markdownTable } from "./report.ts";
import { complaints, readSnapshot, type Snapshot, shownTable } from "./snapshot.ts";
import { keys, table } from "./table.ts";

describe("What members pay", () => {
  const known = readSnapshot();
  let now: Snapshot = { ours: {}, plain: {} };

  before(async () => {
    now = { plain: await measurePlain(), ours: await measureOurs() };
  });

  it("given the steady state, then nothing is above its ceiling and nothing has drifted", () => {
    assert.deepEqual(complaints(now, known), []);
  });

  it("given a number above its ceiling, missing or drifted, then it is named", () => {
    const { ceiling } = table.castVote;
    assert.ok(ceiling);
    const dear = { ...known, ours: { ...known.ours, castVote: ceiling + 1 } };
    assert.ok(complaints(dear, dear).some((text) => text.startsWith("castVote: 50001 is above")));
    const drifted = { ...known, plain: { ...known.plain, transfer: 1 } };
    assert.ok(complaints(drifted, known).some((text) => text.startsWith("plain transfer: 1 instead of")));
    const silent = { ...known, ours: {} };
    for (const key of keys) assert.ok(complaints(silent, silent).includes(`${key} was not measured`));
  });

  it("given the page about gas, then it shows the snapshot", () => {
    assert.equal(shownTable(), markdownTable(known.ours, known.plain));
  });
});
