import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PREPARED, ROOT, SCREENSHOTS } from "./paths.ts";

/** Seeds one chain, which every test file continues in a copy of its own. */
export default function prepare(): void {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
  mkdirSync(PREPARED, { recursive: true });
  const stage = join(ROOT, "test", "e2e", "support", "stage.ts");
  const { status } = spawnSync(process.execPath, [stage, "--prepare", "--folder", PREPARED], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The chain for the browser tests could not be seeded.");
}
