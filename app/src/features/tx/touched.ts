import { type Deployment, houseOf, type Stewardship } from "@commonweight/sdk/chain";
import { type Address, getAddress } from "viem";

/**
 * The stewardship that a transaction is about: the one whose contract was called, or else the first whose contract reported
 * an event. Nothing when it has to do with none of them.
 */
export function touchedStewardship(
  deployment: Deployment,
  to: Address | null,
  reporters: readonly Address[],
): Stewardship | undefined {
  const addresses = [...(to === null ? [] : [to]), ...reporters].map((address) => getAddress(address));
  for (const address of addresses) {
    const found = deployment.stewardships.find((stewardship) => {
      const { catalogue: _, ...own } = houseOf(deployment, stewardship);
      return Object.values(own).some((part) => getAddress(part) === address);
    });
    if (found !== undefined) return found;
  }
  // The catalogue is everybody's: any stewardship's record knows it.
  const shared = deployment.catalogue !== undefined && addresses.includes(getAddress(deployment.catalogue));
  return shared ? deployment.stewardships[0] : undefined;
}
