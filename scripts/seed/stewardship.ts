import type { Address, PublicClient } from "viem";
import type { GovernorSettings, StewardshipAddresses } from "../deploy/deployStewardship.ts";

/** A deployed stewardship, as the seed needs to know it. */
export interface Stewardship {
  readonly name: string;
  readonly house: StewardshipAddresses & { readonly catalogue: Address };
  readonly settings: GovernorSettings;
  /** For reading the chain. */
  readonly client: PublicClient;
}
