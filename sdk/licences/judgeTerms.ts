import type { LicenceMatrix } from "./matrix.ts";
import { cellFor, type InputRole, type Licence } from "./matrixCell.ts";
import { parseSpdxExpression, type SpdxTree } from "./parseSpdxExpression.ts";
import { SpdxExpressionError } from "./SpdxExpressionError.ts";
import { isGraver, type Reading, type Verdict, worstVerdict } from "./verdict.ts";

/** What the matrix says of one licence that an input comes under. */
export interface Finding {
  /** As it stands in the expression. */
  readonly licence: string;
  readonly verdict: Verdict;
  readonly why: string;
}

export interface TermsJudgement {
  readonly verdict: Verdict;
  /** For each licence that holds, in the order of the expression. */
  readonly findings: readonly Finding[];
  /** The licences that hold: all of them, and of those that one may choose between, the choice. */
  readonly licences: readonly Licence[];
  /** Whether there was a choice (OR). */
  readonly chosen: boolean;
}

export interface JudgeTermsParameters {
  readonly matrix: LicenceMatrix;
  readonly reading: Reading;
  readonly role: InputRole;
  /** The licences of the weights. */
  readonly outputs: readonly string[];
}

/**
 * The verdict on an SPDX expression: with AND all hold and the worst counts, with OR one may choose and the mildest is taken,
 * of equals the first. Terms that can't be read are `Unknown`.
 */
export function judgeTerms(terms: string, parameters: JudgeTermsParameters): TermsJudgement {
  try {
    return judge(parseSpdxExpression(terms).tree, parameters);
  } catch (error) {
    if (!(error instanceof SpdxExpressionError)) throw error;
    const why = `Its terms are no SPDX expression that can be read. ${error.details}`;
    const verdict = "Unknown";
    return { verdict, findings: [{ licence: terms, verdict, why }], licences: [], chosen: false };
  }
}

function judge(tree: SpdxTree, parameters: JudgeTermsParameters): TermsJudgement {
  if (tree.type === "licence") return judgeLicence(tree, parameters);
  const parts = tree.parts.map((part) => judge(part, parameters));
  if (tree.type === "OR") {
    const best = parts.reduce((mildest, part) => (isGraver(mildest.verdict, part.verdict) ? part : mildest));
    return { ...best, chosen: true };
  }
  return {
    verdict: worstVerdict(parts.map(({ verdict }) => verdict)),
    findings: parts.flatMap(({ findings }) => findings),
    licences: parts.flatMap(({ licences }) => licences),
    chosen: parts.some(({ chosen }) => chosen),
  };
}

function judgeLicence(licence: Licence, { outputs, ...query }: JudgeTermsParameters): TermsJudgement {
  const { verdict, why } = cellFor(licence, outputs, query);
  const { id, orLater, exception } = licence;
  const name = `${id}${orLater ? "+" : ""}${exception ? ` WITH ${exception}` : ""}`;
  return { verdict, findings: [{ licence: name, verdict, why }], licences: [licence], chosen: false };
}
