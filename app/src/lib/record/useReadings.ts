"use client";
import { PROPOSAL_STATES, type ProposalState } from "@commonweight/sdk/chain";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import { skipToken, useQueries, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Subject } from "../subject.ts";
import { openVoterOptions, proposalOptions, treasuryOptions, voterOptions } from "./queries.ts";
import { useAtEachHead } from "./useAtEachHead.ts";

/** States that nothing can change any more. An expired proposal can still be closed. */
const FINAL: ReadonlySet<ProposalState> = new Set(
  PROPOSAL_STATES.filter((state) => state === "Executed" || state === "Cancelled" || state === "Defeated"),
);

function canStillChange(reading: Pick<ProposalReading, "state"> | undefined): boolean {
  return reading === undefined || !FINAL.has(reading.state);
}

/** What decides about a proposal, asked of the chain at each new block while it can still change. */
export function useProposalReading(subject: Subject, id: bigint) {
  const options = proposalOptions(subject, id);
  const query = useQuery(options);
  useAtEachHead(subject, canStillChange(query.data) ? [options.queryKey] : []);
  return query;
}

/** The same for several proposals, in one request where the transport batches. In the order of `ids`. */
export function useProposalReadings(subject: Subject, ids: readonly bigint[]) {
  const queries = ids.map((id) => proposalOptions(subject, id));
  const results = useQueries({ queries });
  const open = queries.filter((_, index) => canStillChange(results[index]?.data));
  useAtEachHead(
    subject,
    open.map(({ queryKey }) => queryKey),
  );
  return results;
}

/** An account's power over a proposal, asked of the chain with each reading of the proposal; nothing without an account. */
export function useVoterReading(subject: Subject, id: bigint, account: Address | undefined) {
  const { data: proposal } = useProposalReading(subject, id);
  const known = proposal !== undefined && account !== undefined;
  const options = known ? voterOptions(subject, proposal, account) : undefined;
  return useQuery({
    queryKey: options?.queryKey ?? ["voter", "nobody"],
    queryFn: options?.queryFn ?? skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: (before, query) =>
      before?.account === account && query?.queryKey.at(-3) === String(id) ? before : undefined,
  });
}

/** An account's power over several open proposals, in their order; nothing without an account. */
export function useOpenVoterReadings(
  subject: Subject,
  proposals: readonly ProposalReading[],
  account: Address | undefined,
) {
  return useQueries({
    queries:
      account === undefined ? [] : proposals.map((proposal) => openVoterOptions(subject, proposal, account)),
  });
}

/** Balances and limits of the treasury, asked of the chain at each new block. */
export function useTreasury(subject: Subject, tokens: readonly Address[]) {
  const options = treasuryOptions(subject, tokens);
  useAtEachHead(subject, [options.queryKey]);
  return useQuery({ ...options, placeholderData: (before) => before });
}
