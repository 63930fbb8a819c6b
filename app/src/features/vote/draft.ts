import type { Choice } from "@commonweight/sdk/chain";

/** What was chosen and typed, and not yet sent. */
export type Draft = { choice: Choice | undefined; reason: string };

export const EMPTY_DRAFT: Draft = { choice: undefined, reason: "" };

/** Where drafts are kept: the tab's own storage, or nothing where a browser keeps nothing. */
export type DraftStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A draft belongs to one life of a chain, one proposal and one account; "nobody" before a wallet is connected. */
export function draftKey(
  deployment: { readonly chainId: number; readonly genesisHash: string },
  governor: string,
  id: bigint,
  account: string | undefined,
): string {
  const who = account?.toLowerCase() ?? "nobody";
  return `commonweight.ballot.${deployment.chainId}.${deployment.genesisHash.slice(0, 18)}.${governor.toLowerCase()}.${id}.${who}`;
}

export function readDraft(store: DraftStore | undefined, key: string): Draft {
  try {
    return parseDraft(JSON.parse(store?.getItem(key) ?? "null"));
  } catch {
    return EMPTY_DRAFT;
  }
}

function parseDraft(kept: unknown): Draft {
  if (typeof kept !== "object" || kept === null) return EMPTY_DRAFT;
  const { choice, reason } = kept as Record<string, unknown>;
  return {
    choice: choice === "For" || choice === "Against" || choice === "Abstain" ? choice : undefined,
    reason: typeof reason === "string" ? reason : "",
  };
}

/** Keeps a draft; an empty one is forgotten. A store that is full or closed keeps nothing, and the page goes on. */
export function keepDraft(store: DraftStore | undefined, key: string, draft: Draft): void {
  try {
    if (draft.choice === undefined && draft.reason === "") store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(draft));
  } catch {
    // The draft lives in the page until it is closed.
  }
}

/**
 * The draft to begin with when an account connects: its own; else what was typed before any wallet was connected, which
 * then belongs to it.
 */
export function adoptDraft(store: DraftStore | undefined, nobodys: string, accounts: string): Draft {
  const own = readDraft(store, accounts);
  if (own !== EMPTY_DRAFT && (own.choice !== undefined || own.reason !== "")) return own;
  const before = readDraft(store, nobodys);
  keepDraft(store, accounts, before);
  keepDraft(store, nobodys, EMPTY_DRAFT);
  return before;
}
