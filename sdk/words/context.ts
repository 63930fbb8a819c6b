import type { TokenInfo } from "../chain/tokenInfo.ts";
import type { Facts } from "../history/types/outline.ts";

/** What sentences take their names from. What is not known is said as unknown, by its number or digest. */
export interface Context<H extends Facts = Facts> {
  readonly history: H;
  /** How amounts are written. An unknown token's amounts are given in its smallest unit. The vote token is one of them. */
  readonly tokens?: readonly TokenInfo[];
  /** Names of accounts, by checksummed address. */
  readonly names?: Readonly<Record<string, string>>;
}
