import { termsIdOf } from "@commonweight/sdk/chain";
import type { History, Terms } from "@commonweight/sdk/history";
import { parseSpdxExpression, SpdxExpressionError } from "@commonweight/sdk/licences";
import { type Hex, zeroHash } from "viem";
import type { Check } from "./check.ts";

/** The version of the licence list for the first terms of a record that has none. */
const FIRST_LIST_VERSION = "3.28.0";

/** The registered terms with an expression; of several list versions the latest. */
function registeredTerms({ catalogue }: Pick<History, "catalogue">, expression: string): Terms | undefined {
  return Object.values(catalogue.terms)
    .filter((terms) => terms.spdxExpression === expression)
    .toSorted((a, b) => compareVersions(b.listVersion, a.listVersion))[0];
}

/** The list version that new terms are registered under: the latest that the record uses. */
function listVersionFor({ catalogue }: Pick<History, "catalogue">): string {
  const versions = Object.values(catalogue.terms)
    .map(({ listVersion }) => listVersion)
    .filter((version) => /^\d+(\.\d+)*$/.test(version));
  return versions.toSorted((a, b) => compareVersions(b, a))[0] ?? FIRST_LIST_VERSION;
}

/** What an expression is, for a hint beside its field: registered, new, or wrong and why. */
export function lookUpTerms(
  history: Pick<History, "catalogue">,
  written: string,
): { readonly expression: string; readonly known?: Terms } | { readonly problem: string } {
  try {
    const expression = parseSpdxExpression(written).text;
    const known = registeredTerms(history, expression);
    return { expression, ...(known && { known }) };
  } catch (error) {
    if (!(error instanceof SpdxExpressionError)) throw error;
    return { problem: `${error.details ?? error.message} ${error.remedy}` };
  }
}

/** The id of terms that somebody wrote; they are registered in the proposal when nobody has done so yet. */
export function readTerms(check: Check, field: string, written: string): Hex | undefined {
  if (written.trim() === "") return check.refuse(field, "Choose the terms, or write an SPDX expression.");
  const found = lookUpTerms(check.context.history, written);
  if ("problem" in found) return check.refuse(field, found.problem);
  if (found.known) return found.known.id;
  const listVersion = listVersionFor(check.context.history);
  const { expression: spdxExpression } = found;
  check.register({ type: "registerTerms", spdxExpression, listVersion, textDigest: zeroHash });
  return termsIdOf(spdxExpression, listVersion);
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
