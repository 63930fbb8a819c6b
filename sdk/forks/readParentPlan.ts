import { type Address, type Client, type Hex, zeroHash } from "viem";
import { modelRegistryViews } from "../chain/abi/views/modelRegistry.ts";
import { stewardGovernorViews } from "../chain/abi/views/stewardGovernor.ts";
import { stewardshipForkViews } from "../chain/abi/views/stewardshipFork.ts";
import { stewardTimelockViews } from "../chain/abi/views/stewardTimelock.ts";
import { stewardTokenViews } from "../chain/abi/views/stewardToken.ts";
import { PROPOSAL_CLASSES, type ProposalClass } from "../chain/enums.ts";
import { readContract } from "../chain/readContract.ts";
import type { ForkPlan } from "../history/types/forks.ts";

export interface ReadParentPlanParameters {
  readonly chainId: number;
  readonly governor: Address;
  readonly token: Address;
  readonly timelock: Address;
  readonly registry: Address;
  readonly fork: Address;
  /** The model that the child goes on from. */
  readonly modelId: bigint;
  /** Manifest digests of the releases that it is built on. */
  readonly parents: readonly Hex[];
}

const BASIS_POINTS = 10_000n;

/**
 * A plan that gives the child the parent's rules, as the chain says them now: what is votes in the parent becomes the same
 * share of the child's supply, rounded up. Names and charter are the parent's too; a plan that keeps them says so plainly.
 */
export async function readParentPlan(
  client: Client,
  { chainId, governor, token, timelock, registry, fork, modelId, parents }: ReadParentPlanParameters,
): Promise<ForkPlan> {
  const governing = { address: governor, abi: stewardGovernorViews } as const;
  const voting = { address: token, abi: stewardTokenViews } as const;
  const rule = (name: ProposalClass) =>
    readContract(client, { ...governing, functionName: "classRule", args: [PROPOSAL_CLASSES.indexOf(name)] });
  const [
    [name, daoURI, votingDelay, proposalThreshold, quorumFloor],
    [lateQuorumVoteExtension, queueWindow, executionWindow],
    [restrictive, ordinary, terms, constitutional],
    [tokenName, tokenSymbol, mintCap, supply],
    [timelockDelay, forkThreshold, model],
  ] = await Promise.all([
    Promise.all([
      readContract(client, { ...governing, functionName: "name" }),
      readContract(client, { ...governing, functionName: "daoURI" }),
      readContract(client, { ...governing, functionName: "votingDelay" }),
      readContract(client, { ...governing, functionName: "proposalThreshold" }),
      readContract(client, { ...governing, functionName: "quorumFloor" }),
    ]),
    Promise.all([
      readContract(client, { ...governing, functionName: "lateQuorumVoteExtension" }),
      readContract(client, { ...governing, functionName: "queueWindow" }),
      readContract(client, { ...governing, functionName: "executionWindow" }),
    ]),
    Promise.all([rule("Restrictive"), rule("Ordinary"), rule("Terms"), rule("Constitutional")]),
    Promise.all([
      readContract(client, { ...voting, functionName: "name" }),
      readContract(client, { ...voting, functionName: "symbol" }),
      readContract(client, { ...voting, functionName: "mintCap" }),
      readContract(client, { ...voting, functionName: "totalSupply" }),
    ]),
    Promise.all([
      readContract(client, { address: timelock, abi: stewardTimelockViews, functionName: "getMinDelay" }),
      readContract(client, { address: fork, abi: stewardshipForkViews, functionName: "threshold" }),
      readContract(client, {
        address: registry,
        abi: modelRegistryViews,
        functionName: "model",
        args: [modelId],
      }),
    ]),
  ]);
  const shareOf = (votes: bigint) => {
    if (supply === 0n) return 0n;
    const share = (votes * BASIS_POINTS + supply - 1n) / supply;
    return share < BASIS_POINTS ? share : BASIS_POINTS;
  };
  return {
    salt: zeroHash,
    name,
    daoURI,
    tokenName,
    tokenSymbol,
    mintCap,
    allocations: [],
    model: {
      name: model.name,
      charter: model.charter,
      parents: [...parents],
      forkOf: { chainId: BigInt(chainId), registry, modelId },
    },
    timelockDelay,
    forkThreshold,
    settings: {
      votingDelay: Number(votingDelay),
      votingPeriod: ordinary.votingPeriod,
      proposalThreshold: shareOf(proposalThreshold),
      quorumNumerator: BigInt(ordinary.quorum),
      quorumFloor: shareOf(quorumFloor),
      lateQuorumVoteExtension: Number(lateQuorumVoteExtension),
      queueWindow: Number(queueWindow),
      executionWindow: Number(executionWindow),
      classes: { ordinaryApproval: ordinary.approval, restrictive, terms, constitutional },
    },
  };
}
