import type { Deployment } from "@commonweight/sdk/chain";
import { type GovernorHistory, type GovernorProfile, governorDeployment } from "@commonweight/sdk/governors";
import type { Proposal } from "@commonweight/sdk/history";
import type { ProposalReading, VoterReading } from "@commonweight/sdk/proposals";
import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { clientFor } from "../chain.ts";
import { chainKey, type Head, headOptions } from "../query.ts";
import { reportProgress } from "../record/progress.ts";
import type { Subject } from "../subject.ts";

const asking = () => import("./asking.ts");

/** A governor that was found at an address. */
export type OpenedGovernor = {
  profile: GovernorProfile;
  /** Undefined where the provider does not tell when the governor was made: the reader is asked where to begin. */
  startBlock: number | undefined;
};

/** A chain with fewer blocks is read whole: that is quicker than looking for the governor's first block. */
const SHORT_CHAIN = 100_000;

/** What is at an address. Asked once for each visit. */
export function governorOptions(deployment: Deployment, address: Address) {
  return queryOptions({
    queryKey: chainKey(deployment, "governor", address),
    queryFn: async (): Promise<OpenedGovernor> => {
      const { probeGovernor, getFirstBlock } = await asking();
      const client = clientFor(deployment);
      const profile = await probeGovernor(client, { address });
      const latest = profile.block.number;
      const startBlock = latest < SHORT_CHAIN ? 0 : await getFirstBlock(client, { address, latest });
      return { profile, startBlock };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, error) => error.name !== "GovernorError" && count < 1,
  });
}

/**
 * A governor as a subject that everything else takes. A house that it may have is left out: its stewardship's own pages
 * show that.
 */
export function subjectOf(deployment: Deployment, profile: GovernorProfile, startBlock: number): Subject {
  const { house: _, ...plain } = profile;
  const { name, local, rpcUrls } = deployment;
  const own = governorDeployment(plain, { name, local, rpcUrls, startBlock });
  const [stewardship] = own.stewardships;
  return { deployment: own, stewardship, reads: "proposals" };
}

/** A governor's proposals and votes, and how far they were read. */
export type GovernorRecord = { history: GovernorHistory; readTo: number; checkedAt: Head };

export function governorRecordOptions(subject: Subject) {
  const { deployment, stewardship } = subject;
  return queryOptions({
    queryKey: chainKey(deployment, stewardship.governor, "proposals", deployment.startBlock),
    queryFn: async ({ client }): Promise<GovernorRecord> => {
      const { governorReaderFor } = await asking();
      const head = await client.fetchQuery({ ...headOptions(deployment), staleTime: 2000 });
      try {
        const tip = await governorReaderFor(subject).read(
          { number: Number(head.number), hash: head.hash },
          (progress) => reportProgress(subject, progress),
        );
        if (tip === undefined) throw new Error(`The chain's head ${head.number} lies before the first block`);
        return { history: tip.history, readTo: tip.number, checkedAt: head };
      } finally {
        reportProgress(subject, undefined);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What an account held at a proposal's snapshot, from its own transfers and delegations since. */
export function voterPastOptions(
  { deployment, stewardship }: Subject,
  proposal: Proposal,
  reading: ProposalReading,
  voter: VoterReading | undefined,
) {
  return queryOptions({
    queryKey: chainKey(deployment, "voterPast", stewardship.token, String(proposal.id), voter?.account),
    queryFn: async () => {
      if (voter === undefined) throw new Error("no account to ask about");
      const { readVoterPast } = await asking();
      return readVoterPast(clientFor(deployment), {
        token: stewardship.token,
        voter,
        clock: reading.clock,
        snapshot: reading.snapshot,
        fromBlock: proposal.created.blockNumber,
        toBlock: reading.block.number,
      });
    },
    enabled: voter !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
