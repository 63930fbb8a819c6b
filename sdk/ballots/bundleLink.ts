import type { BallotBundle } from "./ballot.ts";
import { parseBundle } from "./parseBundle.ts";
import { writeBundle } from "./writeBundle.ts";

/** Longer links are cut off by some programs that carry them, in characters. */
const MAX_LINK = 4_000;
const PREFIX = "ballots=";

/** The bundle as what follows `#` in a link, which no server is told; undefined for one that is too long for a link. */
export function bundleLink(bundle: BallotBundle): string | undefined {
  // Each ballot takes more than 200 characters.
  if (bundle.ballots.length > MAX_LINK / 200) return undefined;
  const bytes = writeBundle(bundle);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const link = `${PREFIX}${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  return link.length > MAX_LINK ? undefined : link;
}

/** Reads what {@link bundleLink} wrote; undefined if the part after `#` is none of it. Throws {@link BallotsError}. */
export function parseBundleLink(fragment: string): BallotBundle | undefined {
  if (!fragment.startsWith(PREFIX)) return undefined;
  const base64 = fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/");
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    // An empty document says what is wrong with it.
  }
  return parseBundle(bytes);
}
