import {
  catalogueAbi,
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { type Address, getContractAddress, type Hex, zeroAddress } from "viem";
import { type Deployed, type Deployer, deployContract } from "./deployContract.ts";

/** Settings of the governor. Durations in seconds, votes in the token's smallest unit, fractions in basis points. */
export interface GovernorSettings {
  readonly votingDelay: number;
  readonly votingPeriod: number;
  readonly proposalThreshold: bigint;
  readonly quorumNumerator: bigint;
  readonly quorumFloor: bigint;
  readonly lateQuorumVoteExtension: number;
  readonly queueWindow: number;
  readonly executionWindow: number;
}

/** The model that this one forks. */
export interface ForkOrigin {
  readonly chainId: bigint;
  readonly registry: Address;
  readonly modelId: bigint;
}

export interface FirstModel {
  readonly name: string;
  /** sha-256 of the charter. */
  readonly charter: Hex;
  /** Manifest digests of the releases that it is built on; none if left out. */
  readonly parents?: readonly Hex[];
  /** None if left out. */
  readonly forkOf?: ForkOrigin;
}

export interface DeployStewardshipParameters {
  readonly catalogue: Address;
  /** What builds the children of treasury forks. */
  readonly factory: Address;
  /** The governor's name. At most 31 bytes, since EIP-712 keeps it in one word. */
  readonly name: string;
  readonly daoURI: string;
  readonly token: {
    readonly name: string;
    readonly symbol: string;
    /** Basis points of the supply that votes may mint in a year. */
    readonly mintCap: bigint;
    readonly allocations: readonly { readonly account: Address; readonly amount: bigint }[];
  };
  readonly model: FirstModel;
  /** Seconds between queueing and execution. */
  readonly timelockDelay: bigint;
  /** Basis points of the supply that begin a treasury fork. */
  readonly forkThreshold: bigint;
  readonly settings: GovernorSettings;
}

export interface StewardshipAddresses {
  readonly token: Address;
  readonly governor: Address;
  readonly timelock: Address;
  readonly treasury: Address;
  readonly registry: Address;
  readonly runs: Address;
  readonly fork: Address;
}

/** The origin of a model that forks no other. */
export const NO_ORIGIN: ForkOrigin = { chainId: 0n, registry: zeroAddress, modelId: 0n };

const order = ["timelock", "token", "treasury", "registry", "runs", "fork", "governor"] as const;

/** Deploys the book of facts that all stewardships of a chain share. */
export function deployCatalogue(deployer: Deployer): Promise<Deployed> {
  return deployContract(deployer, "catalogue/Catalogue", catalogueAbi, []);
}

/**
 * Deploys a stewardship in seven transactions of one account. Every contract is told the addresses of the others when it is
 * built, so nothing is wired afterwards and the deployer never holds a power. The governor, which comes last, reverts
 * unless every part obeys it.
 */
export async function deployStewardship(
  deployer: Deployer,
  {
    catalogue,
    factory,
    name,
    daoURI,
    token,
    model,
    timelockDelay,
    forkThreshold,
    settings,
  }: DeployStewardshipParameters,
): Promise<StewardshipAddresses> {
  const house = await predictAddresses(deployer);
  const steps = {
    timelock: () =>
      deployContract(deployer, "governance/StewardTimelock", stewardTimelockAbi, [
        timelockDelay,
        house.governor,
      ]),
    token: () =>
      deployContract(deployer, "token/StewardToken", stewardTokenAbi, [
        token.name,
        token.symbol,
        house.timelock,
        token.mintCap,
        token.allocations,
      ]),
    treasury: () =>
      deployContract(deployer, "governance/Treasury", treasuryAbi, [house.timelock, house.runs, house.fork]),
    registry: () =>
      deployContract(deployer, "models/ModelRegistry", modelRegistryAbi, [
        house.timelock,
        house.governor,
        catalogue,
        house.runs,
        { parents: [], forkOf: NO_ORIGIN, ...model },
      ]),
    runs: () =>
      deployContract(deployer, "runs/TrainingRuns", trainingRunsAbi, [
        house.timelock,
        house.treasury,
        house.registry,
      ]),
    fork: () =>
      deployContract(deployer, "plurality/StewardshipFork", stewardshipForkAbi, [
        house.governor,
        house.token,
        house.treasury,
        factory,
        forkThreshold,
      ]),
    governor: () =>
      deployContract(deployer, "governance/StewardGovernor", stewardGovernorAbi, [
        name,
        daoURI,
        {
          token: house.token,
          timelock: house.timelock,
          treasury: house.treasury,
          registry: house.registry,
          runs: house.runs,
          fork: house.fork,
          catalogue,
        },
        settings,
      ]),
  };
  for (const part of order) {
    const { address } = await steps[part]();
    if (address !== house[part]) {
      throw new Error(
        `The ${part} came out at ${address} instead of ${house[part]}: another transaction of the deployer came between. What was deployed is harmless; deploy again.`,
      );
    }
  }
  return house;
}

async function predictAddresses({ publicClient, walletClient }: Deployer): Promise<StewardshipAddresses> {
  const from = walletClient.account.address;
  const nonce = BigInt(await publicClient.getTransactionCount({ address: from }));
  const addressOf = (part: (typeof order)[number]) =>
    getContractAddress({ from, nonce: nonce + BigInt(order.indexOf(part)) });
  return {
    timelock: addressOf("timelock"),
    token: addressOf("token"),
    treasury: addressOf("treasury"),
    registry: addressOf("registry"),
    runs: addressOf("runs"),
    fork: addressOf("fork"),
    governor: addressOf("governor"),
  };
}
