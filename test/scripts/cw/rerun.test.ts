import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it, mock } from "node:test";
import { sha256 } from "viem";
import { DIGEST_LIST, digestList } from "../../../examples/tiny-model/record/folder.ts";
import { trainFolder } from "../../../examples/tiny-model/record/trainFolder.ts";
import { command } from "../../../scripts/cw/rerun.ts";
import { runCommandLine } from "../../../scripts/cw/runCommandLine.ts";
import { withShortRun } from "../../examples/tiny-model/support/shortRun.ts";

interface Printed {
  readonly segment: number | "all";
  readonly verdict: string;
  readonly comparisons: readonly { readonly path: string; readonly result: string }[];
}

describe("cw rerun", () => {
  let original = "";
  let folder = "";
  before(async () => {
    await withShortRun((made) => {
      original = mkdtempSync(`${made}-kept-`);
      cpSync(made, original, { recursive: true });
    });
  });
  after(() => {
    for (const path of [original, folder]) rmSync(path, { recursive: true, force: true });
  });

  /** A copy of the run that a test may spoil. */
  function copy(): string {
    rmSync(folder, { recursive: true, force: true });
    folder = `${original}-copy`;
    cpSync(original, folder, { recursive: true });
    return folder;
  }

  /** Changes one byte of a file of the run, and, as a forger would, the list of digests. */
  function spoil(path: string): void {
    const file = join(folder, path);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    writeFileSync(join(folder, "run", DIGEST_LIST), digestList(folder));
  }

  it("gives every recorded byte again, segment by segment and as a whole", async () => {
    for (const which of [["--segment", "1"], ["--segment", "3"], ["--segment", "4"], ["--all"]]) {
      const { code, printed } = await call([original, ...which, "--json"]);
      assert.equal(code, 0);
      assert.equal(printed.verdict, "PASS");
      const paths = printed.comparisons.map(({ path }) => path);
      if (which[1] !== "4" && which[0] !== "--all") continue;
      for (const path of [
        "checkpoints/4/state.safetensors",
        "model/model.safetensors",
        "milestones/2/evidence.json",
      ])
        assert(paths.includes(path), path);
    }
  });

  it("draws a segment where none is named, and says which", async () => {
    const { code, stdout, stderr } = await call([original]);
    assert.equal(code, 0);
    assert.match(stderr, /Short run: segment [1-4], drawn here at random\./);
    assert.match(stdout, /Every byte is the same\. \(Node \d+/);
  });

  it("runs the segment that the chain drew for a milestone", async () => {
    for (const [drawn, segment] of [
      ["10", 3],
      ["11", 4],
    ] as const) {
      const { printed } = await call([
        original,
        "--milestone",
        "2",
        "--drawn",
        `0x${drawn.padStart(64, "f")}`,
        "--json",
      ]);
      assert.equal(printed.segment, segment);
    }
  });

  it("finds a checkpoint that was changed, where it ends and where it starts", async () => {
    copy();
    spoil("run/checkpoints/2/state.safetensors");
    const ending = await call([folder, "--segment", "2", "--json"]);
    assert.equal(ending.code, 1);
    assert.deepEqual(failures(ending.printed), ["checkpoints/2/state.safetensors"]);
    const starting = await call([folder, "--segment", "3", "--json"]);
    assert.notEqual(starting.code, 0);
    const whole = await call([folder, "--all", "--json"]);
    assert.deepEqual(failures(whole.printed), ["checkpoints/2/state.safetensors"]);
  });

  for (const path of [
    "run/metrics/3.jsonl",
    "run/milestones/2/logs.json",
    "run/milestones/2/evaluation.json",
    "run/milestones/2/data-cursor.json",
    "run/milestones/2/evidence.json",
    "run/model/model.safetensors",
    "run/source.json",
  ])
    it(`finds one changed byte in ${path}`, async () => {
      copy();
      spoil(path);
      const { code, printed } = await call([folder, "--all", "--json"]);
      assert.equal(code, 1);
      assert(failures(printed).includes(path.slice(4)), failures(printed).join());
    });

  it("finds a text that was changed, and a file that nobody listed", async () => {
    copy();
    spoil("data/1792_george_washington_n.txt");
    const changed = await call([folder, "--segment", "1", "--json"]);
    assert.equal(changed.code, 1);
    assert(failures(changed.printed).includes("checkpoints/1/state.safetensors"));
    copy();
    appendFileSync(join(folder, "run", "extra.txt"), "not of this run");
    const more = await call([folder, "--segment", "1", "--json"]);
    assert.deepEqual([more.code, failures(more.printed)], [1, [DIGEST_LIST]]);
  });

  it("says what it can't compare where a file is missing", async () => {
    copy();
    rmSync(join(folder, "run", "checkpoints", "2"), { recursive: true });
    rmSync(join(folder, "run", DIGEST_LIST));
    const { code, stdout } = await call([folder, "--segment", "3"]);
    assert.equal(code, 3);
    assert.match(stdout, /UNVERIFIABLE {2}checkpoints\/2\/state\.safetensors/);
    assert.match(stdout, /nothing to start from/);
    const whole = await call([folder, "--all"]);
    assert.equal(whole.code, 3);
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no folder", [], /Name one folder/],
    ["a folder that is none", ["/nowhere"], /no config\.json/],
    ["two ways at once", [".", "--all", "--segment", "1"], /Name one folder|Choose one|no config/],
    ["an unknown option", [".", "--fast"], /--fast/],
  ];
  for (const [what, args, words] of refused)
    it(`refuses ${what}`, async () => {
      const { code, stderr } = await call(args);
      assert.equal(code, 2);
      assert.match(stderr, words);
    });

  it("refuses a segment, a milestone and a draw that there are not", async () => {
    for (const [args, words] of [
      [["--segment", "5"], /the segments 1 to 4/],
      [["--segment", "0"], /whole number/],
      [["--milestone", "3", "--drawn", `0x${"1".repeat(64)}`], /the milestones 1 to 2/],
      [["--milestone", "1", "--drawn", "0x12"], /64 digits/],
      [["--drawn", `0x${"1".repeat(64)}`], /needs --milestone/],
      [["--all", "--segment", "1"], /Choose one/],
    ] as const) {
      const { code, stderr } = await call([original, ...args]);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
  });

  it("refuses a configuration that nothing can be trained by, and a checkpoint that is none", async () => {
    copy();
    writeFileSync(join(folder, "run", "checkpoints", "1", "state.safetensors"), "not one");
    const checkpoint = await call([folder, "--segment", "2"]);
    assert.equal(checkpoint.code, 2);
    assert.match(checkpoint.stderr, /no safetensors file/);
    for (const [config, words] of [
      ["{", /no JSON/],
      ["[]", /no JSON object/],
      ['{"kind":"other"}', /kind is not/],
      [
        readFileSync(join(folder, "config.json"), "utf8").replace('"batch":4', '"batch":1e9'),
        /"batch" must be/,
      ],
      [
        readFileSync(join(folder, "config.json"), "utf8").replace('"noteEvery":20', '"noteEvery":7'),
        /must divide/,
      ],
      [readFileSync(join(folder, "config.json"), "utf8").replace("1800_john", "1900_john"), /no text "1900/],
    ] as const) {
      writeFileSync(join(folder, "config.json"), config);
      const { code, stderr } = await call([folder]);
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
  });

  it("is what the example was trained with: training again gives the same files", () => {
    copy();
    const before = sha256(readFileSync(join(folder, "run", "checkpoints", "4", "state.safetensors")));
    trainFolder(folder);
    assert.equal(sha256(readFileSync(join(folder, "run", "checkpoints", "4", "state.safetensors"))), before);
  });
});

function failures({ comparisons }: Printed): string[] {
  return comparisons.filter(({ result }) => result === "FAIL").map(({ path }) => path);
}

async function call(args: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const log = mock.method(console, "log", (text: string) => said.push(text));
  const error = mock.method(console, "error", (text: string) => complained.push(text));
  try {
    const code = await runCommandLine({
      commands: [command],
      args: ["rerun", ...args],
      print: (text) => said.push(text),
      complain: (text) => complained.push(text),
    });
    const stdout = said.join("\n");
    const printed = (args.includes("--json") && stdout !== "" ? JSON.parse(stdout) : {}) as Printed;
    return { code, stdout, stderr: complained.join("\n"), printed };
  } finally {
    log.mock.restore();
    error.mock.restore();
  }
}
