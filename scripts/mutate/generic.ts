import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/root.ts";
import { isNode, type Node, nodesOf, parse, rangeOf } from "../lib/solidity.ts";
import { testFiles } from "../lib/test-files.ts";
import type { Mutant } from "./mutant.ts";

const SWAPS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "==": "!=",
  "!=": "==",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
  "&": "|",
  "|": "&",
  "<<": ">>",
  ">>": "<<",
  "+=": "-=",
  "-=": "+=",
};

interface Change {
  readonly start: number;
  readonly end: number;
  readonly replace: string;
  readonly kind: string;
}

/** Every small change to files whose names hold `only`: operators swapped, numbers one off, checks and statements left out. */
export function genericMutants(only: string): Mutant[] {
  const files = testFiles("contracts", ".sol").filter(
    (file) => file.includes(only) && !file.startsWith("contracts/local/"),
  );
  const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
  const trees = parse(sources);
  return files.flatMap((file) => mutantsOf(file, sources.get(file) ?? "", trees.get(file)));
}

/** Some of them, the same for the same seed. */
export function sampled(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = generator(seed);
  const drawn = mutants.map((mutant) => ({ mutant, at: random() })).sort((a, b) => a.at - b.at);
  return drawn.slice(0, count).map(({ mutant }) => mutant);
}

function mutantsOf(file: string, source: string, tree: Node | undefined): Mutant[] {
  const bytes = Buffer.from(source);
  const seen = new Map<string, number>();
  return [...nodesOf(tree)]
    .flatMap((node) => changesOf(node, bytes))
    .map(({ start, end, replace, kind }) => {
      const find = bytes.subarray(start, end).toString();
      const before = bytes.subarray(0, start).toString().split("\n").at(-1) ?? "";
      const after = bytes.subarray(start).toString().split("\n")[0] ?? "";
      const name = `${file}: ${kind} in ${JSON.stringify(`${before}${after}`.trim())}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { id: count === 1 ? name : `${name} (${count})`, file, start, find, replace, why: kind };
    });
}

function changesOf(node: Node, bytes: Buffer): Change[] {
  const { start, end } = rangeOf(node);
  const text = bytes.subarray(start, end).toString();
  switch (node.nodeType) {
    case "BinaryOperation":
      return swap(node.leftExpression, node.rightExpression, node.operator, bytes);
    case "Assignment":
      return swap(node.leftHandSide, node.rightHandSide, node.operator, bytes);
    case "Literal":
      return node.kind === "number"
        ? (text === "0" ? ["+"] : ["+", "-"]).map((sign) => ({
            start,
            end,
            replace: `(${text} ${sign} 1)`,
            kind: `${text} ${sign} 1`,
          }))
        : [];
    case "IfStatement":
      return isNode(node.trueBody) && isRefusal(node.trueBody) && !isNode(node.falseBody)
        ? [{ start, end: whole(end, bytes) ?? end, replace: "{}", kind: "check left out" }]
        : [];
    case "ExpressionStatement":
    case "EmitStatement":
      return leftOut(start, whole(end, bytes));
    case "FunctionDefinition":
      return node.kind === "constructor" ? [] : modifiersOf(node);
    default:
      return [];
  }
}

function swap(left: unknown, right: unknown, operator: unknown, bytes: Buffer): Change[] {
  const other = SWAPS[String(operator)];
  if (other === undefined || !isNode(left) || !isNode(right)) return [];
  const from = rangeOf(left).end;
  const start = bytes.indexOf(String(operator), from);
  if (start < 0 || start > rangeOf(right).start) return [];
  const end = start + Buffer.byteLength(String(operator));
  return [{ start, end, replace: other, kind: `${operator} becomes ${other}` }];
}

/** Where a statement ends with its semicolon, if it has one: a loop's own step has none and stays. */
function whole(end: number, bytes: Buffer): number | undefined {
  return bytes[end] === ";".charCodeAt(0) ? end + 1 : undefined;
}

function leftOut(start: number, end: number | undefined): Change[] {
  return end === undefined ? [] : [{ start, end, replace: "{}", kind: "statement left out" }];
}

/** A body that does nothing but revert. */
function isRefusal(body: Node): boolean {
  const statements = body.nodeType === "Block" ? body.statements : [body];
  return (
    Array.isArray(statements) && statements.length === 1 && statements[0]?.nodeType === "RevertStatement"
  );
}

function modifiersOf({ modifiers }: Node): Change[] {
  if (!Array.isArray(modifiers)) return [];
  return modifiers.filter(isNode).map((modifier) => ({
    ...rangeOf(modifier),
    replace: "",
    kind: "modifier left out",
  }));
}

/** Numbers from 0 to 1 that look random and follow from the seed (a 32-bit mixing function over a counter). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
