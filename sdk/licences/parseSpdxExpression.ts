import licenceIds from "spdx-license-ids/index.json" with { type: "json" };
import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a text is no SPDX licence expression. */
export class SpdxExpressionError extends SdkError {
  override name = "SpdxExpressionError";
}

export type ParseSpdxExpressionErrorType = SpdxExpressionError;

export interface SpdxExpression {
  /** The expression as it is registered: identifiers in the list's own spelling, single spaces, no needless parentheses around it. */
  readonly text: string;
  /** The licences that it names, each once, in their order. */
  readonly licences: readonly string[];
}

/** Catalogue.MAX_EXPRESSION_LENGTH, in bytes. */
const MAX_LENGTH = 512;
const REFERENCE = /^(DocumentRef-[a-zA-Z0-9.-]+:)?LicenseRef-[a-zA-Z0-9.-]+$/;
const IDENTIFIER = /^[a-zA-Z0-9.-]+$/;

const spelling = new Map(licenceIds.map((id) => [id.toLowerCase(), id]));

/**
 * Reads an SPDX licence expression (SPDX 2.3, annex D). Identifiers must be in the SPDX licence list, in any case, or be a
 * LicenseRef. The list of exceptions (after WITH) is not checked. Throws {@link SpdxExpressionError}.
 */
export function parseSpdxExpression(text: string): SpdxExpression {
  if (text.length > MAX_LENGTH) throw refusal(`It has more than ${MAX_LENGTH} characters.`);
  const reader = new Reader(text.match(/[()]|[^\s()]+/g) ?? []);
  const expression = reader.alternatives();
  const rest = reader.next();
  if (rest !== undefined)
    throw refusal(`Nothing can follow "${expression}" but AND, OR or WITH, in capitals; there is "${rest}".`);
  return { text: expression, licences: [...reader.licences] };
}

/** OR binds weaker than AND, AND weaker than WITH. */
class Reader {
  readonly licences = new Set<string>();
  readonly #words: string[];

  constructor(words: readonly string[]) {
    this.#words = [...words];
  }

  next(): string | undefined {
    return this.#words.shift();
  }

  alternatives(): string {
    return this.#joined("OR", () => this.#joined("AND", () => this.#part()));
  }

  #joined(operator: string, part: () => string): string {
    const parts = [part()];
    while (this.#words[0] === operator) {
      this.next();
      parts.push(part());
    }
    return parts.join(` ${operator} `);
  }

  #part(): string {
    const word = this.next();
    if (word === undefined) throw refusal("It ends where a licence is expected.");
    if (word === "(") {
      const inner = this.alternatives();
      if (this.next() !== ")") throw refusal('A "(" has no ")".');
      return `(${inner})`;
    }
    const licence = this.#licence(word);
    if (this.#words[0] !== "WITH") return licence;
    this.next();
    const exception = this.next();
    if (exception === undefined || !IDENTIFIER.test(exception))
      throw refusal("After WITH comes the identifier of an exception.");
    return `${licence} WITH ${exception}`;
  }

  #licence(word: string): string {
    if (/^(and|or|with)$/i.test(word))
      throw refusal(
        `There is "${word}" where a licence is expected; AND, OR and WITH are written in capitals between licences.`,
      );
    const orLater = word.endsWith("+") ? "+" : "";
    const name = orLater ? word.slice(0, -1) : word;
    const known = REFERENCE.test(name) ? name : spelling.get(name.toLowerCase());
    if (known === undefined) throw refusal(`"${name}" is not in the SPDX licence list.`);
    this.licences.add(known);
    return known + orLater;
  }
}

function refusal(details: string): SpdxExpressionError {
  return new SpdxExpressionError("This is not an SPDX licence expression.", {
    details,
    remedy:
      "Use identifiers of the SPDX licence list joined by AND and OR, such as CC-BY-SA-4.0 AND GFDL-1.3-or-later; for terms that are not in the list, LicenseRef- and a name.",
  });
}
