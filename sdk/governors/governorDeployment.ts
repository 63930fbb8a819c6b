import type { Deployment, Stewardship } from "../chain/deployment.ts";
import type { GovernorProfile } from "./profile.ts";

export interface GovernorDeploymentParameters extends Pick<Deployment, "name" | "local" | "rpcUrls"> {
  /** The first block that can hold an event of the governor. */
  readonly startBlock: number;
}

/**
 * A governor in the shape of a deployment of its own, which is what everything that reads a community takes. What a plain
 * governor has not (registry, runs, fork, catalogue) is absent; without a timelock it is its own.
 */
export function governorDeployment(
  profile: GovernorProfile,
  where: GovernorDeploymentParameters,
): Deployment & { readonly stewardships: readonly [Stewardship] } {
  const { address, chainId, genesisHash, house, token, clock, name } = profile;
  const timelock = house?.timelock ?? profile.timelock?.address ?? address;
  return {
    ...where,
    chainId,
    genesisHash,
    ...(house?.catalogue && { catalogue: house.catalogue }),
    stewardships: [
      {
        name: name || "Unnamed governor",
        sample: false,
        token: token.address,
        governor: address,
        timelock,
        treasury: house?.treasury ?? timelock,
        ...(house?.registry && { registry: house.registry }),
        ...(house?.runs && { runs: house.runs }),
        ...(house?.fork && { fork: house.fork }),
        clock: clock.mode,
        defaultDelegate: token.defaultDelegate,
      },
    ],
  };
}
