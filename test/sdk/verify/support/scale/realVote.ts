import { artifacts } from "hardhat";
import { type Abi, type Hex, numberToHex, parseAbi, type RpcLog } from "viem";
import { receiptOf } from "../../../helpers/chain.ts";
import { propose, waitForVoting } from "../../../helpers/governance.ts";
import { newStewardship, UNIT, walletOf } from "../../../helpers/stewardship.ts";
import { clientOf, tapeOfChain } from "../tape.ts";
import { proposed, type VoteToVerify } from "./VoteToVerify.ts";

const crowdAbi = parseAbi([
  "function enlist(address token, uint256 count)",
  "function vote(address governor, uint256 proposalId, uint256 from, uint256 count)",
]);
const tokenAbi = parseAbi(["function transfer(address to, uint256 amount) returns (bool)"]);

/** What a transaction may use, EIP-7825 (2^24), less a margin, and what one member costs in it. */
const GAS = 16_000_000n;
const [ENLISTING, VOTING] = [270_000n, 150_000n];

/**
 * So many members and their votes on the real contracts, on the in-process chain. They are contracts of the test's, moved
 * by a few transactions. What the chain answers is kept, so that the verifier's time can be told from the chain's.
 */
export async function realVote(votes: number): Promise<VoteToVerify> {
  const house = await newStewardship();
  const [patron, mover] = [walletOf(1), walletOf(5)];
  const { abi, bytecode } = await artifacts.readArtifact("Crowd");
  const receipt = await receiptOf(
    mover.deployContract({ abi: abi as Abi, bytecode: bytecode as Hex, args: [] }),
  );
  const crowd = receipt.contractAddress;
  if (!crowd) throw new Error("The crowd was not deployed.");
  await receiptOf(
    patron.writeContract({
      address: house.token.address,
      abi: tokenAbi,
      functionName: "transfer",
      args: [crowd, 100n * UNIT],
    }),
  );
  const call = { address: crowd, abi: crowdAbi, gas: GAS } as const;
  await inBatches(votes, ENLISTING, (_, count) =>
    mover.writeContract({ ...call, functionName: "enlist", args: [house.token.address, count] }),
  );
  const proposal = await propose(
    house,
    [{ type: "setDaoURI", daoURI: proposed.daoURI }],
    proposed.description,
  );
  await waitForVoting(house, proposal);
  await inBatches(votes, VOTING, (from, count) =>
    mover.writeContract({
      ...call,
      functionName: "vote",
      args: [house.governor.address, proposal.id, from, count],
    }),
  );
  const tape = tapeOfChain();
  const latest = (await tape({ method: "eth_getBlockByNumber", params: ["latest", false] })) as {
    readonly number: Hex;
  };
  const filter = { address: Object.values(house.house), fromBlock: numberToHex(0), toBlock: latest.number };
  return {
    votes,
    proposalId: proposal.id,
    deployment: house.deployment,
    stewardship: house.stewardship,
    reader: clientOf(tape),
    logs: (await tape({ method: "eth_getLogs", params: [filter] })) as RpcLog[],
  };
}

async function inBatches(
  all: number,
  price: bigint,
  step: (from: bigint, count: bigint) => Promise<Hex>,
): Promise<void> {
  const size = Number(GAS / price);
  for (let from = 0; from < all; from += size) {
    const { status } = await receiptOf(step(BigInt(from), BigInt(Math.min(size, all - from))));
    if (status !== "success") throw new Error("A part of the crowd was refused.");
  }
}
