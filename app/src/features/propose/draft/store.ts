"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { Subject } from "../../../frame/index.ts";
import { emptyDraft, isEmpty, type ProposalDraft, readDraft } from "./draft.ts";

/*
 * One draft for each stewardship, in this browser. It survives reloads, a declined signature and a wrong network, and goes
 * only when its proposal is in a block or somebody starts over.
 */
const drafts = new Map<string, ProposalDraft>();
const unsaved = new Set<string>();
const listeners = new Set<() => void>();

function draftKey({ deployment, stewardship }: Subject): string {
  return `commonweight.draft.${deployment.chainId}.${stewardship.governor.toLowerCase()}`;
}

function load(key: string): ProposalDraft {
  let draft = drafts.get(key);
  if (draft === undefined) {
    draft = kept(key);
    drafts.set(key, draft);
  }
  return draft;
}

function kept(key: string): ProposalDraft {
  try {
    const value = localStorage.getItem(key);
    return value === null ? emptyDraft : readDraft(JSON.parse(value));
  } catch {
    // A draft of an older site, or a browser without storage: begin anew rather than fail.
    return emptyDraft;
  }
}

function save(key: string, draft: ProposalDraft): void {
  drafts.set(key, draft);
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    unsaved.delete(key);
  } catch {
    unsaved.add(key);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface DraftStore {
  readonly draft: ProposalDraft;
  /** False when this browser does not keep it. */
  readonly saved: boolean;
  readonly change: (edit: (draft: ProposalDraft) => ProposalDraft) => void;
  readonly clear: () => void;
}

export function useDraft(subject: Subject): DraftStore {
  const key = draftKey(subject);
  const draft = useSyncExternalStore(
    subscribe,
    () => load(key),
    () => emptyDraft,
  );
  const saved = useSyncExternalStore(
    subscribe,
    () => !unsaved.has(key),
    () => true,
  );
  const change = useCallback(
    (edit: (draft: ProposalDraft) => ProposalDraft) => save(key, edit(load(key))),
    [key],
  );
  const clear = useCallback(() => save(key, emptyDraft), [key]);
  return { draft, saved, change, clear };
}
