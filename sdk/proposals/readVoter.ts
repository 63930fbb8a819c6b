import { type Address, type Client, zeroAddress } from "viem";
import { stewardGovernorViews } from "../chain/abi/views/stewardGovernor.ts";
import { stewardTokenViews } from "../chain/abi/views/stewardToken.ts";
import { optional } from "../chain/optional.ts";
import { readContract } from "../chain/readContract.ts";
import type { ProposalReading, VoterReading } from "./reading.ts";

export interface ReadVoterParameters {
  readonly governor: Address;
  readonly token: Address;
  readonly account: Address;
  /** The proposal, as it was read: the account is read at the same block. */
  readonly proposal: ProposalReading;
}

/** An account's power over one proposal, asked of the chain. */
export async function readVoter(
  client: Client,
  { governor, token, account, proposal }: ReadVoterParameters,
): Promise<VoterReading> {
  const blockNumber = BigInt(proposal.block.number);
  const governing = { address: governor, abi: stewardGovernorViews, blockNumber } as const;
  const holding = { address: token, abi: stewardTokenViews, blockNumber, args: [account] } as const;
  const open = proposal.snapshot < proposal.now;
  const [hasVoted, balance, votes, delegate, atSnapshot] = await Promise.all([
    readContract(client, { ...governing, functionName: "hasVoted", args: [proposal.id, account] }),
    readContract(client, { ...holding, functionName: "balanceOf" }),
    readContract(client, { ...holding, functionName: "getVotes" }),
    optional(readContract(client, { ...holding, functionName: "delegates" })),
    open
      ? readContract(client, {
          ...governing,
          functionName: "getVotes",
          args: [account, BigInt(proposal.snapshot)],
        })
      : undefined,
  ]);
  return {
    account,
    hasVoted,
    votesAtSnapshot: atSnapshot ?? votes,
    balance,
    votes,
    delegate: delegate ?? zeroAddress,
  };
}
