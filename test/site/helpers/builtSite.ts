import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BUILD_SITE } from "../../../scripts/lib/builds.ts";
import { ROOT } from "../../../scripts/lib/root.ts";

export const FLAVOURS = [
  { flavour: "public", folder: "app/out-public", args: [] },
  { flavour: "local", folder: "app/out", args: ["--local"] },
] as const;

/** The folder of a built site, from the root; built now if it never was. */
export function builtSite(flavour: (typeof FLAVOURS)[number]["flavour"]): string {
  const { folder, args } = flavour === "public" ? FLAVOURS[0] : FLAVOURS[1];
  const out = join(ROOT, folder);
  if (!existsSync(join(out, "index.html"))) {
    const { status } = spawnSync(process.execPath, [BUILD_SITE, ...args], { cwd: ROOT, stdio: "inherit" });
    assert.equal(status, 0, "the site does not build");
  }
  return out;
}
