import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { isHex } from "viem";
import {
  DIGEST_LIST,
  digestList,
  readFolder,
  readRunFile,
  sourceRecord,
} from "../../examples/tiny-model/record/folder.ts";
import { datasetManifest } from "../../examples/tiny-model/record/manifests.ts";
import {
  type Comparison,
  comparison,
  rerunAll,
  rerunSegment,
} from "../../examples/tiny-model/record/rerun.ts";
import { drawnSegment, type Preparation } from "../../examples/tiny-model/record/run.ts";
import { ExampleError, segmentsOf } from "../../examples/tiny-model/src/config.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type Command, type ExitCode, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { UsageError } from "./UsageError.ts";

/** Which segments are run again, and who chose them. */
interface Choice {
  /** All of them where it is missing. */
  readonly segment?: number;
  readonly chosenBy: string;
}

export const command: Command = {
  name: "rerun",
  summary: "train a segment of an example's run again, or all of it, and compare every byte",
  usage: `Usage: npm run -s cw -- rerun <folder> [options]

Runs a stretch of training again from the checkpoint before it, and compares the sha-256 of every file that follows from it with
the one in the folder: examples/tiny-model, or a copy of it. The code is this checkout's; it is compared with the run's too.

  --segment N                  the segment to run, from 1. Without it, one is drawn here at random
  --milestone M --drawn 0x...  the segment that the 32 bytes drawn on chain name for a milestone
  --all                        everything from the seed on, trusting no checkpoint (about a minute)
  --json                       print the comparison as JSON

Exit codes: 0 every byte is the same, 1 something differs, 2 wrong use or unreadable input, 3 something to compare is missing.`,
  run: async (args) => {
    const { values, positionals } = parse(args);
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0)
      throw new UsageError("Name one folder, such as examples/tiny-model.");
    const folder = fromHere(path);
    try {
      return rerun(folder, readFolder(folder), values);
    } catch (error) {
      if (!(error instanceof ExampleError)) throw error;
      console.error(printable(error.message));
      return exitCodes.refused;
    }
  },
};

type Values = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      segment: { type: "string" },
      milestone: { type: "string" },
      drawn: { type: "string" },
      all: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
}

function rerun(folder: string, preparation: Preparation, values: Values): ExitCode {
  const choice = choose(values, preparation);
  const total = segmentsOf(preparation.config);
  const parameters = {
    preparation,
    read: (path: string) => readRunFile(folder, path),
    onProgress: ({ number, firstStep, lastStep }: { number: number; firstStep: number; lastStep: number }) =>
      console.error(`Segment ${number} of ${total}, steps ${firstStep} to ${lastStep} ...`),
  };
  console.error(printable(`${preparation.config.name}: ${choice.chosenBy}.`));
  const comparisons = [
    comparison("source.json", sourceRecord(), parameters.read("source.json")),
    comparison("manifests/dataset.json", datasetManifest(folder), parameters.read("manifests/dataset.json")),
    comparison(DIGEST_LIST, new TextEncoder().encode(digestList(folder)), parameters.read(DIGEST_LIST)),
    ...(choice.segment === undefined ? rerunAll(parameters) : rerunSegment(parameters, choice.segment)),
  ];
  const verdict = verdictOf(comparisons);
  const machine = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  if (values.json) {
    const { segment = "all", chosenBy } = choice;
    const { name } = preparation.config;
    console.log(printableJson({ run: name, segment, chosenBy, machine, verdict, comparisons }));
  } else {
    for (const comparison of comparisons) console.log(say(comparison));
    console.log(`\n${VERDICTS[verdict]} (${machine})`);
  }
  return CODES[verdict];
}

function choose(values: Values, { config }: Preparation): Choice {
  const { segment, milestone, drawn, all } = values;
  const ways = [segment !== undefined, milestone !== undefined || drawn !== undefined, all].filter(
    Boolean,
  ).length;
  if (ways > 1) throw new UsageError("Choose one of --segment, --drawn and --all.");
  if (all) return { chosenBy: "everything from the seed on" };
  if (segment !== undefined)
    return { segment: whole(segment, "--segment"), chosenBy: `segment ${segment}, as asked for` };
  if (ways === 0) {
    const random = randomInt(1, segmentsOf(config) + 1);
    return { segment: random, chosenBy: `segment ${random}, drawn here at random` };
  }
  if (!isHex(drawn) || drawn.length !== 66 || milestone === undefined)
    throw new UsageError(
      "--drawn takes the 32 bytes of the chain's draw, as 0x and 64 digits, and needs --milestone.",
    );
  const number = drawnSegment(config, whole(milestone, "--milestone"), drawn);
  return { segment: number, chosenBy: `segment ${number}, which the chain drew for milestone ${milestone}` };
}

function whole(text: string, option: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes a whole number from 1.`);
}

type Verdict = Comparison["result"];

const CODES: Readonly<Record<Verdict, ExitCode>> = {
  PASS: exitCodes.ok,
  FAIL: exitCodes.failed,
  UNVERIFIABLE: exitCodes.unverifiable,
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  PASS: "Every byte is the same.",
  FAIL: "Something differs: what is recorded is not what this code makes of this text.",
  UNVERIFIABLE: "What could be compared is the same, but something to compare is missing.",
};

function verdictOf(comparisons: readonly Comparison[]): Verdict {
  const results = comparisons.map(({ result }) => result);
  if (results.includes("FAIL")) return "FAIL";
  return results.includes("UNVERIFIABLE") ? "UNVERIFIABLE" : "PASS";
}

function say({ result, path, recorded, computed }: Comparison): string {
  const head = `${result.padEnd(12)}  ${path}`;
  if (result === "PASS") return `${head}  ${recorded}`;
  return [
    head,
    `  recorded  ${recorded ?? "nothing"}`,
    `  computed  ${computed ?? "nothing: there is nothing to start from"}`,
  ].join("\n");
}
