import type { HashedTaken } from "./useHashing.ts";

/** What one page has hashed, for the next page to go on with: a large folder is hashed once. */
let given: HashedTaken | undefined;

export function giveOver(hashed: HashedTaken): void {
  given = hashed;
}

/** Takes it away: what is opened later begins with nothing. */
export function takeOver(): HashedTaken | undefined {
  const taken = given;
  given = undefined;
  return taken;
}
