import {
  catalogueAbi,
  findContractError,
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipFactoryAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import {
  type Abi,
  type Address,
  type BaseError,
  encodeDeployData,
  type Hex,
  zeroAddress,
  zeroHash,
} from "viem";
import { getContractError } from "viem/utils";
import { creationCode } from "./artifacts.ts";
import { type Deployed, type Deployer, deployContract } from "./deployContract.ts";
import { PARTS } from "./deployFactory.ts";

/** What a class of proposals needs. The period in seconds, shares in basis points. */
export interface ClassRule {
  readonly votingPeriod: number;
  readonly quorum: number;
  readonly approval: number;
}

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
  /** What the classes start with. Ordinary's period and quorum are above. */
  readonly classes: {
    readonly ordinaryApproval: number;
    readonly restrictive: ClassRule;
    readonly terms: ClassRule;
    readonly constitutional: ClassRule;
  };
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
  /** What builds it; it also says which catalogue the stewardship reads. */
  readonly factory: Address;
  /** Tells apart stewardships that are equal otherwise; zero if left out. */
  readonly salt?: Hex;
  /** The governor's name. At most 31 bytes, since EIP-712 keeps it in one word. */
  readonly name: string;
  readonly daoURI: string;
  readonly token: {
    readonly name: string;
    readonly symbol: string;
    /** Basis points of the supply that votes may mint in a year. */
    readonly mintCap: bigint;
    /** At most 128. */
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

const parts: readonly Abi[] = [
  stewardTimelockAbi,
  stewardTokenAbi,
  treasuryAbi,
  modelRegistryAbi,
  trainingRunsAbi,
  stewardshipForkAbi,
  stewardGovernorAbi,
];

/** The factory's functions, and every error with which a part can refuse its parameters. */
const abi = [
  ...stewardshipFactoryAbi,
  ...parts.flatMap((part) => part.filter((item) => item.type === "error")),
] as const;

/** Deploys the book of facts that all stewardships of a chain share. */
export function deployCatalogue(deployer: Deployer): Promise<Deployed> {
  return deployContract(deployer, "catalogue/Catalogue", catalogueAbi, []);
}

/**
 * Has the factory build a stewardship, part by part, a transaction each. What exists already stays as it is, so one that
 * was interrupted goes on where it stopped. The deployer never holds a power. Throws when a part refuses its parameters.
 * The governor, which is the last and the strictest, is asked before anything is sent, as far as it can tell without the
 * others.
 */
export async function deployStewardship(
  deployer: Deployer,
  { factory, ...plan }: DeployStewardshipParameters,
): Promise<StewardshipAddresses> {
  const { publicClient, walletClient } = deployer;
  const contract = { address: factory, abi } as const;
  const parameters = factoryParameters(plan);
  const key = await publicClient.readContract({ ...contract, functionName: "keyOf", args: [parameters] });
  const house = await publicClient.readContract({ ...contract, functionName: "addressesOf", args: [key] });
  const built = await publicClient.readContract({ ...contract, functionName: "partsBuilt", args: [key] });
  const names = Object.keys(PARTS);
  for (let count = Number(built) + 1; count <= names.length; count++) {
    if (count === 1) await askGovernor(deployer, plan, house);
    const hash = await walletClient.writeContract({
      ...contract,
      functionName: "build",
      args: [parameters, BigInt(count)],
    });
    const { status } = await publicClient.waitForTransactionReceipt({ hash });
    if (status !== "success")
      throw new Error(`Building the ${names[count - 1]} failed in transaction ${hash}.`);
  }
  return house;
}

/**
 * Tries the governor's constructor without all the other parts. It looks at its settings first, so a plan that it takes
 * comes as far as what is missing.
 */
async function askGovernor(
  { publicClient, walletClient: { account } }: Deployer,
  { name, daoURI, settings }: Omit<DeployStewardshipParameters, "factory">,
  house: StewardshipAddresses,
): Promise<void> {
  const bytecode = await creationCode(PARTS.governor);
  const args = [name, daoURI, { ...house, catalogue: zeroAddress }, settings] as const;
  const data = encodeDeployData({ abi: stewardGovernorAbi, bytecode, args });
  try {
    await publicClient.call({ account, data });
  } catch (error) {
    const refusal = findContractError(error);
    if (refusal === undefined || refusal.name === "StewardGovernorForeignPart") return;
    throw getContractError(error as BaseError, { abi, args, functionName: "constructor" });
  }
}

/** A plan as the factory takes it. Its hash is the stewardship's key. */
export function factoryParameters(plan: Omit<DeployStewardshipParameters, "factory">) {
  const { salt = zeroHash, name, daoURI, token, model, timelockDelay, forkThreshold, settings } = plan;
  return {
    salt,
    name,
    daoURI,
    tokenName: token.name,
    tokenSymbol: token.symbol,
    mintCap: token.mintCap,
    allocations: token.allocations,
    model: { parents: [], forkOf: NO_ORIGIN, ...model },
    timelockDelay,
    forkThreshold,
    settings,
  };
}
