import parse, { type Info } from "spdx-expression-parse";
import { SpdxExpressionError } from "./SpdxExpressionError.ts";
import { spdxWords } from "./spdxWords.ts";

export type ParseSpdxExpressionErrorType = SpdxExpressionError;

export interface SpdxExpression {
  /** The expression as it is registered: identifiers in the list's own spelling, single spaces, no needless parentheses. */
  readonly text: string;
  /** The licences that it names, each once, in their order. */
  readonly licences: readonly string[];
  readonly tree: SpdxTree;
}

/** An expression taken apart. AND binds stronger than OR. */
export type SpdxTree =
  | {
      readonly type: "licence";
      /** As the list spells it, or a LicenseRef. */
      readonly id: string;
      /** Whether later versions may be taken too (`+`). */
      readonly orLater: boolean;
      /** What comes after WITH. */
      readonly exception?: string;
    }
  | {
      /** All hold, or one may be chosen. */
      readonly type: "AND" | "OR";
      readonly parts: readonly SpdxTree[];
    };

/** Catalogue.MAX_EXPRESSION_LENGTH, in bytes. */
const MAX_LENGTH = 512;

/**
 * Reads an SPDX licence expression (SPDX 2.3, annex D). Identifiers and exceptions must be in the lists of SPDX, in any case,
 * or be a LicenseRef. Throws {@link SpdxExpressionError}.
 */
export function parseSpdxExpression(text: string): SpdxExpression {
  if (text.length > MAX_LENGTH) throw new SpdxExpressionError(`It has more than ${MAX_LENGTH} characters.`);
  const tree = treeOf(read(spdxWords(text).join(" ")));
  return { text: write(tree), licences: [...new Set(leaves(tree))], tree };
}

function read(text: string): Info {
  try {
    return parse(text);
  } catch (cause) {
    throw new SpdxExpressionError(cause instanceof Error ? cause.message : String(cause));
  }
}

function treeOf(info: Info): SpdxTree {
  if (!("conjunction" in info)) {
    const { license: id, plus, exception } = info;
    return { type: "licence", id, orLater: plus ?? false, ...(exception && { exception }) };
  }
  const type = info.conjunction === "and" ? "AND" : "OR";
  const parts = [treeOf(info.left), treeOf(info.right)];
  return { type, parts: parts.flatMap((part) => (part.type === type ? part.parts : [part])) };
}

function write(tree: SpdxTree): string {
  if (tree.type === "licence") {
    return `${tree.id}${tree.orLater ? "+" : ""}${tree.exception ? ` WITH ${tree.exception}` : ""}`;
  }
  const parts = tree.parts.map((part) =>
    part.type === "OR" && tree.type === "AND" ? `(${write(part)})` : write(part),
  );
  return parts.join(` ${tree.type} `);
}

function leaves(tree: SpdxTree): string[] {
  return tree.type === "licence" ? [tree.id] : tree.parts.flatMap(leaves);
}
