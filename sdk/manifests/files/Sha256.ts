/** A running sha-256 that takes a content piece by piece. It ends with its digest. */
export interface Sha256 {
  readonly update: (piece: Uint8Array) => void;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly digest: () => string;
}

/** Begins a sha-256. The fastest implementation differs between Node and a browser, so it is handed in. */
export type CreateSha256 = () => Sha256 | Promise<Sha256>;
