import type { Hex } from "viem";
import type { Coverage } from "../chain/enums.ts";

export const PIN_KIND = "commonweight/pin@1";

/** A dataset's manifest or pin document: what it is, where it was found, and as many digests as are known. */
export interface PinDocument {
  readonly kind: typeof PIN_KIND;
  readonly name: string;
  readonly curator: string;
  /** A hint with a fixed revision: `hf:datasets/<id>@<40 hex>` or `git:https://…@<40 hex>`. */
  readonly locator: string;
  /** The SPDX expression that the curator declares. */
  readonly declaredTerms: string;
  readonly files: readonly PinnedFile[];
  /** Whether `files` is every file of the revision. */
  readonly complete: boolean;
  readonly notes: string;
  /** Set in invented examples. */
  readonly sample?: true;
}

export interface PinnedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes?: number;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly sha256: string;
}

/** A document that passed every check, with all that follows from its content. */
export interface Manifest {
  readonly document: PinDocument;
  /** Its canonical JSON (RFC 8785), which is what gets published. */
  readonly bytes: Uint8Array;
  /** sha-256 of `bytes`. */
  readonly digest: Hex;
  /** How far the digests reach, computed from the files: never what the document claims of itself. */
  readonly coverage: Exclude<Coverage, "None">;
  /** OpenSSF Model Signing root over the files; zero without files. */
  readonly contentRoot: Hex;
  /** The 40 hexadecimal digits of the locator. */
  readonly revision: string;
}
