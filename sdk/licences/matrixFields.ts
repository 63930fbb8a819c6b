import type { InputGroup, MatrixCell, MatrixPair, MatrixRule, OutputGroup } from "./matrix.ts";
import { VERDICTS, type Verdict } from "./verdict.ts";

/** Longer texts, and longer lists, are no part of a matrix. */
const MAX_TEXT = 500;
const MAX_LIST = 200;

type Fields = Readonly<Record<string, unknown>>;

export function record(value: unknown, what: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Error(`${what} is no object.`);
}

export function text(value: unknown, what: string): string {
  if (typeof value === "string" && value.trim() !== "" && value.length <= MAX_TEXT) return value;
  throw new Error(`${what} is no text of at most ${MAX_TEXT} characters.`);
}

export function list(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value) && value.length <= MAX_LIST) return value;
  throw new Error(`${what} is no list of at most ${MAX_LIST} entries.`);
}

export function outputGroup(value: unknown): OutputGroup {
  const { id, name, licences } = record(value, "A group");
  return {
    id: text(id, "A group's id"),
    name: text(name, "A group's name"),
    licences: texts(licences, "licences"),
  };
}

export function inputGroup(value: unknown): InputGroup {
  const { data, base, same } = record(value, "A group");
  return {
    ...outputGroup(value),
    data: list(data ?? [], "data").map(matrixRule),
    base: list(base ?? [], "base").map(matrixRule),
    ...(same !== undefined && { same: text(same, "same") }),
  };
}

export function matrixPair(value: unknown): MatrixPair {
  const [one, other, ...more] = texts(record(value, "A pair").inputs, "A pair's inputs");
  if (one === undefined || other === undefined || more.length > 0) throw new Error("A pair has two inputs.");
  return { ...matrixRule(value), inputs: [one, other] };
}

function matrixRule(value: unknown): MatrixRule {
  const { outputs, both, P, C } = record(value, "A rule");
  return {
    ...(outputs !== undefined && { outputs: texts(outputs, "A rule's outputs") }),
    cell: { P: matrixCell(both ?? P), C: matrixCell(both ?? C) },
  };
}

function matrixCell(value: unknown): MatrixCell {
  const { verdict, why } = record(value, "A cell");
  if (!VERDICTS.includes(verdict as Verdict)) {
    throw new Error(
      `${JSON.stringify(verdict) ?? "Nothing"} is no verdict; there are ${VERDICTS.join(", ")}.`,
    );
  }
  return { verdict: verdict as Verdict, why: text(why, "why") };
}

function texts(value: unknown, what: string): readonly string[] {
  return list(value, what).map((each) => text(each, what));
}
