import { type Hex, stringToBytes, zeroHash } from "viem";
import type { PublishedMatrix } from "./matrix.ts";
import { ownMatrix } from "./ownMatrix.ts";
import { LicenceMatrixError, parseLicenceMatrix } from "./parseLicenceMatrix.ts";

/** The matrix that a community adopted, and what this software can make of it. */
export type MatrixInForce =
  | {
      /** `own`: the one that ships with this software. `other`: another that was published and can be read. */
      readonly status: "own" | "other";
      readonly published: PublishedMatrix;
    }
  | {
      /** No vote has adopted one: the one that ships with this software is shown in its place. */
      readonly status: "none";
      readonly published: PublishedMatrix;
    }
  | {
      /** Not published, or not readable: every verdict is `Unknown`. */
      readonly status: "unreadable";
      readonly digest: Hex;
      readonly why: string;
    };

/**
 * The matrix behind the digest of a policy.
 * @param text Its published text, which has this digest, as the catalogue gives it.
 */
export function matrixInForce(digest: Hex | undefined, text: string | undefined): MatrixInForce {
  if (digest === undefined || digest === zeroHash) return { status: "none", published: ownMatrix() };
  if (digest === ownMatrix().digest) return { status: "own", published: ownMatrix() };
  if (text === undefined)
    return { status: "unreadable", digest, why: "Nobody has published its text on this chain." };
  try {
    const published = parseLicenceMatrix(stringToBytes(text));
    if (published.digest === digest) return { status: "other", published };
    return { status: "unreadable", digest, why: "The text that was given for it has another digest." };
  } catch (error) {
    if (!(error instanceof LicenceMatrixError)) throw error;
    return { status: "unreadable", digest, why: error.details ?? error.message };
  }
}
