import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import {
  type AbiFunction,
  type Address,
  encodeAbiParameters,
  getContractAddress,
  keccak256,
  parseAbiParameters,
  stringToHex,
  toFunctionSelector,
  toHex,
  zeroAddress,
} from "viem";
import { type Deployer, deployContract } from "../../../scripts/deploy/deployContract.ts";
import { NO_ORIGIN } from "../../../scripts/deploy/deployStewardship.ts";
import { call, emitted } from "../helpers/calls.ts";
import { now, publicClient, wallets } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  charter,
  deployWith,
  forkThreshold,
  freshStewardship,
  people,
  settings,
  timelockDelay,
  votes,
} from "../helpers/stewardship.ts";

/** The functions of IGovernor, whose selectors make its interface id. */
const governorFunctions = new Set(
  [
    "name version COUNTING_MODE hashProposal getProposalId state proposalThreshold proposalSnapshot",
    "proposalDeadline proposalProposer proposalEta proposalNeedsQueuing votingDelay votingPeriod quorum getVotes",
    "getVotesWithParams hasVoted propose queue execute cancel castVote castVoteWithReason",
    "castVoteWithReasonAndParams castVoteBySig castVoteWithReasonAndParamsBySig",
  ].flatMap((line) => line.split(" ")),
);

describe("A governor", () => {
  it("given a deployed stewardship, then the governor knows its house, its clock and its documents", async () => {
    const house = await freshStewardship();
    const { governor, token } = house;
    assert.deepEqual(await governor.read.house(), {
      token: house.token.address,
      timelock: house.timelock.address,
      treasury: house.treasury.address,
      registry: house.registry.address,
      runs: house.runs.address,
      fork: house.fork.address,
      catalogue: house.catalogue.address,
    });
    assert.equal(await governor.read.timelock(), house.timelock.address);
    assert.equal(await governor.read.token(), token.address);
    assert.equal(await governor.read.name(), "Test stewardship");
    assert.equal(await governor.read.CLOCK_MODE(), "mode=timestamp");
    assert.equal(await token.read.CLOCK_MODE(), await governor.read.CLOCK_MODE());
    assert.equal(await token.read.clock(), await governor.read.clock());
    assert.equal(await governor.read.daoURI(), "ipfs://bafy/dao.json");
    for (const name of ["votingDelay", "votingPeriod", "queueWindow", "executionWindow"] as const) {
      assert.equal(await governor.read[name](), BigInt(settings[name]));
    }
  });

  it("then it answers to ERC-165, IGovernor, ERC-1155 receivers and ERC-4824, and to nothing else", async () => {
    const { governor } = await freshStewardship();
    const supports = (id: `0x${string}`) => governor.read.supportsInterface([id]);
    const core = stewardGovernorAbi
      .filter((item) => item.type === "function" && governorFunctions.has(item.name))
      .reduce((id, item) => id ^ BigInt(toFunctionSelector(item as AbiFunction)), 0n);
    assert.equal(await supports(toHex(core, { size: 4 })), true);
    assert.equal(await supports("0x01ffc9a7"), true);
    assert.equal(await supports(toFunctionSelector("daoURI()")), true);
    assert.equal(await supports("0x4e2312e0"), true);
    assert.equal(await supports("0xffffffff"), false);
  });

  it("then it answers to IGovernor as it was before it could tell a proposal's id", async () => {
    const { governor } = await freshStewardship();
    const before = stewardGovernorAbi
      .filter((item) => item.type === "function" && governorFunctions.has(item.name))
      .filter((item) => "name" in item && item.name !== "getProposalId")
      .reduce((id, item) => id ^ BigInt(toFunctionSelector(item as AbiFunction)), 0n);
    assert.equal(await governor.read.supportsInterface([toHex(before, { size: 4 })]), true);
  });

  it("given a deployed stewardship, then every other part knows the parts that it obeys", async () => {
    const house = await freshStewardship();
    const { governor, timelock, token, treasury, registry, runs, fork, factory } = house;
    assert.equal(await timelock.read.governor(), governor.address);
    assert.equal(await runs.read.timelock(), timelock.address);
    assert.equal(await registry.read.timelock(), timelock.address);
    assert.equal(await treasury.read.timelock(), timelock.address);
    assert.equal(await fork.read.governor(), governor.address);
    assert.equal(await fork.read.token(), token.address);
    assert.equal(await fork.read.treasury(), treasury.address);
    assert.equal(await fork.read.factory(), factory.address);
  });

  it("then it names its version, what ballots are signed as, and the hash of a batch of calls, as other tools do", async () => {
    const { governor } = await freshStewardship();
    assert.equal(await governor.read.version(), "1");
    const typeHash = (type: string) => keccak256(stringToHex(type));
    assert.equal(
      await governor.read.BALLOT_TYPEHASH(),
      typeHash("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"),
    );
    assert.equal(
      await governor.read.EXTENDED_BALLOT_TYPEHASH(),
      typeHash(
        "ExtendedBallot(uint256 proposalId,uint8 support,address voter,uint256 nonce,string reason,bytes params)",
      ),
    );
    const batch = [[people.ada], [7n], ["0x01"], keccak256("0x02")] as const;
    const types = parseAbiParameters("address[], uint256[], bytes[], bytes32");
    assert.equal(
      await governor.read.hashProposal(batch),
      BigInt(keccak256(encodeAbiParameters(types, batch))),
    );
  });

  it("given params, then they change nobody's votes", async () => {
    const { governor } = await freshStewardship();
    const then = (await now()) - 1n;
    assert.equal(await governor.read.getVotes([people.ada, then]), votes.ada);
    assert.equal(await governor.read.getVotesWithParams([people.ada, then, "0x01"]), votes.ada);
  });

  it("given tokens of the kinds that ask before they come, then it refuses them, as it refuses ether", async () => {
    const { governor } = await freshStewardship();
    const { ada, ben } = people;
    const disabled = "GovernorDisabledDeposit";
    await refuses(governor.write.onERC721Received([ada, ben, 1n, "0x"]), disabled, []);
    await refuses(governor.write.onERC1155Received([ada, ben, 1n, 1n, "0x"]), disabled, []);
    await refuses(governor.write.onERC1155BatchReceived([ada, ben, [1n], [1n], "0x"]), disabled, []);
  });

  it("given a quorum numerator that no rule can hold, then it can't be deployed", async () => {
    const quorumNumerator = 2n ** 32n;
    await refuses(
      deployWith({ settings: { ...settings, quorumNumerator } }),
      "SafeCastOverflowedUintDowncast",
      [32, quorumNumerator],
    );
  });

  it("given a decision on its documents, then they change and the change is told", async () => {
    const { governor, governance } = await freshStewardship();
    const { transaction } = await governance.decide(call(governor, "setDaoURI", ["ipfs://next"]));
    assert.deepEqual(await emitted(transaction, governor, "DAOURIUpdate"), [
      { daoAddress: governor.address, daoURI: "ipfs://next" },
    ]);
    assert.equal(await governor.read.daoURI(), "ipfs://next");
  });

  it("given a name that EIP-712 can't keep in one word, then it can't be deployed", async () => {
    await refuses(deployWith({ name: "x".repeat(32) }), "StringTooLong", ["x".repeat(32)]);
  });
});

