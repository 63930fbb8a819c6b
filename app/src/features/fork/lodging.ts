import type { ForkReading, LodgerReading } from "@commonweight/sdk/forks";
import { formatAmount } from "@commonweight/sdk/proposals";
import { parseAmount } from "../propose/actions/values.ts";

/** Why an account can't lodge, and what to do; nothing when it can. */
export function cannotLodge({ lodgeable, entitlement, against, balance }: LodgerReading): string | undefined {
  if (lodgeable > 0n) return undefined;
  if (entitlement === 0n)
    return "You held no votes of your own when voting opened on this proposal. What was bought or received later can't leave over it; what was delegated to you belongs to others, who can lodge it themselves.";
  if (against >= entitlement) return "You have lodged all that you may against this proposal.";
  if (balance === 0n) return "You no longer have the votes that you held when voting opened.";
  return undefined;
}

/** What may be lodged at most, and why, in words. */
export function limitWords(
  { entitlement, against, balance, lodgeable }: LodgerReading,
  decimals: number,
): string {
  const say = (votes: bigint) => formatAmount(votes, decimals);
  const counted = `You held ${say(entitlement)} yourself when voting opened, whoever voted with them`;
  const less = against === 0n ? "" : `, and have lodged ${say(against)} against this proposal`;
  const has = balance < entitlement - against ? `; you have ${say(balance)} now` : "";
  return `At most ${say(lodgeable)} votes. ${counted}${less}${has}.`;
}

/** The amount that somebody wrote, in the token's smallest unit, or what is wrong with it. */
export function readVotes(written: string, most: bigint, decimals: number): bigint | string {
  const amount = parseAmount(written, decimals);
  if (typeof amount === "string") return amount;
  if (amount === 0n) return "Enter more than nothing.";
  return amount > most ? `At most ${formatAmount(most, decimals)} votes.` : amount;
}

/** Whether lodging this much begins the fork, so that nothing can be taken back any more. */
export function begins({ status, lodged, needed }: ForkReading, amount: bigint): boolean {
  return status === "Open" && lodged + amount >= needed;
}
