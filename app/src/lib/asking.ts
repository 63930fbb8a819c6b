/*
 * The code that asks a chain is large (a client, interfaces, decoding, folding), so it is no part of a page's first load:
 * it comes while the page begins to stand and the list of chains is read.
 */
export const asking = () => import("./record/asking.ts");

if (typeof window !== "undefined") asking().catch(() => undefined);
