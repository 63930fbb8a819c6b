import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { EvidenceError, parseRerunReport } from "@commonweight/sdk/evidence";
import fc from "fast-check";

const bytes = readFileSync(new URL("../../../examples/tiny-model/reports/node-24.json", import.meta.url));
const real = JSON.parse(bytes.toString("utf8"));
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function refused(document: Uint8Array): string {
  try {
    parseRerunReport(document);
  } catch (error) {
    assert(error instanceof EvidenceError, String(error));
    assert.equal(error.message, "The document is no report of a rerun.");
    return error.details ?? "";
  }
  return assert.fail("It was read.");
}

describe("A report of a rerun", () => {
  it("tells what was run again, where, and which digests came out the same", () => {
    const { run, segment, machine, same } = parseRerunReport(bytes);
    assert.deepEqual(
      { run, segment, machine },
      { run: "Goldcrest 20K", segment: "all", machine: "Node 24.21.0 on linux x64" },
    );
    assert.deepEqual(
      same,
      real.comparisons.map(({ computed }: { computed: string }) => computed),
    );
  });

  it("vouches for nothing where something differs", () => {
    const [first, ...others] = real.comparisons;
    const failed = { ...first, result: "FAIL", computed: first.computed.replace(/.$/, "0") };
    const report = { ...real, verdict: "FAIL", segment: 2, comparisons: [failed, ...others] };
    assert.deepEqual(parseRerunReport(encode(report)), {
      run: real.run,
      segment: 2,
      machine: real.machine,
      same: [],
    });
  });

  it("is refused where it contradicts itself", () => {
    const [first, ...others] = real.comparisons;
    const lies = [
      { ...first, result: "FAIL" },
      { ...first, computed: `0x${"1".repeat(64)}` },
      { ...first, recorded: undefined, computed: undefined },
      { ...first, computed: first.computed.toUpperCase(), recorded: first.computed.toUpperCase() },
    ];
    for (const lie of lies)
      assert.match(
        refused(encode({ ...real, comparisons: [lie, ...others] })),
        /^Its verdict is not that of/,
      );
    assert.match(refused(encode({ ...real, verdict: "FAIL" })), /^Its verdict/);
  });

  it("is refused by name, whatever the document is", () => {
    const cases: readonly (readonly [unknown, RegExp])[] = [
      [{ ...real, comparisons: [] }, /compares nothing/],
      [{ ...real, comparisons: [null] }, /no object/],
      [{ ...real, segment: 0 }, /"segment" is 0/],
      [{ ...real, machine: "" }, /"machine" must be a text/],
      [{ ...real, run: "x".repeat(201) }, /"run" must be a text/],
      [{ ...real, note: "x".repeat(300_000) }, /at most 262144 are read/],
    ];
    for (const [document, reason] of cases) assert.match(refused(encode(document)), reason);
    fc.assert(fc.property(fc.json(), (json) => void refused(new TextEncoder().encode(json))));
  });
});
