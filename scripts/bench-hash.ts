/** Hashes a file as `cw manifest` does and with sha256sum, in turns, and compares: `npm run bench:hash -- --mib 1024`. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashFiles, ignoredPaths } from "@commonweight/sdk/manifests";
import { loadSha256, plainSha256 } from "@commonweight/sdk/manifests/browser";
import { folderFiles } from "./files/folderFiles.ts";
import { nodeSha256 } from "./files/nodeSha256.ts";

const { values } = parseArgs({
  options: { mib: { type: "string", default: "1024" }, rounds: { type: "string", default: "3" } },
});
/** How many times slower than sha256sum Node may be. */
const LIMIT = 1.3;
const mib = Number(values.mib);
const digests = new Set<string | undefined>();
const folder = mkdtempSync(join(tmpdir(), "commonweight-hash-"));
try {
  const file = writeFile(join(folder, "weights.bin"));
  const ways = {
    node: nodeSha256,
    "a browser's WebAssembly": await loadSha256(),
    "plain JavaScript": plainSha256,
  };
  const best = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round++) {
    note(best, "sha256sum", await secondsOf(async () => sha256sum(file)));
    for (const [name, createSha256] of Object.entries(ways)) {
      const hash = async () => {
        const sources = await folderFiles(folder, { ignored: ignoredPaths() });
        return (await hashFiles(sources, { createSha256 }))[0]?.sha256;
      };
      note(best, name, await secondsOf(hash));
    }
  }
  const base = best.get("sha256sum") ?? Number.NaN;
  console.log(`Best of ${values.rounds} rounds over ${mib} MiB:`);
  for (const [name, seconds] of best) {
    const ratio = (seconds / base).toFixed(2);
    console.log(
      `  ${name.padEnd(24)} ${seconds.toFixed(2)} s, ${(mib / seconds).toFixed(0)} MiB/s, ${ratio} times sha256sum`,
    );
  }
  if ((best.get("node") ?? Number.POSITIVE_INFINITY) > LIMIT * base) {
    console.error(`Node takes more than ${LIMIT} times as long as sha256sum.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

function writeFile(path: string): string {
  const handle = openSync(path, "w");
  for (let written = 0; written < mib; written++) writeSync(handle, randomBytes(1 << 20));
  closeSync(handle);
  return path;
}

function sha256sum(path: string): string | undefined {
  return execFileSync("sha256sum", [path], { encoding: "utf8" }).split(" ")[0];
}

/** Throws if the work does not give the digest that every other way gives. */
async function secondsOf(work: () => Promise<string | undefined>): Promise<number> {
  const start = performance.now();
  digests.add(await work());
  if (digests.size !== 1) throw new Error("two ways of hashing do not agree");
  return (performance.now() - start) / 1000;
}

function note(best: Map<string, number>, name: string, seconds: number): void {
  best.set(name, Math.min(seconds, best.get(name) ?? Number.POSITIVE_INFINITY));
}
