import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parseManifest } from "@commonweight/sdk/manifests";
import { ROOT } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../support/chain-process.ts";

const DOCUMENT = readFileSync(join(ROOT, "docs", "manifests.md"), "utf8");

/** Its fenced blocks in their order: commands without a language, what they print as text. */
const blocks = [...DOCUMENT.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", content = ""]) => ({
  language,
  content,
}));

describe("docs/manifests.md", () => {
  it("has commands that work as they are written, and print what it says", (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(ROOT, "examples"), join(folder, "examples"));
    const commands = blocks.filter(({ language }) => language === "");
    assert.equal(commands.length, 4);
    let checked = 0;
    for (const [index, { language, content }] of blocks.entries()) {
      if (language !== "") continue;
      assert.match(content, /^npm run -s cw -- [^\n]+\n$/);
      const command = content.replace("npm run -s cw --", `"${process.execPath}" "${ROOT}/scripts/cw.ts"`);
      const printed = execFileSync("sh", ["-c", command], {
        cwd: folder,
        env: { ...process.env, INIT_CWD: folder },
        encoding: "utf8",
      });
      const says = blocks[index + 1];
      if (says?.language !== "text") continue;
      assert.equal(printed, says.content);
      checked++;
    }
    assert.equal(checked, 2);
  });

  it("says of the released manifest what is so", () => {
    const released = parseManifest(
      readFileSync(join(ROOT, "examples", "tiny-model", "run", "manifests", "release.json")),
    );
    assert(DOCUMENT.includes(`Content root     ${released.contentRoot}`));
    assert(!DOCUMENT.includes(released.digest));
    assert.deepEqual(released.document.ignoredPaths, []);
  });

  it("quotes refusals that exist", () => {
    const sources = ["sdk/manifests", "scripts/files"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => readFileSync(join(ROOT, folder, path), "utf8")),
    );
    const [, after = ""] = DOCUMENT.split("| the message | why | what to do |\n|---|---|---|\n");
    const [table = ""] = after.split("\n\n", 1);
    const messages = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, message = ""]) => message);
    assert(messages.length >= 14);
    assert.deepEqual(
      messages.filter((message) => !sources.some((source) => source.includes(`"${message}"`))),
      [],
    );
  });
});
