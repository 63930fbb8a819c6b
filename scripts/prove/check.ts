import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import solc from "solc";
import { type Proof, proofs } from "../../test/proofs/proofs.ts";
import { ROOT } from "../lib/root.ts";

/** What the checker says about the assertions of a harness. */
export interface Verdict {
  readonly proved: number;
  /** Refuted with an example. */
  readonly refuted: number;
  /** Neither proved nor refuted. */
  readonly open: number;
  /** How many there are in the source. */
  readonly asserted: number;
}

interface Message {
  readonly severity: string;
  readonly errorCode?: string;
  readonly message: string;
  readonly formattedMessage: string;
}

/** The compiler's codes: safe by BMC and by CHC; a violation by BMC with an example and without, and by CHC. */
const SAFE = new Set(["2961", "9576"]);
const VIOLATED = new Set(["4661", "7812", "6328"]);

/** Has the compiler's checker look at one harness, with the kernel as it is or with its line broken. */
export function check(proof: Proof, broken: boolean): Verdict {
  const harness = `test/proofs/${proof.harness}.proof.sol`;
  const messages = compile(proof, harness, broken);
  const failed = messages.find(({ severity }) => severity === "error");
  if (failed) throw new Error(failed.formattedMessage);

  const violated = messages.filter(({ errorCode = "" }) => VIOLATED.has(errorCode));
  const refuted = violated.filter(({ message }) => message.includes("happens here")).length;
  return {
    proved: messages.filter(({ errorCode = "" }) => SAFE.has(errorCode)).length,
    refuted,
    open: violated.length - refuted,
    asserted: countAssertions(read(harness), proof.contract),
  };
}

function compile(proof: Proof, harness: string, broken: boolean): readonly Message[] {
  const source = (path: string) => {
    const text = read(existsSync(join(ROOT, path)) ? path : join("node_modules", path));
    return broken && path === proof.twin.kernel ? breakLine(text, proof) : text;
  };
  // A time limit would make the solver start a thread, which it can't here; without one its effort is the same everywhere.
  const modelChecker = {
    engine: proof.engine,
    solvers: ["z3"],
    targets: ["assert"],
    contracts: { [harness]: [proof.contract] },
    divModNoSlacks: proof.exactDivision === true,
    showProvedSafe: true,
    showUnproved: true,
  };
  const input = {
    language: "Solidity",
    sources: { [harness]: { content: source(harness) } },
    settings: { outputSelection: {}, modelChecker },
  };
  const output: { errors?: readonly Message[] } = JSON.parse(
    solc.compile(JSON.stringify(input), { import: (path: string) => ({ contents: source(path) }) }),
  );
  return output.errors ?? [];
}

function breakLine(text: string, { contract, twin }: Proof): string {
  const parts = text.split(twin.line);
  if (parts.length !== 2) {
    throw new Error(`The twin of ${contract} changes "${twin.line}", which is not once in ${twin.kernel}.`);
  }
  return parts.join(twin.broken);
}

/** Harnesses are formatted, so a contract ends at the first closing brace that starts a line. */
function countAssertions(source: string, contract: string): number {
  const [, body = ""] = source.split(`\ncontract ${contract} {\n`);
  return body.slice(0, body.indexOf("\n}")).match(/\bassert\(/g)?.length ?? 0;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

if (import.meta.main) {
  const [contract, version] = process.argv.slice(2);
  const proof = proofs.find((one) => one.contract === contract);
  if (!proof) throw new Error(`There is no proof named ${contract}.`);
  console.log(JSON.stringify(check(proof, version === "broken")));
}