/** Wrong addresses to tell a part when it is built. */
type Mistake = Partial<
  Record<"token" | "treasury" | "registry" | "runs" | "fork" | "timelock", Partial<Record<string, Address>>>
>;

/** Builds a house part by part, with mistakes, up to its governor. */
async function buildWith(mistake: Mistake) {
  const { catalogue } = await freshStewardship();
  const [walletClient] = wallets;
  assert.ok(walletClient);
  const deployer: Deployer = { publicClient, walletClient };
  const nonce = BigInt(await publicClient.getTransactionCount({ address: people.deployer }));
  const next = (steps: bigint) => getContractAddress({ from: people.deployer, nonce: nonce + steps });
  const sound = {
    timelock: next(0n),
    token: next(1n),
    treasury: next(2n),
    registry: next(3n),
    runs: next(4n),
    fork: next(5n),
    governor: next(6n),
    catalogue: catalogue.address,
  };
  const told = (part: keyof Mistake) => ({ ...sound, ...mistake[part] });
  const allocations = [{ account: people.ada, amount: votes.all }];

  await deployContract(deployer, "governance/StewardTimelock", stewardTimelockAbi, [
    timelockDelay,
    told("timelock").governor,
  ]);
  await deployContract(deployer, "token/StewardToken", stewardTokenAbi, [
    "Vote",
    "V",
    told("token").timelock,
    0n,
    allocations,
  ]);
  const treasury = told("treasury");
  await deployContract(deployer, "governance/Treasury", treasuryAbi, [
    treasury.timelock,
    treasury.runs,
    treasury.fork,
  ]);
  const registry = told("registry");
  await deployContract(deployer, "models/ModelRegistry", modelRegistryAbi, [
    registry.timelock,
    registry.governor,
    registry.catalogue,
    registry.runs,
    { name: "Model", charter, parents: [], forkOf: NO_ORIGIN },
  ]);
  const runs = told("runs");
  await deployContract(deployer, "runs/TrainingRuns", trainingRunsAbi, [
    runs.timelock,
    runs.treasury,
    runs.registry,
  ]);
  const fork = told("fork");
  await deployContract(deployer, "plurality/StewardshipFork", stewardshipForkAbi, [
    fork.governor,
    fork.token,
    fork.treasury,
    zeroAddress,
    forkThreshold,
  ]);
  const buildGovernor = () =>
    deployContract(deployer, "governance/StewardGovernor", stewardGovernorAbi, [
      "Governor",
      "",
      sound,
      settings,
    ]);
  return { sound, buildGovernor };
}

describe("A governor with a foreign part", () => {
  const elsewhere = people.stranger;
  const mistakes: Record<keyof Mistake, readonly string[]> = {
    timelock: ["governor"],
    token: ["timelock"],
    treasury: ["timelock", "runs", "fork"],
    registry: ["timelock", "governor", "runs", "catalogue"],
    runs: ["timelock", "treasury", "registry"],
    fork: ["governor", "token", "treasury"],
  };
  for (const [part, fields] of Object.entries(mistakes) as [keyof Mistake, readonly string[]][]) {
    for (const field of fields) {
      it(`given a ${part} that knows another ${field}, then it can't be deployed`, async () => {
        const wrong = { [part]: { [field]: elsewhere } };
        const { sound, buildGovernor } = await buildWith(wrong);
        await refuses(buildGovernor(), "StewardGovernorForeignPart", [sound[part]]);
      });
    }
  }

  it("given no mistake, then it is deployed", async () => {
    const { sound, buildGovernor } = await buildWith({});
    assert.equal((await buildGovernor()).address, sound.governor);
  });

  it("given a part without a timelock, then the part can't be deployed", async () => {
    await refuses(buildWith({ treasury: { timelock: zeroAddress } }), "TimelockedInvalidTimelock", [
      zeroAddress,
    ]);
  });
});
