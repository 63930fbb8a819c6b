import type { Address } from "viem";
import type { Facts } from "./types/outline.ts";

/** The length of a limit's period, in seconds; periods are counted from 1970. ITreasury.LIMIT_PERIOD. */
export const LIMIT_PERIOD = 30 * 86_400;

/** What ordinary votes may still spend of a token at a time (seconds), in its smallest unit. */
export function availableWithinLimit(
  { treasury }: Pick<Facts, "treasury">,
  token: Address,
  now: number,
): bigint {
  const limit = treasury.limits[token];
  if (!limit?.limit) return 0n;
  const spent = limit.period === Math.floor(now / LIMIT_PERIOD) ? limit.spent : 0n;
  return limit.limit.value > spent ? limit.limit.value - spent : 0n;
}
