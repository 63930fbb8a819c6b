import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { HERE, readRunFile } from "../../../examples/tiny-model/record/folder.ts";
import { ROOT } from "../../../scripts/lib/root.ts";

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, "support", "program-digests.ts");

interface Outcome {
  readonly node: string;
  readonly digests: readonly string[];
  readonly notes: readonly { readonly step: number; readonly lossMicronats: number }[];
}

describe("Training is the same to the byte", () => {
  it("on this Node as when the run was recorded", async () => {
    const { digests, notes } = await outcomeOn(process.execPath);
    assert.deepEqual(notes, recordedNotes(notes.length));
    assert.equal(notes.length, 3);
    // Written down from Node 22 on linux x64.
    assert.equal(
      digests.find((line) => line.endsWith("checkpoints/4/state.safetensors")),
      CHECKPOINT,
    );
    assert.equal(
      digests.find((line) => line.endsWith("model/sample.txt")),
      SAMPLE,
    );
  });

  const second = secondNode();
  const skip = second === undefined && "npm test fetches a second Node, where there is an npm package of it";
  it("on another major of Node", { skip }, async () => {
    const [here, there] = await Promise.all([outcomeOn(process.execPath), outcomeOn(second ?? "")]);
    assert.notEqual(major(here.node), major(there.node));
    assert.deepEqual(there.digests, here.digests);
    assert.deepEqual(there.notes, here.notes);
    assert(here.digests.length > 30);
  });
});

const CHECKPOINT =
  "4bbcba03ccc4b8f2be8e509df86aabd9bc4fdbfbb47a016e0890fe9e5e37e4f8  run/checkpoints/4/state.safetensors";
const SAMPLE = "f3b898c3465db3464ac61f7cb21a33d2e8eb416384da8e9552a88dbde44f4212  run/model/sample.txt";

async function outcomeOn(node: string): Promise<Outcome> {
  const { stdout } = await run(node, ["--no-warnings", PROGRAM]);
  return JSON.parse(stdout) as Outcome;
}

/** The first notes of the committed run. */
function recordedNotes(count: number): unknown[] {
  const lines = new TextDecoder().decode(readRunFile(HERE, "metrics/1.jsonl")).split("\n");
  return lines.slice(0, count).map((line) => JSON.parse(line));
}

/** A Node that npm brought, of another major than the one that runs this. */
function secondNode(): string | undefined {
  for (const tool of ["node-24", "node"]) {
    if (tool === "node-24" && major(process.versions.node) === "24") continue;
    const folder = join(ROOT, ".toolchain", tool, "node_modules");
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const node = join(folder, name, "bin", process.platform === "win32" ? "node.exe" : "node");
      if (existsSync(node)) return node;
    }
  }
  return undefined;
}

function major(version: string): string {
  return version.split(".")[0] ?? "";
}
