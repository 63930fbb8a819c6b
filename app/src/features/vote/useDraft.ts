"use client";
import { useState } from "react";
import { adoptDraft, type Draft, type DraftStore, EMPTY_DRAFT, keepDraft, readDraft } from "./draft.ts";

function tabStore(): DraftStore | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/**
 * The ballot's draft for one account, kept in this tab until the vote is counted: neither a declined signature, a reload
 * nor another page loses it. The third function forgets what is kept, and leaves what is on the screen.
 */
export function useDraft(nobodys: string, accounts: string): [Draft, (draft: Draft) => void, () => void] {
  const [held, setHeld] = useState<{ key: string; draft: Draft }>({ key: "", draft: EMPTY_DRAFT });
  let current = held;
  if (held.key !== accounts && typeof window !== "undefined") {
    const store = tabStore();
    const draft = accounts === nobodys ? readDraft(store, accounts) : adoptDraft(store, nobodys, accounts);
    current = { key: accounts, draft };
    setHeld(current);
  }
  return [
    current.draft,
    (draft) => {
      keepDraft(tabStore(), accounts, draft);
      setHeld({ key: accounts, draft });
    },
    () => keepDraft(tabStore(), accounts, EMPTY_DRAFT),
  ];
}
