import type { InputGroup, LicenceMatrix, MatrixCell, MatrixRule } from "./matrix.ts";
import type { SpdxTree } from "./parseSpdxExpression.ts";
import { isGraver, type Reading } from "./verdict.ts";

export type InputRole = "data" | "base";

export type Licence = Extract<SpdxTree, { type: "licence" }>;

interface CellQuery {
  readonly matrix: LicenceMatrix;
  readonly reading: Reading;
  readonly role: InputRole;
}

/** The group that the matrix puts a licence in. An exception (WITH) only ever allows more, so it may be left out of account. */
export function groupOf({ inputs }: LicenceMatrix, licence: Licence): InputGroup | undefined {
  const holds = (name: string) => inputs.find(({ licences }) => licences.includes(name));
  return (licence.exception && holds(`${licence.id} WITH ${licence.exception}`)) || holds(licence.id);
}

/** What the matrix says of one licence of an input beside the licences of the output, all of which must be kept. */
export function cellFor(licence: Licence, outputs: readonly string[], query: CellQuery): MatrixCell {
  const group = groupOf(query.matrix, licence);
  if (group === undefined) return unknown(`The matrix has no line for ${licence.id}.`);
  const cells = outputs.map((output) => cellBeside(output, licence, group, query));
  return gravest(cells) ?? unknown("No terms are set for the weights.");
}

/** The gravest cell, of equals the first. */
export function gravest(cells: readonly MatrixCell[]): MatrixCell | undefined {
  return cells.reduce<MatrixCell | undefined>(
    (worst, cell) => (worst === undefined || isGraver(cell.verdict, worst.verdict) ? cell : worst),
    undefined,
  );
}

/** The cell of the first rule that fits an output. */
export function cellOf(
  rules: readonly MatrixRule[],
  output: string,
  { matrix, reading }: Pick<CellQuery, "matrix" | "reading">,
): MatrixCell | undefined {
  const column = matrix.outputs.find(({ licences }) => licences.includes(output));
  if (column === undefined) return undefined;
  return rules.find(({ outputs }) => outputs === undefined || outputs.includes(column.id))?.cell[reading];
}

function cellBeside(output: string, licence: Licence, group: InputGroup, query: CellQuery): MatrixCell {
  if (query.role === "base" && group.same !== undefined && licence.id === output) {
    return { verdict: "Same", why: group.same };
  }
  if (!query.matrix.outputs.some(({ licences }) => licences.includes(output))) {
    return unknown(`The matrix has no column for weights under ${output}.`);
  }
  const what = query.role === "base" ? "a base model" : "data";
  return (
    cellOf(group[query.role], output, query) ??
    unknown(`The matrix says nothing of ${what} under ${licence.id} for weights under ${output}.`)
  );
}

function unknown(why: string): MatrixCell {
  return { verdict: "Unknown", why };
}
