import type { Address, Hex } from "viem";
import type { Coverage } from "../../chain/enums.ts";
import type { Source } from "../source.ts";

/** Facts that anyone may record. They have no standing of their own. */
export interface Catalogue {
  readonly terms: Readonly<Record<string, Terms>>;
  readonly datasets: Readonly<Record<string, Dataset>>;
  readonly documents: Readonly<Record<string, PublishedDocument>>;
}

/** Licence terms. */
export interface Terms {
  readonly id: Hex;
  readonly spdxExpression: string;
  readonly listVersion: string;
  readonly registrant: Address;
  /** The texts that somebody read them in, oldest first. Evidence, not identity: one licence has many texts. */
  readonly texts: readonly TermsText[];
  readonly source: Source;
}

/** A text of terms, as an account says. */
export interface TermsText {
  /** sha-256 of the text. */
  readonly digest: Hex;
  readonly contributor: Address;
  readonly source: Source;
}

/** One content-addressed version of a dataset. */
export interface Dataset {
  readonly id: Hex;
  /** sha-256 of the canonical manifest or pin document. */
  readonly manifestDigest: Hex;
  /** Root over the digested files; zero for `RevisionOnly`. */
  readonly contentRoot: Hex;
  readonly coverage: Coverage;
  /** The terms that the curator declares. */
  readonly declaredTerms: Hex;
  /** The dataset that this one is a later version of, or zero. */
  readonly previous: Hex;
  readonly registrant: Address;
  readonly locators: readonly Locator[];
  readonly source: Source;
}

/** Where a dataset may be found: a hint. */
export interface Locator {
  readonly locator: string;
  readonly contributor: Address;
  readonly source: Source;
}

/** A document that was published on chain. */
export interface PublishedDocument {
  readonly digest: Hex;
  /** Every publication, oldest first. Whoever comes first has no more part in it than others. */
  readonly publications: readonly Publication[];
  /** Bytes. */
  readonly size: number;
  /** The text, when it is UTF-8 of at most 16 kB and has the digest that it was published under. */
  readonly text?: string;
  /** Its first publication. */
  readonly source: Source;
}

export interface Publication {
  readonly publisher: Address;
  readonly source: Source;
}
