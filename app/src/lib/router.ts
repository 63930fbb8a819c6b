"use client";
import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { BASE_PLACEHOLDER, siteBase } from "./base.ts";
import { pagePath, type Query } from "./href.ts";
import { type PageName, pageAt } from "./routes.ts";

/*
 * The site moves between its pages by itself: the address changes with history.pushState (which the framework's
 * router follows) and the frame shows the page that the address names. Nothing is fetched but code, so the same
 * files work at a root, under a path, and from a content address.
 */
const listeners = new Set<() => void>();
let visits = 0;
let wantsFocus = false;

function notify() {
  for (const listener of listeners) listener();
}

function onHistoryMoved() {
  visits += 1;
  notify();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", onHistoryMoved);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", onHistoryMoved);
  };
}

/** Goes to an address of this site. Filters use `replace` with `quiet`, which keeps focus and scroll where they are. */
export function navigate(url: string, how: { replace?: boolean; quiet?: boolean } = {}): void {
  if (how.replace === true) window.history.replaceState(null, "", url);
  else window.history.pushState(null, "", url);
  if (how.quiet !== true) {
    visits += 1;
    wantsFocus = true;
    if (!url.includes("#")) window.scrollTo(0, 0);
  }
  notify();
}

/** True once after each move, for the heading of the page that was moved to. */
export function takeFocusRequest(): boolean {
  const wanted = wantsFocus;
  wantsFocus = false;
  return wanted;
}

export type Place = { page: PageName | undefined; query: URLSearchParams; hash: string; visit: number };

let lastKey = "";
let last: Place | undefined;

function place(): Place {
  const { pathname, search, hash } = window.location;
  const key = `${pathname}${search}${hash}${visits}`;
  if (last === undefined || key !== lastKey) {
    lastKey = key;
    last = { page: pageAt(pathname, siteBase()), query: new URLSearchParams(search), hash, visit: visits };
  }
  return last;
}

/** Where the reader is; nothing while the page is still the prerendered one. */
export function usePlace(): Place | undefined {
  return useSyncExternalStore(subscribe, place, () => undefined);
}

function noSubscription(): () => void {
  return () => {};
}

/** Makes addresses of pages for this site, wherever it lives. */
export function useHref(): (page: PageName, query?: Query, extra?: Record<string, string>) => string {
  const base = useSyncExternalStore(noSubscription, siteBase, () => BASE_PLACEHOLDER);
  return (page, query, extra) => base + pagePath(page, query, extra);
}

/** Sets filters in the address without moving; an empty value removes one. */
export function setFilters(changes: Record<string, string>): void {
  const url = new URL(window.location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value === "") url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  }
  navigate(url.pathname + url.search + url.hash, { replace: true, quiet: true });
}

/** The page being shown: known already while prerendering, when the query is not. */
export function usePage(): PageName | undefined {
  const pathname = usePathname();
  const place = usePlace();
  return place === undefined ? pageAt(pathname, siteBase()) : place.page;
}
