import {
  catalogueAbi,
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipFactoryAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { type Address, getAddress, getContract, parseEther, sha256, stringToHex } from "viem";
import { deployFactory } from "../../../scripts/deploy/deployFactory.ts";
import {
  type DeployStewardshipParameters,
  deployCatalogue,
  deployStewardship,
  type StewardshipAddresses,
} from "../../../scripts/deploy/deployStewardship.ts";
import { DAY, HOUR, impersonate, networkHelpers, publicClient, wallets } from "./chain.ts";
import { Governance } from "./governance.ts";

const [deployerWallet, ...others] = wallets;
const [ada, ben, cleo, dora, stranger, operator] = others.map((wallet) => getAddress(wallet.account.address));
if (!deployerWallet || !ada || !ben || !cleo || !dora || !stranger || !operator) {
  throw new Error("The chain has too few accounts.");
}

/** Members from most votes to least, and people without any. */
export const people = {
  deployer: getAddress(deployerWallet.account.address),
  ada,
  ben,
  cleo,
  dora,
  stranger,
  operator,
};

export const votes = {
  ada: parseEther("400000"),
  ben: parseEther("300000"),
  cleo: parseEther("200000"),
  dora: parseEther("100000"),
  all: parseEther("1000000"),
};

export const settings = {
  votingDelay: Number(DAY),
  votingPeriod: Number(5n * DAY),
  proposalThreshold: parseEther("1000"),
  quorumNumerator: 2_000n,
  quorumFloor: parseEther("50000"),
  lateQuorumVoteExtension: Number(DAY),
  queueWindow: Number(7n * DAY),
  executionWindow: Number(10n * DAY),
  classes: {
    ordinaryApproval: 5_000,
    restrictive: { votingPeriod: Number(2n * DAY), quorum: 1_000, approval: 5_000 },
    terms: { votingPeriod: Number(7n * DAY), quorum: 3_000, approval: 6_666 },
    constitutional: { votingPeriod: Number(10n * DAY), quorum: 4_000, approval: 6_666 },
  },
};

export const timelockDelay = 36n * HOUR;
export const charter = sha256(stringToHex("What the model is for."));
export const model = 1n;
export const forkThreshold = 2_000n;

export function parameters(factory: Address): DeployStewardshipParameters {
  return {
    factory,
    name: "Test stewardship",
    daoURI: "ipfs://bafy/dao.json",
    token: {
      name: "Test vote",
      symbol: "TV",
      mintCap: 500n,
      allocations: [
        { account: people.ada, amount: votes.ada },
        { account: people.ben, amount: votes.ben },
        { account: people.cleo, amount: votes.cleo },
        { account: people.dora, amount: votes.dora },
      ],
    },
    model: { name: "Test model", charter },
    timelockDelay,
    forkThreshold,
    settings,
  };
}

const client = { public: publicClient, wallet: deployerWallet };
export const deployer = { publicClient, walletClient: deployerWallet };

/** Typed handles of a deployed stewardship's contracts. Writes come from the deployer unless an account is named. */
function contractsAt(addresses: StewardshipAddresses, catalogue: Address, factory: Address) {
  return {
    catalogue: getContract({ abi: catalogueAbi, address: catalogue, client }),
    token: getContract({ abi: stewardTokenAbi, address: addresses.token, client }),
    governor: getContract({ abi: stewardGovernorAbi, address: addresses.governor, client }),
    timelock: getContract({ abi: stewardTimelockAbi, address: addresses.timelock, client }),
    treasury: getContract({ abi: treasuryAbi, address: addresses.treasury, client }),
    registry: getContract({ abi: modelRegistryAbi, address: addresses.registry, client }),
    runs: getContract({ abi: trainingRunsAbi, address: addresses.runs, client }),
    fork: getContract({ abi: stewardshipForkAbi, address: addresses.fork, client }),
    factory: getContract({ abi: stewardshipFactoryAbi, address: factory, client }),
  };
}

/** Deploys a stewardship like all others but for what `changes` says. */
export async function deployWith(changes: Partial<DeployStewardshipParameters> = {}) {
  const { address: catalogue } = await deployCatalogue(deployer);
  const { address: factory } = await deployFactory(deployer, catalogue);
  const addresses = await deployStewardship(deployer, { ...parameters(factory), ...changes });
  const house = contractsAt(addresses, catalogue, factory);
  await networkHelpers.mine();
  const asTimelock = { account: await impersonate(house.timelock.address) };
  return { ...house, asTimelock, governance: new Governance(house.governor) };
}

const deploy = () => deployWith();

export type Stewardship = Awaited<ReturnType<typeof deployWith>>;

/**
 * A fresh stewardship of four members with 40, 30, 20 and 10 percent of the votes. `asTimelock` sends a call from the
 * timelock's address, for tests of what a decision does rather than of how it is made.
 */
export function freshStewardship(): Promise<Stewardship> {
  return networkHelpers.loadFixture(deploy);
}
