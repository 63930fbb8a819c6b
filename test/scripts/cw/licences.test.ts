import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { ownMatrix, ownMatrixBytes } from "@commonweight/sdk/licences";

const run = promisify(execFile);

async function cw(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run("node", ["scripts/cw.ts", "licences", ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe("cw licences", () => {
  it("says both readings in words, with the matrix that it used, and fails where an input does not go", async () => {
    const { code, stdout } = await cw("mit", "CC-BY-SA-4.0", "base:LicenseRef-Llama-2");
    assert.equal(code, 1);
    assert.match(stdout, /^Not legal advice/);
    assert.match(stdout, new RegExp(ownMatrix().digest));
    assert.match(stdout, /Reading P, weights under MIT: No\n {2}CC-BY-SA-4\.0: YesWithObligations/);
    assert.match(stdout, /Reading C, weights under MIT: No\n {2}CC-BY-SA-4\.0: No/);
  });

  it("ends well, or with what is to be checked, by one reading", async () => {
    assert.equal((await cw("MIT", "CC-BY-SA-4.0", "--doctrine", "p")).code, 0);
    assert.equal((await cw("MIT", "ODC-By-1.0", "--doctrine", "P")).code, 3);
  });

  it("prints JSON, and takes another matrix", async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "licences-"));
    t.after(() => rm(folder, { recursive: true }));
    const own: Record<string, unknown> = JSON.parse(new TextDecoder().decode(ownMatrixBytes()));
    const path = join(folder, "matrix.json");
    await writeFile(path, JSON.stringify({ ...own, version: "ours", inputs: [], pairs: [] }));
    const { code, stdout } = await cw("MIT", "CC0-1.0", "--matrix", path, "--json");
    const { matrix, judgements } = JSON.parse(stdout);
    assert.equal(matrix.version, "ours");
    assert.deepEqual(
      judgements.map(({ reading, verdict }: { reading: string; verdict: string }) => [reading, verdict]),
      [
        ["P", "Unknown"],
        ["C", "Unknown"],
      ],
    );
    assert.equal(code, 3);
  });

  it("refuses wrong use and what it can't read", async () => {
    for (const args of [
      [],
      ["MIT"],
      ["MIT", "CC0-1.0", "--doctrine", "X"],
      ["MIT", "CC0-1.0", "--nonsense"],
    ]) {
      assert.equal((await cw(...args)).code, 2, args.join(" "));
    }
    const { code, stderr } = await cw("MIT", "Apahce-2.0");
    assert.equal(code, 2);
    assert.match(stderr, /"Apahce-2\.0" is not in the SPDX licence list/);
    assert.equal((await cw("MIT", "CC0-1.0", "--matrix", "package.json")).code, 2);
  });
});
