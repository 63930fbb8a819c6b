import entries from "./data/flags.json" with { type: "json" };

/** What a licence gives and asks, one bit each, in this order from the lowest. */
export const LICENCE_FLAGS = [
  "COMMERCIAL_USE",
  "REDISTRIBUTE",
  "DERIVATIVES",
  "ATTRIBUTION",
  "SHARE_ALIKE",
  "NO_DERIVATIVES",
  "USE_RESTRICTIONS",
  "NETWORK_COPYLEFT",
  "PATENT_GRANT",
  "TRAINING_EXPLICITLY_FREE",
  "TRAINING_FORBIDDEN",
  "OUTPUT_RESTRICTIONS",
  "SCALE_LIMIT",
  "GATED",
  "DB_RIGHT_ONLY",
  "JURISDICTION_LIMITED",
  "PER_RECORD",
] as const;

export type LicenceFlag = (typeof LICENCE_FLAGS)[number];

export interface LicenceFlags {
  /** One bit for each flag, in the order of {@link LICENCE_FLAGS}. */
  readonly bits: number;
  /** The clause of the licence's text behind each flag that is set. */
  readonly clauses: Readonly<Partial<Record<LicenceFlag, string>>>;
  /** Which text was read, by its title and date; missing where it is the one in the SPDX licence list, or there is none. */
  readonly source?: string;
}

interface Entry {
  readonly licences: readonly string[];
  readonly source?: string;
  readonly flags: LicenceFlags["clauses"];
}

const byLicence: ReadonlyMap<string, LicenceFlags> = /* @__PURE__ */ new Map(
  (entries as readonly Entry[]).flatMap(({ licences, source, flags: clauses }) => {
    const read = { bits: bitsOf(clauses), clauses, ...(source !== undefined && { source }) };
    return licences.map((id) => [id, read] as const);
  }),
);

/**
 * What a licence gives and asks, by its SPDX id or LicenseRef; nothing for a licence whose text was not read for this list,
 * which is not the same as a licence that asks nothing.
 */
export function flagsOf(licence: string): LicenceFlags | undefined {
  return byLicence.get(licence);
}

export function hasFlag({ bits }: LicenceFlags, flag: LicenceFlag): boolean {
  return (bits & bitOf(flag)) !== 0;
}

function bitsOf(clauses: LicenceFlags["clauses"]): number {
  return LICENCE_FLAGS.reduce((bits, flag) => (clauses[flag] === undefined ? bits : bits | bitOf(flag)), 0);
}

function bitOf(flag: LicenceFlag): number {
  return 1 << LICENCE_FLAGS.indexOf(flag);
}
