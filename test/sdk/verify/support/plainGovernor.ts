import { SUPPORT } from "@commonweight/sdk/chain";
import { artifacts } from "hardhat";
import {
  type Abi,
  type Address,
  getAddress,
  getContract,
  type Hex,
  keccak256,
  parseAbi,
  stringToHex,
} from "viem";
import { networkHelpers, publicClient, receiptOf } from "../../helpers/chain.ts";
import { addressOf, newStewardship, UNIT, walletOf } from "../../helpers/stewardship.ts";

const tokenAbi = parseAbi([
  "function transfer(address to, uint256 amount) returns (bool)",
  "function delegate(address delegatee)",
]);
const timelockAbi = parseAbi(["function grantRole(bytes32 role, address account)"]);
const governorAbi = parseAbi([
  "function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns (uint256)",
  "function castVote(uint256 proposalId, uint8 support) returns (uint256)",
  "function castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params) returns (uint256)",
  "function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns (uint256)",
  "function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns (uint256)",
  "function getProposalId(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) view returns (uint256)",
]);

const [DELAY, PERIOD, TIMELOCK_DELAY] = [10, 60, 3_600] as const;

export type Clock = "blocknumber" | "timestamp";

/** OpenZeppelin's governor as its guide sets it up, by a clock, with a decision that was carried out and one that was lost. */
export async function plainGovernor(clock: Clock) {
  const token = await votesBy(clock);
  const timelock = await create("PlainTimelock", [BigInt(TIMELOCK_DELAY)]);
  const governor = await create("PlainGovernor", [token, timelock, DELAY, PERIOD, 1n, 20n]);
  for (const role of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"])
    await receiptOf(
      walletOf(0).writeContract({
        address: timelock,
        abi: timelockAbi,
        functionName: "grantRole",
        args: [keccak256(stringToHex(role)), governor],
      }),
    );
  const contract = getContract({
    address: governor,
    abi: governorAbi,
    client: { public: publicClient, wallet: walletOf(0) },
  });
  const box = await create("Box", []);
  const propose = async (description: string) => {
    const data = `0x1ab06ee5${"0".repeat(63)}2${"0".repeat(63)}3` as const;
    const lists = [[box], [0n], [data]] as const;
    await receiptOf(contract.write.propose([...lists, description], { account: addressOf(0) }));
    const batch = [...lists, keccak256(stringToHex(description))] as const;
    return { batch, id: await contract.read.getProposalId(batch) };
  };
  const [won, lost] = [await propose("# Set the box"), await propose("# Set it again")];
  await pass(clock, DELAY + 5);
  await receiptOf(contract.write.castVote([won.id, SUPPORT.For], { account: addressOf(0) }));
  await receiptOf(
    contract.write.castVoteWithReasonAndParams([won.id, SUPPORT.For, "Yes", "0x1234"], {
      account: addressOf(1),
    }),
  );
  await receiptOf(contract.write.castVote([won.id, SUPPORT.Against], { account: addressOf(2) }));
  await receiptOf(contract.write.castVote([lost.id, SUPPORT.Against], { account: addressOf(0) }));
  await receiptOf(
    walletOf(0).writeContract({
      address: token,
      abi: tokenAbi,
      functionName: "transfer",
      args: [addressOf(2), 5n * UNIT],
    }),
  );
  await pass(clock, PERIOD);
  await receiptOf(contract.write.queue(won.batch, { account: addressOf(0) }));
  await networkHelpers.time.increase(TIMELOCK_DELAY + 1);
  await receiptOf(contract.write.execute(won.batch, { account: addressOf(0) }));
  return { governor, token, timelock, won: won.id, lost: lost.id };
}

export type PlainGovernor = Awaited<ReturnType<typeof plainGovernor>>;

/** A token by OpenZeppelin counts blocks, and nobody votes who has not delegated; ours counts seconds, and everybody does. */
async function votesBy(clock: Clock): Promise<Address> {
  if (clock === "timestamp") return (await newStewardship()).token.address;
  const token = await create("PlainToken", [addressOf(0), 1_000n * UNIT]);
  const contract = { address: token, abi: tokenAbi } as const;
  for (const member of [1, 2])
    await receiptOf(
      walletOf(0).writeContract({
        ...contract,
        functionName: "transfer",
        args: [addressOf(member), 200n * UNIT],
      }),
    );
  for (const member of [0, 1])
    await receiptOf(
      walletOf(member).writeContract({ ...contract, functionName: "delegate", args: [addressOf(member)] }),
    );
  return token;
}

async function pass(clock: Clock, time: number): Promise<void> {
  if (clock === "timestamp") await networkHelpers.time.increase(time);
  // One by one: blocks that the chain is told to skip have no states to look into.
  else for (let block = 0; block < time; block++) await networkHelpers.mine(1);
}

async function create(name: string, args: readonly unknown[]): Promise<Address> {
  const { abi, bytecode } = await artifacts.readArtifact(name);
  const { contractAddress } = await receiptOf(
    walletOf(0).deployContract({ abi: abi as Abi, bytecode: bytecode as Hex, args }),
  );
  if (!contractAddress) throw new Error(`${name} was not deployed.`);
  return getAddress(contractAddress);
}
