import type { Address, Hex } from "viem";
import type { ContractRole } from "../../chain/deployment.ts";
import type { Edition } from "./Edition.ts";

/** Of what an export is a function: two exports with the same stamp, made by the same version, are the same bytes. */
export interface Stamp {
  readonly chain: { readonly id: number; readonly genesisHash: Hex };
  /** The last block whose events are in it. The timestamp is in seconds. */
  readonly block: { readonly number: number; readonly hash: Hex; readonly timestamp: number };
  readonly stewardship: {
    readonly name: string;
    /** Whether members, votes and runs are invented, as the deployment file says. */
    readonly sample: boolean;
    readonly contracts: Readonly<Partial<Record<ContractRole, Address>>>;
  };
  /** The registry's hash chain over its changes. Absent where there is no registry. */
  readonly history?: { readonly head: Hex; readonly length: number };
}

export function stampOf({ deployment, stewardship, house, block, history }: Edition): Stamp {
  const { head, length } = history.registryHead;
  return {
    chain: { id: deployment.chainId, genesisHash: deployment.genesisHash },
    block: { number: block.number, hash: block.hash, timestamp: block.timestamp },
    stewardship: { name: stewardship.name, sample: stewardship.sample, contracts: { ...house } },
    ...(house.registry && { history: { head, length } }),
  };
}
