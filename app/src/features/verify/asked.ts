import type { Subject } from "@commonweight/sdk/verify";
import { digestFrom } from "../../lib/digestFrom.ts";

/** Asked by words: how they stand in the address, and what they mean; or why they mean nothing. */
export type Asked =
  | { readonly text: string; readonly subject: Subject }
  | { readonly text: string; readonly problem: string };

/** Ids beyond this many digits are no numbers of the contracts. */
const NUMBERED = /^(run|proposal)[:\s]\s*(\d{1,78})$/i;

/** Reads what to verify: a digest however it was written, `run:1`, `proposal:12` or `everything`. */
export function askedBy(words: string): Asked {
  const text = words.trim();
  if (/^everything$/i.test(text)) return { text: "everything", subject: { type: "everything" } };
  const [, kind, id = ""] = NUMBERED.exec(text) ?? [];
  const type = kind?.toLowerCase();
  if (type === "run" || type === "proposal")
    return { text: `${type}:${BigInt(id)}`, subject: { type, id: BigInt(id) } };
  const digest = digestFrom(text);
  if (digest?.kind === "digest") return { text: digest.hex, subject: { type: "digest", digest: digest.hex } };
  if (digest?.kind === "revision")
    return {
      text,
      problem:
        "That is a revision, which pins no file by itself. Paste the digest of the manifest, or look the revision up on the front page.",
    };
  return {
    text,
    problem:
      "That is nothing that can be verified. Paste a digest (64 hexadecimal digits), or write run:1, proposal:12 or everything.",
  };
}
