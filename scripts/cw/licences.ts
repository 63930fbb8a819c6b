import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  type Judgement,
  judgeLicences,
  type LicenceInput,
  ownMatrix,
  type PublishedMatrix,
  parseLicenceMatrix,
  parseSpdxExpression,
  READINGS,
  type Reading,
} from "@commonweight/sdk/licences";
import { printable, printableJson } from "../lib/printable.ts";
import { type Command, type ExitCode, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { UsageError } from "./UsageError.ts";

const usage = `Usage: npm run -s cw -- licences <output> <input>... [--doctrine P|C] [--matrix FILE] [--json]

  <output>        the terms of the weights, as an SPDX expression
  <input>         the terms of a dataset; base:<terms> for a base model
  --doctrine P|C  one reading only: weights are not adapted material (P), or they are (C)
  --matrix FILE   another licence matrix than the one that ships with the project
  --json          print JSON

Not legal advice. Exit codes: 0 nothing stands against it, 1 an input does not go (No), 3 something is to be checked or not known.`;

/** What a licence matrix says of a set of terms: a check for a training recipe. */
export const command: Command = {
  name: "licences",
  summary: "say what licences of data and base models ask of weights under some terms",
  usage,
  async run(args) {
    const { values, positionals } = readArguments(args);
    const [written, ...terms] = positionals;
    if (written === undefined || terms.length === 0)
      throw new UsageError("Give the output's terms and at least one input's.");
    const output = parseSpdxExpression(written).text;
    const { matrix, digest } = await readMatrix(values.matrix);
    const inputs = terms.map(readInput);
    const judgements = readingsOf(values.doctrine).map((reading) =>
      judgeLicences({ inputs, output, reading, matrix }),
    );
    const result = { notice: matrix.notice, matrix: { version: matrix.version, digest }, output, judgements };
    console.log(values.json ? printableJson(result) : say(result));
    return exitCodeOf(judgements);
  },
};

/** What it can't read, the command line explains. */
function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { doctrine: { type: "string" }, matrix: { type: "string" }, json: { type: "boolean" } },
  });
}

function readingsOf(doctrine: string | undefined): readonly Reading[] {
  if (doctrine === undefined) return READINGS;
  const reading = READINGS.find((each) => each === doctrine.toUpperCase());
  if (reading === undefined) throw new UsageError(`The doctrine is P or C, not "${doctrine}".`);
  return [reading];
}

async function readMatrix(path: string | undefined): Promise<PublishedMatrix> {
  return path === undefined ? ownMatrix() : parseLicenceMatrix(await readFile(fromHere(path)));
}

function readInput(written: string): LicenceInput {
  const role = written.startsWith("base:") ? "base" : "data";
  const { text } = parseSpdxExpression(role === "base" ? written.slice("base:".length) : written);
  return { role, name: role === "base" ? `base model, ${text}` : text, terms: text };
}

type Result = {
  notice: string;
  matrix: { version: string; digest: string };
  output: string;
  judgements: readonly Judgement[];
};

function say({ notice, matrix, output, judgements }: Result): string {
  const lines = judgements.flatMap(({ reading, verdict, inputs, clashes }) => [
    "",
    `Reading ${reading}, weights under ${output}: ${verdict}`,
    ...inputs.flatMap(({ input, verdict: own, choice, findings, obligations }) => [
      `  ${input.name}: ${own}${choice === undefined ? "" : `, choosing ${choice}`}`,
      ...findings.map(({ licence, why }) => `    ${licence}: ${why}`),
      ...obligations.map(
        ({ says, binds, clause }) => `    - ${binds}: ${says}${clause ? ` (${clause})` : ""}`,
      ),
    ]),
    ...clashes.map(({ why }) => `  ${why}`),
  ]);
  return [notice, `Licence matrix, version ${matrix.version}, sha-256 ${matrix.digest}`, ...lines]
    .map(printable)
    .join("\n");
}

function exitCodeOf(judgements: readonly Judgement[]): ExitCode {
  const verdicts = judgements.map(({ verdict }) => verdict);
  if (verdicts.includes("No")) return exitCodes.failed;
  return verdicts.some((each) => each === "CheckContext" || each === "Unknown")
    ? exitCodes.unverifiable
    : exitCodes.ok;
}
