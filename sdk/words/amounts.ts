import { type Address, formatUnits, isAddressEqual, zeroAddress } from "viem";
import { ETHER, type TokenInfo } from "../chain/tokenInfo.ts";
import type { Context } from "./context.ts";

/** An exact amount with thousands separated: 1234567n with 2 decimals is "12,345.67". */
export function formatAmount(amount: bigint, decimals: number): string {
  const [whole = "0", fraction] = formatUnits(amount < 0n ? -amount : amount, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0n ? "\u2212" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** An amount with its token's symbol, or in its smallest unit when the token is unknown. */
export function sayAmount(amount: bigint, token: Address, { tokens = [] }: Pick<Context, "tokens">): string {
  const info = findToken(token, tokens);
  if (info) return `${formatAmount(amount, info.decimals)} ${info.symbol}`;
  return `${formatAmount(amount, 0)} of the smallest unit of the token ${token}`;
}

/** The decimals of the vote token: the usual ones while they are not known. */
export function voteDecimals({ history, tokens = [] }: Pick<Context, "history" | "tokens">): number {
  return findToken(history.stewardship.token, tokens)?.decimals ?? 18;
}

/** A number of votes: "120,000 votes", "1 vote". */
export function sayVotes(votes: bigint, context: Pick<Context, "history" | "tokens">): string {
  const text = formatAmount(votes, voteDecimals(context));
  return text === "1" ? "1 vote" : `${text} votes`;
}

/** A token by its symbol, or by its address. */
export function sayToken(token: Address, { tokens = [] }: Pick<Context, "tokens">): string {
  return findToken(token, tokens)?.symbol ?? `the token ${token}`;
}

function findToken(token: Address, tokens: readonly TokenInfo[]): TokenInfo | undefined {
  if (token === zeroAddress) return tokens.find(({ address }) => address === zeroAddress) ?? ETHER;
  return tokens.find(({ address }) => isAddressEqual(address, token));
}

/** Basis points as a percentage: 5000 is "50%", 1250 is "12.5%". */
export function sayShare(basisPoints: number | bigint): string {
  return `${Number(basisPoints) / 100}%`;
}
