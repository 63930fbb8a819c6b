import { type Address, isAddressEqual } from "viem";
import type { Source } from "./source.ts";
import type { PublishedDocument } from "./types/catalogue.ts";
import type { Facts } from "./types/outline.ts";

/** What an account says of itself in a document that it published. Nobody vouches for it. */
export interface Profile {
  readonly account: Address;
  /** At most 64 characters. */
  readonly name: string;
  /** What it stands for, in a few sentences. */
  readonly statement?: string;
  readonly source: Source;
}

export const PROFILE_KIND = "commonweight/profile@1";

const MAX_NAME_LENGTH = 64;

/**
 * The latest profile of each account, keyed by checksummed address. A profile is a published JSON document
 * `{ "kind": "commonweight/profile@1", "account", "name", "statement"? }`, and counts only if the account itself published
 * it, first or after others, and from when it last did.
 */
export function profilesOf({ catalogue }: Pick<Facts, "catalogue">): Readonly<Record<Address, Profile>> {
  const profiles: Record<Address, Profile> = {};
  for (const document of Object.values(catalogue.documents)) {
    const profile = readProfile(document);
    if (profile === undefined) continue;
    const known = profiles[profile.account];
    if (known === undefined || isLater(profile.source, known.source)) profiles[profile.account] = profile;
  }
  return profiles;
}

function readProfile({ text, publications }: PublishedDocument): Profile | undefined {
  if (text === undefined || !text.includes(PROFILE_KIND)) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (
    typeof content !== "object" ||
    content === null ||
    !("kind" in content) ||
    content.kind !== PROFILE_KIND
  ) {
    return undefined;
  }
  const { account, name, statement } = content as Record<string, unknown>;
  const own =
    typeof account === "string"
      ? publications.findLast(({ publisher }) => isSameAddress(account, publisher))
      : undefined;
  if (!own || typeof name !== "string" || name.trim() === "" || name.length > MAX_NAME_LENGTH)
    return undefined;
  const { publisher, source } = own;
  return { account: publisher, name, source, ...(typeof statement === "string" ? { statement } : {}) };
}

function isSameAddress(text: string, address: Address): boolean {
  return /^0x[0-9a-fA-F]{40}$/.test(text) && isAddressEqual(text as Address, address);
}

function isLater(a: Source, b: Source): boolean {
  return a.blockNumber === b.blockNumber ? a.logIndex > b.logIndex : a.blockNumber > b.blockNumber;
}
