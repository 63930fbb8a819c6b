/** What a Croissant document says of a dataset, as far as a manifest goes. */
export interface Croissant {
  readonly name: string;
  /** Addresses or names, as the document gives them. */
  readonly licences: readonly string[];
  readonly creators: readonly string[];
  readonly url: string | undefined;
  readonly version: string | undefined;
  /** When the data was collected, from the RAI extension. */
  readonly collected: readonly string[];
  readonly files: readonly CroissantFile[];
  /** Whether everything in the distribution is a file with a sha-256, or lies in an archive that has one. */
  readonly complete: boolean;
}

export interface CroissantFile {
  readonly path: string;
  /** 64 hexadecimal digits, lower case; none if the document gives none that is one. */
  readonly sha256: string | undefined;
  /** None unless the document gives whole bytes. */
  readonly bytes: number | undefined;
}
