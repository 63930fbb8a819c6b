import { createHash } from "node:crypto";
import { type Edit, edited, isNode, type Node, nodesOf, parse, rangeOf } from "../lib/solidity.ts";

/** Something that decides between two ways. It is covered when it has been seen true and seen false. */
export interface Condition {
  readonly line: number;
  readonly text: string;
  /** What the instrumented code reports, as 32 bytes in hex. */
  readonly whenTrue: string;
  readonly whenFalse: string;
}

interface Place {
  readonly condition: Condition;
  readonly start: number;
  readonly end: number;
}

/** The library that the machine's own instrumentation brings into every file. */
const COVERAGE = "__NomicFoundationCoverage";

/**
 * Every condition of a file, in order: of `if`, `?:`, loops, `require` and `assert`, and each operand of `&&` and `||`. When
 * every operand has been both, so has the whole, since the last one that is looked at decides.
 */
export function conditionsOf(name: string, source: string): Condition[] {
  return places(name, source).map(({ condition }) => condition);
}

/** The same code, which also reports each condition's value. Lines stay where they are. */
export function instrumented(name: string, source: string): string {
  const found = places(name, source);
  if (found.length === 0) return source;
  const library = `Conditions_${digest(name).slice(0, 16)}`;
  const edits = found.flatMap(({ condition, start, end }): Edit[] => [
    { start, end: start, text: `${library}.seen(` },
    { start: end, end, text: `, 0x${condition.whenTrue}, 0x${condition.whenFalse})` },
  ]);
  return `${edited(source, edits)}
library ${library} {
  function seen(bool value, uint256 whenTrue, uint256 whenFalse) internal pure returns (bool) {
    ${COVERAGE}.sendHit(value ? whenTrue : whenFalse);
    return value;
  }
}
`;
}

function places(name: string, source: string): Place[] {
  const tree = parse(new Map([[name, source]])).get(name);
  const bytes = Buffer.from(source);
  const leaves = new Map<number, { start: number; end: number }>();
  for (const node of nodesOf(tree)) {
    for (const leaf of decidedBy(node).flatMap(operands)) {
      const range = rangeOf(leaf);
      leaves.set(range.start, range);
    }
  }
  const ordered = [...leaves.values()].sort((a, b) => a.start - b.start);
  return ordered.map(({ start, end }, index) => ({
    start,
    end,
    condition: {
      line: bytes.subarray(0, start).toString().split("\n").length,
      text: bytes.subarray(start, end).toString().replaceAll(/\s+/g, " "),
      whenTrue: digest(`${name} ${index} true`),
      whenFalse: digest(`${name} ${index} false`),
    },
  }));
}

/** The conditions that a node itself holds. */
function decidedBy(node: Node): Node[] {
  switch (node.nodeType) {
    case "IfStatement":
    case "Conditional":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return [node.condition].filter(isNode);
    case "FunctionCall":
      return isCheck(node.expression) && Array.isArray(node.arguments)
        ? node.arguments.slice(0, 1).filter(isNode)
        : [];
    case "BinaryOperation":
      return isLogical(node) ? [node] : [];
    default:
      return [];
  }
}

function isCheck(callee: unknown): boolean {
  return (
    isNode(callee) &&
    callee.nodeType === "Identifier" &&
    (callee.name === "require" || callee.name === "assert")
  );
}

function isLogical({ nodeType, operator }: Node): boolean {
  return nodeType === "BinaryOperation" && (operator === "&&" || operator === "||");
}

/** What a condition is made of, down to what is neither joined nor negated. */
function operands(node: Node): Node[] {
  const parts = isLogical(node)
    ? [node.leftExpression, node.rightExpression]
    : node.nodeType === "UnaryOperation" && node.operator === "!"
      ? [node.subExpression]
      : node.nodeType === "TupleExpression" && Array.isArray(node.components)
        ? node.components
        : undefined;
  return parts === undefined ? [node] : parts.filter(isNode).flatMap(operands);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
