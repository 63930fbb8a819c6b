import { createRequire } from "node:module";

/** A node of the syntax tree that the compiler writes. Offsets count bytes of UTF-8. */
export interface Node {
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
}

interface Compiler {
  compile(input: string): string;
}

const compiler: Compiler = createRequire(import.meta.url)("solc");

/** The syntax trees of sources, by name. Nothing is resolved, so each source stands alone. Throws on bad syntax. */
export function parse(sources: ReadonlyMap<string, string>): Map<string, Node> {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries([...sources].map(([name, content]) => [name, { content }])),
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  };
  const output = JSON.parse(compiler.compile(JSON.stringify(input)));
  return new Map(
    [...sources.keys()].map((name) => {
      const tree: Node | undefined = output.sources?.[name]?.ast;
      if (tree === undefined) throw new Error(`${name} can't be parsed: ${JSON.stringify(output.errors)}`);
      return [name, tree];
    }),
  );
}

/** A tree's nodes, parents before children. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isNode(value)) {
    yield value;
    for (const field of Object.values(value)) yield* nodesOf(field);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value && "src" in value;
}

/** Where a node stands, in bytes. */
export function rangeOf({ src }: Node): { readonly start: number; readonly end: number } {
  const [start = 0, length = 0] = src.split(":").map(Number);
  return { start, end: start + length };
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A source with some ranges replaced. Of edits at one place, the first given ends up first. */
export function edited(source: string, edits: readonly Edit[]): string {
  const bytes = Buffer.from(source);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: Buffer[] = [];
  let position = 0;
  for (const { start, end, text } of ordered) {
    parts.push(bytes.subarray(position, start), Buffer.from(text));
    position = Math.max(position, end);
  }
  return Buffer.concat([...parts, bytes.subarray(position)]).toString();
}
