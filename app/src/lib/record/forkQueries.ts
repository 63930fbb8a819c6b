import type { ForkReading } from "@commonweight/sdk/forks";
import type { Fork, Model } from "@commonweight/sdk/history";
import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { asking } from "../asking.ts";
import { chainKey } from "../query.ts";
import type { Subject } from "../subject.ts";

/* What is asked of a chain about leaving a stewardship. */
const askingForks = () => Promise.all([asking(), forks()]);
const forks = () => import("./askingForks.ts");

/** The contracts that leaving goes through, where the stewardship has such a way out. */
function contractsOf({ stewardship }: Subject) {
  const { fork, governor, token, treasury, timelock, registry } = stewardship;
  if (fork === undefined) throw new Error("This stewardship has no contract for forks.");
  return { fork, governor, token, treasury, timelock, registry };
}

function forkKey({ deployment, stewardship }: Subject, ...rest: readonly (string | number)[]) {
  return chainKey(deployment, stewardship.governor, ...rest);
}

/** How the community can be left over a proposal, as the chain says at its head. */
export function leavingOptions(subject: Subject, proposalId: bigint) {
  return queryOptions({
    queryKey: forkKey(subject, "leaving", String(proposalId)),
    queryFn: async () => {
      const [{ clientFor }, { readLeaving }] = await askingForks();
      return readLeaving(clientFor(subject.deployment), { ...contractsOf(subject), proposalId });
    },
  });
}

/** What decides about a fork, and what is set aside for it of some tokens. */
export function forkOptions(subject: Subject, fork: Fork, tokens: readonly Address[]) {
  return queryOptions({
    queryKey: forkKey(subject, "fork", fork.id, ...tokens),
    queryFn: async () => {
      const [{ clientFor }, { readFork }] = await askingForks();
      return readFork(clientFor(subject.deployment), { contracts: contractsOf(subject), fork, tokens });
    },
  });
}

/** What an account can lodge in a fork, and what it has lodged, at the block that the fork was read at. */
export function lodgerOptions(subject: Subject, { id, proposalId, block }: ForkReading, account: Address) {
  return queryOptions({
    queryKey: forkKey(subject, "lodger", id, account, block.number),
    queryFn: async () => {
      const [{ clientFor }, { readLodger }] = await askingForks();
      const { fork, token } = contractsOf(subject);
      const blockNumber = BigInt(block.number);
      const of = { fork, token, proposalId, forkId: id, account, blockNumber };
      return readLodger(clientFor(subject.deployment), of);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** A plan with the rules of this stewardship, for a child that goes on from one of its models. */
export function parentPlanOptions(subject: Subject, { id, releases }: Pick<Model, "id" | "releases">) {
  return queryOptions({
    queryKey: forkKey(subject, "plan", String(id), releases.length),
    queryFn: async () => {
      const [{ clientFor }, { readParentPlan }] = await askingForks();
      const { registry, ...contracts } = contractsOf(subject);
      if (registry === undefined) throw new Error("This stewardship has no registry of models.");
      const latest = releases.at(-1);
      return readParentPlan(clientFor(subject.deployment), {
        ...contracts,
        registry,
        chainId: subject.deployment.chainId,
        modelId: id,
        parents: latest === undefined ? [] : [latest.manifestDigest],
      });
    },
    staleTime: 60_000,
  });
}
