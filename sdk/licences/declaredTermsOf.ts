import { SdkError } from "../chain/errors/SdkError.ts";
import { HUGGING_FACE_LICENCES } from "./huggingFaceLicences.ts";
import { parseSpdxExpression } from "./parseSpdxExpression.ts";
import { SpdxExpressionError } from "./SpdxExpressionError.ts";
import { spdxOfUrl } from "./spdxOfUrl.ts";

/** Thrown when a card names no terms that could be registered. */
export class DeclaredTermsError extends SdkError {
  override name = "DeclaredTermsError";
}

export type DeclaredTermsOfErrorType = DeclaredTermsError;

export interface DeclaredTermsOfParameters {
  /** The card's `license_name`, which goes with `license: other`. */
  readonly license_name?: string | undefined;
}

/** A longer name is no name. */
const MAX_NAME = 100;

/**
 * The SPDX expression of what a card declares: `license` of a Hugging Face card, an SPDX expression, or the address of a
 * licence as Croissant documents give it. Several licences all hold (AND), the reading that promises least. `other` becomes a
 * LicenseRef of its `license_name`. Throws {@link DeclaredTermsError} for `unknown`, for `other` without a name, and for what
 * nobody knows.
 */
export function declaredTermsOf(
  licence: string | readonly string[],
  { license_name: name }: DeclaredTermsOfParameters = {},
): string {
  const declared = typeof licence === "string" ? [licence] : licence;
  const expressions = [...new Set(declared.map((each) => termsOf(each.trim(), name?.trim())))];
  if (expressions.length === 0) throw undeclared("It names no licence.");
  const whole = expressions.map((each) => (expressions.length > 1 ? `(${each})` : each)).join(" AND ");
  return spdx(whole, whole);
}

function termsOf(id: string, name: string | undefined): string {
  const known = lookUp(id);
  if (known !== undefined) return known;
  if (id.toLowerCase() === "other") return named(name);
  if (id === "" || id.toLowerCase() === "unknown") {
    throw undeclared(id === "" ? "It names no licence." : 'It says that its licence is "unknown".');
  }
  return spdxOfUrl(id) ?? spdx(id, id);
}

/** Only a name for terms outside the list: a card that says "other" doesn't get to be Apache-2.0 by its name. */
function named(name: string | undefined): string {
  if (!name) throw undeclared('It says "other", and license_name is missing.');
  const known = lookUp(name);
  if (known?.startsWith("LicenseRef-")) return known;
  const word = name
    .normalize("NFKD")
    .replace(/[^a-zA-Z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  if (word === "" || word.length > MAX_NAME) {
    throw undeclared(`Its license_name can't be written as a LicenseRef of at most ${MAX_NAME} characters.`);
  }
  return `LicenseRef-${word}`;
}

function lookUp(id: string): string | undefined {
  const key = id.toLowerCase();
  return Object.hasOwn(HUGGING_FACE_LICENCES, key) ? HUGGING_FACE_LICENCES[key] : undefined;
}

function spdx(text: string, declared: string): string {
  try {
    return parseSpdxExpression(text).text;
  } catch (cause) {
    if (!(cause instanceof SpdxExpressionError)) throw cause;
    throw undeclared(`"${declared.slice(0, MAX_NAME)}" is not a known licence. ${cause.details}`, cause);
  }
}

function undeclared(details: string, cause?: unknown): DeclaredTermsError {
  return new DeclaredTermsError("The card doesn't say under which terms it is.", {
    details,
    remedy:
      "Read the licence that comes with the files, and declare its SPDX expression, or LicenseRef- and a name for terms of its own. Where there is none, nobody has given you a right to use them.",
    cause,
  });
}
