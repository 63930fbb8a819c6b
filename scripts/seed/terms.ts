import { zeroHash } from "viem";
import { type TermsFact, termsFact } from "./facts.ts";
import { licenceTextDigest } from "./open-models.ts";

/** The SPDX licence list that the texts in `data/open-models.json` were read from. */
const SPDX_LIST_VERSION = "3.28.0";

/** Licence terms by SPDX expression. A compound expression has no single text, so no text digest. */
export function terms(expression: string): TermsFact {
  return termsFact({
    expression,
    listVersion: SPDX_LIST_VERSION,
    textDigest: licenceTextDigest(expression) ?? zeroHash,
  });
}
