import {
  catalogueAbi,
  type Deployment,
  getStewardshipLogs,
  houseOf,
  modelRegistryAbi,
  parseDeployment,
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Address, getAddress, getContract, type Hex, sha256, stringToHex } from "viem";
import { deployFactory } from "../../../scripts/deploy/deployFactory.ts";
import { deployCatalogue, deployStewardship } from "../../../scripts/deploy/deployStewardship.ts";
import { DAY, publicClient, viem, wallets } from "./chain.ts";

export const UNIT = 10n ** 18n;

export const settings = {
  votingDelay: DAY,
  votingPeriod: 3 * DAY,
  proposalThreshold: 10n * UNIT,
  quorumNumerator: 1_000n,
  quorumFloor: 50n * UNIT,
  lateQuorumVoteExtension: DAY,
  queueWindow: 7 * DAY,
  executionWindow: 7 * DAY,
  classes: {
    ordinaryApproval: 5_000,
    restrictive: { votingPeriod: 2 * DAY, quorum: 500, approval: 5_000 },
    terms: { votingPeriod: 4 * DAY, quorum: 1_500, approval: 6_666 },
    constitutional: { votingPeriod: 5 * DAY, quorum: 2_000, approval: 6_666 },
  },
} as const;

/** Votes of the first wallets, in whole tokens. The deployer, the last wallet, has none. */
export const shares = [400n, 250n, 150n, 100n, 60n, 40n] as const;

/** sha-256 of a text, for documents whose content does not matter. */
export function digest(text: string): Hex {
  return sha256(stringToHex(text));
}

/** Deploys a whole stewardship on the file's chain. The threshold is the part of the supply that begins a fork, in basis points. */
export async function newStewardship({ forkThreshold = 2_000n } = {}) {
  const deployer = walletOf(wallets.length - 1);
  const catalogue = (await deployCatalogue({ publicClient, walletClient: deployer })).address;
  const factory = (await deployFactory({ publicClient, walletClient: deployer }, catalogue)).address;
  const addresses = await deployStewardship(
    { publicClient, walletClient: deployer },
    {
      factory,
      name: "Heron",
      daoURI: "https://example.org/dao.json",
      token: {
        name: "Heron votes",
        symbol: "HRN",
        mintCap: 1_000n,
        allocations: shares.map((share, index) => ({ account: addressOf(index), amount: share * UNIT })),
      },
      model: { name: "Heron 1B", charter: digest("charter") },
      timelockDelay: BigInt(2 * DAY),
      forkThreshold,
      settings,
    },
  );
  const dollar = await viem.deployContract("SampleDollar");
  const deployment = parseDeployment({
    chainId: await publicClient.getChainId(),
    name: "test",
    local: true,
    genesisHash: (await publicClient.getBlock({ blockNumber: 0n })).hash,
    startBlock: 0,
    rpcUrls: ["http://127.0.0.1"],
    catalogue,
    factory,
    stewardships: [{ name: "Heron", sample: true, ...addresses }],
  });
  const stewardship = deployment.stewardships[0];
  if (!stewardship) throw new Error("The deployment names no stewardship");
  return {
    deployment,
    stewardship,
    house: houseOf(deployment, stewardship),
    dollar,
    token: getContract({ abi: stewardTokenAbi, address: addresses.token, client: publicClient }),
    governor: getContract({ abi: stewardGovernorAbi, address: addresses.governor, client: publicClient }),
    timelock: getContract({ abi: stewardTimelockAbi, address: addresses.timelock, client: publicClient }),
    treasury: getContract({ abi: treasuryAbi, address: addresses.treasury, client: publicClient }),
    registry: getContract({ abi: modelRegistryAbi, address: addresses.registry, client: publicClient }),
    runs: getContract({ abi: trainingRunsAbi, address: addresses.runs, client: publicClient }),
    fork: getContract({ abi: stewardshipForkAbi, address: addresses.fork, client: publicClient }),
    catalogue: getContract({ abi: catalogueAbi, address: catalogue, client: publicClient }),
  };
}

export type TestStewardship = Awaited<ReturnType<typeof newStewardship>>;

/** Reads all events of a stewardship and folds them. */
export async function readHistory({
  deployment,
  stewardship,
}: {
  readonly deployment: Deployment;
  readonly stewardship: TestStewardship["stewardship"];
}): Promise<History> {
  const toBlock = Number(await publicClient.getBlockNumber({ cacheTime: 0 }));
  const logs = await getStewardshipLogs({ client: publicClient, deployment, stewardship, toBlock });
  return applyLogs(emptyHistory(stewardship), logs);
}

export function walletOf(index: number) {
  const wallet = wallets[index];
  if (!wallet) throw new Error(`There is no wallet ${index}`);
  return wallet;
}

export function addressOf(index: number): Address {
  return getAddress(walletOf(index).account.address);
}
