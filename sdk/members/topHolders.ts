import type { Address } from "viem";
import type { Member } from "../history/types/members.ts";

/** One of the largest holders. Amounts in the token's smallest unit. */
export interface Holder {
  readonly account: Address;
  readonly amount: bigint;
  /** Its amount and that of all who hold more. */
  readonly together: bigint;
}

/** The accounts that hold most votes, or most tokens, the largest first. */
export function topHolders(
  members: readonly Pick<Member, "address" | "votes" | "balance">[],
  by: "votes" | "balance",
  count: number,
): Holder[] {
  let together = 0n;
  return members
    .filter((member) => member[by] > 0n)
    .sort((a, b) => (a[by] === b[by] ? 0 : a[by] > b[by] ? -1 : 1))
    .slice(0, count)
    .map((member) => {
      together += member[by];
      return { account: member.address, amount: member[by], together };
    });
}
