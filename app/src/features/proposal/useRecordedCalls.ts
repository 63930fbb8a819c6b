"use client";
import { readContract, stewardGovernorAbi } from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";
import { proposalArguments, proposalHash } from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { BaseError, ContractFunctionRevertedError, numberToHex } from "viem";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";

/**
 * Whether the calls and the text shown are the ones voted on: the hash is computed here from both, and the governor is
 * asked which proposal it belongs to.
 */
export function useRecordedCalls(subject: Subject, proposal: Proposal) {
  return useQuery({
    queryKey: chainKey(
      subject.deployment,
      "callsOf",
      subject.stewardship.governor,
      proposal.id.toString(),
      proposal.created.transactionHash,
    ),
    queryFn: async () => {
      const hash = proposalHash(proposal.calls, proposal.description);
      return {
        hash: numberToHex(hash, { size: 32 }),
        // Where ids are not sequential the hash is the id itself.
        matches: hash === proposal.id || (await idOnChain(subject, proposal)) === proposal.id,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The id that the governor has for these calls and this text; nothing when it knows no such proposal. */
async function idOnChain(
  { deployment, stewardship }: Subject,
  { calls, description }: Proposal,
): Promise<bigint | undefined> {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  try {
    return await readContract(clientFor(deployment), {
      address: stewardship.governor,
      abi: stewardGovernorAbi,
      functionName: "getProposalId",
      args: [targets, values, calldatas, descriptionHash],
    });
  } catch (error) {
    const refused =
      error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError);
    if (refused) return undefined;
    throw error;
  }
}
