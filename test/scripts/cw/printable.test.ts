import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { ManifestError } from "@commonweight/sdk/manifests";
import type { Report } from "@commonweight/sdk/verify";
import fc from "fast-check";
import { type Command, exitCodes } from "../../../scripts/cw/command.ts";
import { progressLine } from "../../../scripts/cw/progressLine.ts";
import { reportText } from "../../../scripts/cw/reportText.ts";
import { runCommandLine } from "../../../scripts/cw/runCommandLine.ts";
import { UsageError } from "../../../scripts/cw/UsageError.ts";
import { printable, printableJson } from "../../../scripts/lib/printable.ts";

/** Clears the screen, as C0 and as C1; sets the window's title; goes back to the line's beginning; turns the text; new lines. */
const HOSTILE = [
  "\u001b[2Jweights",
  "\u009b2Jweights",
  "\u001b]0;gone\u0007weights",
  "weights\r      PASS",
  "weights\u202etxt.exe",
  "weights\n  PASS         everything",
  "weights\u2028  PASS         everything",
];
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

const ADDRESS = `0x${"2".repeat(40)}` as const;

const report = (text: string): Report => ({
  kind: "commonweight/verification@1",
  subject: text,
  chain: { id: 31_337, name: text, genesisHash: `0x${"1".repeat(64)}` },
  stewardship: { name: text, token: ADDRESS, governor: ADDRESS, timelock: ADDRESS, treasury: ADDRESS },
  readTo: { number: 1, hash: `0x${"3".repeat(64)}`, timestamp: 0 },
  checks: [{ link: "files", subject: text, verdict: "FAIL", reason: text, evidence: [] }],
  unproved: [text],
  summary: { verdict: "FAIL", passed: 0, failed: 1, unverifiable: 0 },
});

describe("A stranger's text on a terminal", () => {
  it("steers nothing, and stays one line, in a report on stdout", () => {
    const lines = reportText(report("weights")).split("\n").length;
    for (const text of HOSTILE) {
      const shown = reportText(report(text)).split("\n");
      assert.equal(shown.length, lines, JSON.stringify(text));
      for (const line of shown) assert.doesNotMatch(line, STEERING);
      assert.match(shown.join("\n"), /weights/);
    }
  });

  it("steers nothing in the line of progress on stderr", ({ mock }: TestContext) => {
    mock.method(performance, "now", () => 60_000);
    for (const path of HOSTILE) {
      const written: string[] = [];
      const line = progressLine({ isTTY: true, write: (text) => written.push(text) });
      line.show({ path, files: 2, filesDone: 1, bytes: 4, bytesDone: 1 });
      const text = written.join("");
      assert(text.startsWith("\r\u001b[2K25 %  "), JSON.stringify(text));
      assert.doesNotMatch(text.slice("\r\u001b[2K".length), STEERING);
    }
  });

  it("steers nothing in an error on stderr, whoever throws it", async () => {
    for (const text of HOSTILE)
      for (const error of [
        new ManifestError(text, { details: text, remedy: text }),
        new UsageError(text),
        new RangeError(text),
      ]) {
        const written = await complaint(async () => {
          throw error;
        });
        for (const line of written.split("\n")) assert.doesNotMatch(line, STEERING);
        assert.match(written, /weights/);
      }
    const [name = ""] = (await complaint(async () => exitCodes.ok, HOSTILE[0])).split("\n");
    assert.equal(name, 'There is no command "?[2Jweights".');
  });

  it("is the same value in JSON, with what could steer written as escapes", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json({ stringUnit: "binary" }), fc.constantFrom(...HOSTILE).map(quoted)),
        (json) => {
          const value: unknown = JSON.parse(json);
          const text = printableJson({ value });
          assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify({ value })));
          for (const line of text.split("\n")) assert.doesNotMatch(line, STEERING);
        },
      ),
    );
  });

  it("is left as it is where it steers nothing", () => {
    const names = ["weights-00001.safetensors", "données/été.txt", "数据.txt", "👩‍💻.md"];
    assert.deepEqual(names.map(printable), names);
  });
});

function quoted(text: string): string {
  return JSON.stringify(text);
}

async function complaint(run: Command["run"], name = "weigh"): Promise<string> {
  const written: string[] = [];
  await runCommandLine({
    commands: [{ name: "weigh", summary: "Weighs what is given", usage: "Usage: weigh <thing>", run }],
    args: [name],
    print: () => assert.fail("An error is no result."),
    complain: (text) => written.push(text),
  });
  return written.join("\n");
}
