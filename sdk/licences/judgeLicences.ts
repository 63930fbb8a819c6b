import { type Finding, judgeTerms } from "./judgeTerms.ts";
import type { LicenceMatrix } from "./matrix.ts";
import { cellOf, gravest, groupOf, type InputRole, type Licence } from "./matrixCell.ts";
import { type Obligation, obligationsOf } from "./obligations.ts";
import { parseSpdxExpression } from "./parseSpdxExpression.ts";
import { SpdxExpressionError } from "./SpdxExpressionError.ts";
import { type Reading, type Verdict, worstVerdict } from "./verdict.ts";

/** Something that the weights are made of. */
export interface LicenceInput {
  readonly role: InputRole;
  readonly name: string;
  /** SPDX expression; missing where nothing is known. */
  readonly terms?: string | undefined;
}

export interface JudgeLicencesParameters {
  readonly inputs: readonly LicenceInput[];
  /** SPDX expression of the weights' terms: all that it names must be kept, whatever joins them. Missing where none is set. */
  readonly output: string | undefined;
  readonly reading: Reading;
  /** Missing where the matrix in force can't be read: then all is `Unknown`. */
  readonly matrix: LicenceMatrix | undefined;
}

export interface Judgement {
  readonly reading: Reading;
  /** The gravest of the inputs' and the clashes'. */
  readonly verdict: Verdict;
  /** In the order given. */
  readonly inputs: readonly InputJudgement[];
  /** Inputs that don't go together. */
  readonly clashes: readonly Clash[];
}

export interface InputJudgement {
  readonly input: LicenceInput;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** What was chosen of what the terms offer (OR); missing where they offer no choice. */
  readonly choice?: string;
  /** What is asked; nothing where the verdict is `No`. */
  readonly obligations: readonly Obligation[];
}

export interface Clash {
  readonly verdict: Verdict;
  readonly why: string;
  readonly inputs: readonly LicenceInput[];
}

/**
 * What a matrix says of a set of inputs for weights under some terms, under one reading. Pure; not legal advice. Another input
 * never makes it milder, the order of inputs doesn't matter, and Reading C is never milder than Reading P.
 */
export function judgeLicences({ inputs, output, reading, matrix }: JudgeLicencesParameters): Judgement {
  if (matrix === undefined) return unread(inputs, reading);
  const outputs = licencesOf(output);
  const judged = inputs.map((input) => judgeInput(input, { outputs, reading, matrix }));
  const clashes = clashesOf(judged, outputs, reading, matrix);
  const verdicts = [
    ...judged.map(({ judgement }) => judgement.verdict),
    ...clashes.map(({ verdict }) => verdict),
  ];
  return {
    reading,
    verdict: worstVerdict(verdicts),
    inputs: judged.map(({ judgement }) => judgement),
    clashes,
  };
}

interface Judged {
  readonly judgement: InputJudgement;
  /** The licences that can clash with another input's. */
  readonly held: readonly Licence[];
}

interface Query {
  readonly outputs: readonly string[];
  readonly reading: Reading;
  readonly matrix: LicenceMatrix;
}

function judgeInput(input: LicenceInput, { outputs, reading, matrix }: Query): Judged {
  const { role, terms } = input;
  if (terms === undefined)
    return { judgement: unknown(input, "Nobody has said under which terms it is."), held: [] };
  if (outputs.length === 0)
    return { judgement: unknown(input, "No terms that can be read are set for the weights."), held: [] };
  const { verdict, findings, licences, chosen } = judgeTerms(terms, { matrix, reading, role, outputs });
  const ids = [...new Set(licences.map(({ id }) => id))];
  const obligations = verdict === "No" ? [] : ids.flatMap((id) => obligationsOf(id, role, reading));
  const choice = chosen && { choice: findings.map(({ licence }) => licence).join(" AND ") };
  // What Reading P would choose clashes under Reading C too, so that C is never the milder for choosing otherwise.
  const mild = reading === "P" ? [] : judgeTerms(terms, { matrix, reading: "P", role, outputs }).licences;
  return { judgement: { input, verdict, findings, ...choice, obligations }, held: [...licences, ...mild] };
}

function clashesOf(
  judged: readonly Judged[],
  outputs: readonly string[],
  reading: Reading,
  matrix: LicenceMatrix,
): Clash[] {
  const within = (group: string) =>
    judged.filter(({ held }) => held.some((licence) => groupOf(matrix, licence)?.id === group));
  return matrix.pairs.flatMap((pair) => {
    const [one, other] = pair.inputs.map(within);
    if (!one?.length || !other?.length) return [];
    const inputs = judged.filter((each) => one.includes(each) || other.includes(each));
    const cell = gravest(outputs.flatMap((output) => cellOf([pair], output, { matrix, reading }) ?? []));
    return cell ? [{ ...cell, inputs: inputs.map(({ judgement }) => judgement.input) }] : [];
  });
}

function licencesOf(output: string | undefined): readonly string[] {
  if (output === undefined) return [];
  try {
    return parseSpdxExpression(output).licences;
  } catch (error) {
    if (error instanceof SpdxExpressionError) return [];
    throw error;
  }
}

function unread(inputs: readonly LicenceInput[], reading: Reading): Judgement {
  const judged = inputs.map((input) => unknown(input, "The licence matrix in force can't be read."));
  return { reading, verdict: "Unknown", inputs: judged, clashes: [] };
}

function unknown(input: LicenceInput, why: string): InputJudgement {
  const verdict = "Unknown";
  return { input, verdict, findings: [{ licence: input.terms ?? "", verdict, why }], obligations: [] };
}
