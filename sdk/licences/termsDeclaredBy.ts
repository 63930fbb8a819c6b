import type { Card } from "../manifests/imports/Card.ts";
import type { Croissant } from "../manifests/imports/Croissant.ts";
import { type DeclaredTermsOfErrorType, declaredTermsOf } from "./declaredTermsOf.ts";

export interface TermsDeclaredByParameters {
  readonly card?: Card | undefined;
  readonly croissant?: Croissant | undefined;
}

export type TermsDeclaredByErrorType = DeclaredTermsOfErrorType;

/**
 * The SPDX expression of the terms that come with a dataset or model: its card's, or else its Croissant document's; empty if
 * neither names any. Throws `DeclaredTermsError` for what can't be written as an expression.
 */
export function termsDeclaredBy({ card, croissant }: TermsDeclaredByParameters): string {
  if (card?.licence !== undefined)
    return declaredTermsOf(card.licence.ids, { license_name: card.licence.name });
  return croissant === undefined || croissant.licences.length === 0
    ? ""
    : declaredTermsOf(croissant.licences);
}
