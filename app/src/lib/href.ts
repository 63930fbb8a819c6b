import { type PageName, routes } from "./routes.ts";

/** What an address can say about its page. Anything else in the query is the page's own (filters, sorting). */
export type Query = {
  chain?: number | undefined;
  /** The governor's address. */
  dao?: string | undefined;
  /** Another community's governor, opened by its address. */
  address?: string | undefined;
  /** The first block that it is read from, where the chain does not tell. */
  from?: string | undefined;
  id?: bigint | number | string | undefined;
  /** A member's address. */
  account?: string | undefined;
  /** A transaction's hash. */
  hash?: string | undefined;
};

/** The address of a page relative to the site's root, such as `proposal/?chain=1&dao=0x..&id=3`. */
export function pagePath(page: PageName, query: Query = {}, extra: Record<string, string> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...extra })) {
    if (value !== undefined && value !== "") params.set(key, String(value));
  }
  const search = params.toString();
  return routes[page].path + (search === "" ? "" : `?${search}`);
}
