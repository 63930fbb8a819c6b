import { flagsOf, hasFlag, LICENCE_FLAGS, type LicenceFlag, type LicenceFlags } from "./flags.ts";
import type { InputRole } from "./matrixCell.ts";
import type { Reading } from "./verdict.ts";

export interface Obligation {
  /** The licence that asks it. */
  readonly licence: string;
  /** Where it binds: when the data is passed on, with the weights too, or in any use. */
  readonly binds: "data" | "weights" | "use";
  /** In plain words, as a thing to do. */
  readonly says: string;
  /** The clause of the licence's text. */
  readonly clause?: string;
}

/** What whoever trains or releases should do. Flags that only give something ask nothing. */
const ASKS: Readonly<Partial<Record<LicenceFlag, { says: string; always?: true }>>> = {
  ATTRIBUTION: { says: "credit the authors, name the licence and keep its notices" },
  SHARE_ALIKE: { says: "pass on what is adapted under the same licence, and add no restriction" },
  NO_DERIVATIVES: { says: "pass it on unchanged only" },
  USE_RESTRICTIONS: { says: "pass on its rules of use as a binding term" },
  NETWORK_COPYLEFT: { says: "offer the source to whoever uses it over a network" },
  OUTPUT_RESTRICTIONS: { says: "keep to its terms for what the model puts out", always: true },
  SCALE_LIMIT: { says: "ask its maker first above the number of users that it names", always: true },
  GATED: { says: "keep to the terms of access, which bind beside the licence", always: true },
  TRAINING_FORBIDDEN: { says: "don't train on it without another permission", always: true },
  DB_RIGHT_ONLY: { says: "check the rights in the contents, which the licence leaves open", always: true },
  JURISDICTION_LIMITED: { says: "check the law of the countries where it is used", always: true },
  PER_RECORD: { says: "keep each record's licence and credit with it", always: true },
};

const NONCOMMERCIAL = "keep the training and every use non-commercial";

/** What a licence asks, in the order of the flags. Under Reading P a data licence asks it of the data alone. */
export function obligationsOf(licence: string, role: InputRole, reading: Reading): readonly Obligation[] {
  const flags = flagsOf(licence);
  if (flags === undefined)
    return [{ licence, binds: "use", says: "read its text: it isn't on our list of flags" }];
  const reach = role === "base" || reading === "C" ? "weights" : "data";
  const asked = LICENCE_FLAGS.flatMap((flag): Obligation[] => {
    const ask = ASKS[flag];
    const clause = flags.clauses[flag];
    if (ask === undefined || clause === undefined) return [];
    // A licence that frees the results says itself that it doesn't reach the weights.
    const spared = role === "data" && hasFlag(flags, "TRAINING_EXPLICITLY_FREE");
    return [{ licence, binds: ask.always ? "use" : spared ? "data" : reach, says: ask.says, clause }];
  });
  return isNoncommercial(flags) ? [...asked, { licence, binds: "use", says: NONCOMMERCIAL }] : asked;
}

/** A licence that gives something, and not for commerce. Access terms give nothing that is known. */
function isNoncommercial(flags: LicenceFlags): boolean {
  return hasFlag(flags, "REDISTRIBUTE") && !hasFlag(flags, "COMMERCIAL_USE");
}
