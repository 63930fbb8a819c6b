/**
 * Where the site lives is decided by the address it was opened at, never at build time. scripts/build-site.ts
 * writes one line into each page that sets `commonweightBase`, and turns the placeholder that prerendered links
 * start with into a relative path.
 */
declare global {
  var commonweightBase: string | undefined;
}

/** Stands at the start of every in-app link of a prerendered page; kept in step with scripts/site/relocate.ts. */
export const BASE_PLACEHOLDER = "@/";

/** The path of the site's root, with a slash at both ends. */
export function siteBase(): string {
  return globalThis.commonweightBase ?? "/";
}
