/** One change to one contract that its tests must notice. */
export interface Mutant {
  /** Says which it is, in every list, for ever. */
  readonly id: string;
  /** From the root, with slashes. */
  readonly file: string;
  /** Where the change begins, in bytes, and what is there. */
  readonly start: number;
  readonly find: string;
  readonly replace: string;
  /** What would go wrong, or which kind of change it is. */
  readonly why: string;
  /** The tests that are likely to notice, run first. Without them: those in the folder that mirrors the contract's. */
  readonly tests?: readonly string[];
}

/** A change written by hand: its text is looked for, and must be there exactly once. */
export interface Written {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly why: string;
  readonly tests?: readonly string[];
}

/** The contract as the mutant changes it. */
export function mutated({ start, find, replace }: Mutant, source: string): string {
  const bytes = Buffer.from(source);
  const end = start + Buffer.byteLength(find);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(replace), bytes.subarray(end)]).toString();
}

/** Mutants of one contract: what is there, what is put in its place, and what would go wrong. */
export function mutantsOf(
  file: string,
  ...changes: readonly (readonly [find: string, replace: string, why: string])[]
): Written[] {
  return changes.map(([find, replace, why]) => ({ file, find, replace, why }));
}
