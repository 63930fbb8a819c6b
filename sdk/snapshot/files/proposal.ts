import type { Hex } from "viem";
import type { Call } from "../../chain/call.ts";
import { BALLOT_FAULTS } from "../../chain/enums.ts";
import type { Proposal, Queued, SkippedBallot, Vote } from "../../history/types/proposals.ts";
import { account, big, bytes, type Check, hash, list, object, oneOf, text, whole } from "../schema/check.ts";
import { source, sourced } from "../schema/source.ts";

export const PROPOSAL_KIND = "commonweight/index-proposal@1";
export const VOTES_KIND = "commonweight/index-votes@1";

/** What a proposal says and would do, how it went, and the ballots that were left out. */
export interface ProposalFile extends Pick<Proposal, "id" | "calls" | "description" | "skipped"> {
  readonly kind: typeof PROPOSAL_KIND;
  readonly steps: ProposalSteps;
}

/** The events of a proposal's life, to the index's block. */
export type ProposalSteps = Pick<
  Proposal,
  "created" | "deadline" | "queued" | "executed" | "cancelled" | "expired"
>;

/** Votes on one proposal, in the order of the chain. */
export interface VotesFile {
  readonly kind: typeof VOTES_KIND;
  readonly id: bigint;
  readonly votes: readonly VoteRow[];
}

/** A vote, with what the voter handed to a counting that takes parameters. */
export interface VoteRow extends Vote {
  readonly params?: Hex;
}

export const proposalFile: Check<ProposalFile> = object<ProposalFile>({
  kind: oneOf([PROPOSAL_KIND]),
  id: big,
  calls: list(object<Call>({ target: account, value: big, data: bytes })),
  description: text,
  steps: object<ProposalSteps>(
    { created: source, deadline: sourced(whole) },
    {
      queued: object<Queued>({ eta: whole, source }, { operation: hash }),
      executed: source,
      cancelled: source,
      expired: source,
    },
  ),
  skipped: list(object<SkippedBallot>({ voter: account, fault: oneOf(BALLOT_FAULTS), source })),
});

export const votesFile: Check<VotesFile> = object<VotesFile>({
  kind: oneOf([VOTES_KIND]),
  id: big,
  votes: list(
    object<VoteRow>({ voter: account, support: whole, weight: big, reason: text, source }, { params: bytes }),
  ),
});
