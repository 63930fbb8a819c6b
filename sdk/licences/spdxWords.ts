import exceptionIds from "spdx-exceptions/index.json" with { type: "json" };
import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import licenceIds from "spdx-license-ids/index.json" with { type: "json" };
import { SpdxExpressionError } from "./SpdxExpressionError.ts";

const REFERENCE = /^(DocumentRef-[a-zA-Z0-9.-]+:)?LicenseRef-[a-zA-Z0-9.-]+$/;
const OPERATOR = /^(AND|OR|WITH)$/;

const licences = spelling(licenceIds);
const exceptions = spelling(exceptionIds);
const deprecated = spelling(deprecatedIds);

/**
 * The words of an expression, spelt as the lists of SPDX spell them. Finds what is wrong with a word or with its place, in
 * words that help a writer; what the words mean together is for the parser. Throws {@link SpdxExpressionError}.
 */
export function spdxWords(text: string): readonly string[] {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  const spelt: string[] = [];
  let depth = 0;
  /** Whether the next word starts a licence or follows one. */
  let expects: "licence" | "exception" | "operator" = "licence";
  for (const word of words) {
    if (expects === "exception") {
      spelt.push(exception(word));
      expects = "operator";
    } else if (expects === "licence") {
      if (word === "(") depth += 1;
      else expects = "operator";
      spelt.push(word === "(" ? word : licence(word));
    } else {
      if (word === ")" && depth > 0) depth -= 1;
      else if (OPERATOR.test(word)) expects = word === "WITH" ? "exception" : "licence";
      else throw misplaced(spelt, word);
      spelt.push(word);
    }
  }
  if (expects === "licence") throw new SpdxExpressionError("It ends where a licence is expected.");
  if (expects === "exception") throw noException();
  if (depth > 0) throw new SpdxExpressionError('A "(" has no ")".');
  return spelt;
}

function licence(word: string): string {
  if (OPERATOR.test(word.toUpperCase()) || word === ")") {
    throw new SpdxExpressionError(
      `There is "${word}" where a licence is expected; AND, OR and WITH are written in capitals between licences.`,
    );
  }
  if (REFERENCE.test(word)) return word;
  const orLater = word.endsWith("+") ? "+" : "";
  const name = (orLater ? word.slice(0, -1) : word).toLowerCase();
  const known = licences.get(name);
  if (known !== undefined) return known + orLater;
  const old = deprecated.get(name);
  if (old !== undefined && licences.has(`${name}-only`)) {
    throw new SpdxExpressionError(
      `"${old}" is out of use, because it left open whether later versions are meant: write ${old}-only or ${old}-or-later.`,
    );
  }
  throw new SpdxExpressionError(`"${word}" is not in the SPDX licence list.`);
}

function exception(word: string): string {
  if (/[()]/.test(word) || OPERATOR.test(word)) throw noException();
  const known = exceptions.get(word.toLowerCase());
  if (known === undefined) throw new SpdxExpressionError(`"${word}" is not in SPDX's list of exceptions.`);
  return known;
}

function misplaced(before: readonly string[], word: string): SpdxExpressionError {
  return new SpdxExpressionError(
    `Nothing can follow "${before.join(" ")}" but AND, OR or WITH, in capitals; there is "${word}".`,
  );
}

function noException(): SpdxExpressionError {
  return new SpdxExpressionError("After WITH comes the identifier of an exception.");
}

function spelling(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id.toLowerCase(), id]));
}
