import { type Address, getAddress, zeroAddress } from "viem";
import type { Edition } from "./Edition.ts";

/** The tokens that the record speaks of: the vote token, and those of the treasury, the runs and the forks. Ether is left out. */
export function tokensOf({ stewardship, history }: Pick<Edition, "stewardship" | "history">): Address[] {
  const { treasury, runs, forks } = history;
  const named = [
    stewardship.token,
    ...treasury.movements.map(({ token }) => token),
    ...Object.values(treasury.limits).map(({ token }) => token),
    ...Object.values(runs).map(({ token }) => token),
    ...Object.values(forks).flatMap(({ shares }) => Object.values(shares).map(({ token }) => token)),
  ];
  return [...new Set(named.map((token) => getAddress(token)))]
    .filter((token) => token !== zeroAddress)
    .sort();
}
