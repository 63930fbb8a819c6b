import { type Hex, sha256, stringToHex, toHex, zeroHash } from "viem";
import type { Check } from "./check.ts";

/** The most bytes of a document that a proposal's calls carry: what every reader keeps whole. */
export const MAX_DOCUMENT_IN_PROPOSAL = 16_384;

/** The most bytes that one transaction can publish: providers refuse transactions of more than 128 kB. */
const MAX_DOCUMENT_IN_TRANSACTION = 120_000;

/** How a document of so many bytes gets on chain. */
export function publishedBy(bytes: number): "proposal" | "transaction" | "nobody" {
  if (bytes <= MAX_DOCUMENT_IN_PROPOSAL) return "proposal";
  return bytes <= MAX_DOCUMENT_IN_TRANSACTION ? "transaction" : "nobody";
}

/** Has a document published, once, and returns its digest. */
export function publish(check: Check, bytes: Uint8Array, name: string): Hex {
  const digest = sha256(bytes);
  const known = check.context.history.catalogue.documents[digest] !== undefined;
  if (known) return digest;
  const by = publishedBy(bytes.length);
  if (by === "proposal") check.register({ type: "publishDocument", document: toHex(bytes) });
  else check.large.push({ name, digest, bytes, publishable: by === "transaction" });
  return digest;
}

/** A text that goes on chain with the proposal. Zero when there is none. */
export function readEvidence(check: Check, field: string, text: string): Hex {
  if (text.trim() === "") return zeroHash;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_DOCUMENT_IN_PROPOSAL) {
    check.refuse(
      field,
      `The text has ${bytes.length} bytes; a proposal can carry ${MAX_DOCUMENT_IN_PROPOSAL}. Shorten it.`,
    );
    return sha256(stringToHex(text));
  }
  return publish(check, bytes, "The evidence");
}
