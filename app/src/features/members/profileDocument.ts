import { PROFILE_KIND, type Profile } from "@commonweight/sdk/history";
import { canonicalJson } from "@commonweight/sdk/manifests";
import { type Address, type Hex, sha256, toHex } from "viem";

/** The most characters of a name that readers take. */
export const MAX_NAME = 64;
/** Well below the 16 kB up to which the record keeps a document's text. Bytes. */
export const MAX_STATEMENT = 4_000;

export type ProfileDraft = { name: string; statement: string };

export type ProfileDocument = {
  document: Hex;
  digest: Hex;
};

/** A profile as it is published: canonical JSON, so that the same words have the same digest. */
export function profileDocument(account: Address, { name, statement }: ProfileDraft): ProfileDocument {
  const bytes = canonicalJson({
    kind: PROFILE_KIND,
    account,
    name: name.trim(),
    ...(statement.trim() !== "" && { statement: statement.trim() }),
  });
  return { document: toHex(bytes), digest: sha256(bytes) };
}

/** Why a profile can't be published as it stands, and what to do; nothing when it can. */
export function profileProblem(
  { name, statement }: ProfileDraft,
  current: Profile | undefined,
): string | undefined {
  if (name.trim() === "") return "Write the name that you want to be known by.";
  if (name.trim().length > MAX_NAME) return `Shorten the name to ${MAX_NAME} characters.`;
  if (new TextEncoder().encode(statement.trim()).length > MAX_STATEMENT)
    return "Shorten the statement first.";
  if (current?.name === name.trim() && (current.statement ?? "") === statement.trim())
    return "This is your profile already. Change something first.";
  return undefined;
}
