import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import type { Client, RpcLog } from "viem";

/** A vote of so many members, and where it can be read. */
export interface VoteToVerify {
  readonly votes: number;
  readonly proposalId: bigint;
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly reader: Client;
  /** All that the contracts of the stewardship told. */
  readonly logs: readonly RpcLog[];
}

/** What is voted on, so that real and invented logs of the proposal are as long. */
export const proposed = { description: "# All of us", daoURI: "ipfs://crowd" } as const;
