import { artifacts } from "hardhat";
import { type Abi, type Address, getContract, type Hex, keccak256, parseAbi, stringToHex } from "viem";
import type { Call } from "../contracts/helpers/calls.ts";
import { DAY, networkHelpers, publicClient, receiptOf, wallets } from "../contracts/helpers/chain.ts";
import {
  addCheckpoints,
  BANK,
  bank,
  box,
  descriptions,
  enable,
  FOR,
  gasOf,
  type member,
  members,
  relayer,
  SHARE,
  share,
  WHALE,
  whale,
} from "./scene.ts";
import type { Measures } from "./table.ts";

const tokenAbi = parseAbi([
  "function transfer(address to, uint256 amount) returns (bool)",
  "function delegate(address delegatee)",
]);

const timelockAbi = parseAbi(["function grantRole(bytes32 role, address account)"]);

const governorAbi = parseAbi([
  "function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns (uint256)",
  "function castVote(uint256 proposalId, uint8 support) returns (uint256)",
  "function castVoteBySig(uint256 proposalId, uint8 support, address voter, bytes signature) returns (uint256)",
  "function queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) returns (uint256)",
  "function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns (uint256)",
  "function getProposalId(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) view returns (uint256)",
]);

/** In blocks. */
const VOTING_DELAY = 50;
const VOTING_PERIOD = 500;
const TIMELOCK_DELAY = 2n * DAY;

type Batch = readonly [readonly Address[], readonly bigint[], readonly Hex[], Hex];

/** OpenZeppelin's governor, timelock and votes, set up as their guides do. */
async function deploy(tokenName: "PlainToken" | "PlainTokenOfSelves") {
  const token = await create(tokenName, tokenAbi, [bank, BANK + WHALE]);
  const timelock = await create("PlainTimelock", timelockAbi, [TIMELOCK_DELAY]);
  const args = [token.address, timelock.address, VOTING_DELAY, VOTING_PERIOD, 10n ** 21n, 20n];
  const governor = await create("PlainGovernor", governorAbi, args);
  for (const role of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"]) {
    await timelock.write.grantRole([keccak256(stringToHex(role)), governor.address]);
  }
  return { token, timelock, governor };
}

/** Deploys a contract of test/contracts/mocks/Plain.sol; calls come from the deployer unless an account is named. */
async function create<const abi extends Abi>(name: string, abi: abi, args: readonly unknown[]) {
  const [wallet] = wallets;
  if (!wallet) throw new Error("The chain has no account.");
  const artifact = await artifacts.readArtifact(name);
  const hash = wallet.deployContract({ abi: artifact.abi, bytecode: artifact.bytecode as Hex, args });
  const { contractAddress } = await receiptOf(hash);
  if (!contractAddress) throw new Error(`${name} was not deployed.`);
  return getContract({ abi, address: contractAddress, client: { public: publicClient, wallet } });
}

type Governor = Awaited<ReturnType<typeof deploy>>["governor"];

class Decisions {
  readonly #governor: Governor;
  readonly #describe = descriptions();

  constructor(governor: Governor) {
    this.#governor = governor;
  }

  async propose(one: Call): Promise<{ gas: number; id: bigint; batch: Batch }> {
    const lists = [[one.target], [one.value], [one.data]] as const;
    const description = this.#describe();
    const gas = await gasOf(this.#governor.write.propose([...lists, description], { account: whale }));
    const batch = [...lists, keccak256(stringToHex(description))] as const;
    return { gas, batch, id: await this.#governor.read.getProposalId(batch) };
  }

  vote(id: bigint, account: Address): Promise<number> {
    return gasOf(this.#governor.write.castVote([id, FOR], { account }));
  }

  async relay(id: bigint, voter: ReturnType<typeof member>, nonce: bigint): Promise<number> {
    const signature = await voter.signTypedData({
      domain: {
        name: "Plain governor",
        version: "1",
        chainId: await publicClient.getChainId(),
        verifyingContract: this.#governor.address,
      },
      types: {
        Ballot: [
          { name: "proposalId", type: "uint256" },
          { name: "support", type: "uint8" },
          { name: "voter", type: "address" },
          { name: "nonce", type: "uint256" },
        ],
      },
      primaryType: "Ballot",
      message: { proposalId: id, support: FOR, voter: voter.address, nonce },
    });
    return gasOf(
      this.#governor.write.castVoteBySig([id, FOR, voter.address, signature], { account: relayer }),
    );
  }

  queue({ batch }: { batch: Batch }): Promise<number> {
    return gasOf(this.#governor.write.queue(batch, { account: relayer }));
  }

  execute({ batch }: { batch: Batch }): Promise<number> {
    return gasOf(this.#governor.write.execute(batch, { account: relayer }));
  }
}

/** What the same actions cost with OpenZeppelin's contracts as they come, in the steady state. */
export async function measurePlain(): Promise<Measures> {
  const { token, governor } = await deploy("PlainToken");
  const transfers = {
    transfer: (to: Address, amount: bigint, from: Address) =>
      token.write.transfer([to, amount], { account: from }),
  };
  const voters = members("plain", 8);
  const [before40, after40, giver] = members("plain special", 3);
  const [one, two, three, four] = voters;
  if (!before40 || !after40 || !giver || !one || !two || !three || !four) throw new Error("Too few members.");
  const amounts = new Map<Address, bigint>([[whale, WHALE]]);
  for (const voter of [...voters, before40, after40, giver]) amounts.set(await enable(voter), SHARE);
  let selfDelegate = 0;
  for (const [account, amount] of amounts) {
    await transfers.transfer(account, amount - 1n, bank);
    selfDelegate = await gasOf(token.write.delegate([account], { account }));
    await transfers.transfer(account, 1n, bank);
  }
  await addCheckpoints(transfers, before40.address, 40);

  const decisions = new Decisions(governor);
  const outside = await box();
  const first = await decisions.propose(outside.action(2n));
  await networkHelpers.mine(VOTING_DELAY + 1);
  await decisions.vote(first.id, whale);
  await decisions.relay(first.id, four, 0n);
  await networkHelpers.mine(VOTING_PERIOD);
  await decisions.queue(first);
  await networkHelpers.time.increase(TIMELOCK_DELAY);
  await decisions.execute(first);

  const proposal = await decisions.propose(outside.action(3n));
  await networkHelpers.mine(VOTING_DELAY + 1);
  await addCheckpoints(transfers, after40.address, 40);
  const { id } = proposal;
  const castVoteFirst = await decisions.vote(id, one.address);
  const castVoteEarly = await decisions.vote(id, two.address);
  const castVoteQuorum = await decisions.vote(id, whale);
  const castVote = await decisions.vote(id, three.address);
  const castVoteBySig = await decisions.relay(id, four, 1n);
  const castVote40Before = await decisions.vote(id, before40.address);
  const castVote40After = await decisions.vote(id, after40.address);
  await networkHelpers.mine(VOTING_PERIOD);
  const queue = await decisions.queue(proposal);
  await networkHelpers.time.increase(TIMELOCK_DELAY);
  const execute = await decisions.execute(proposal);
  return {
    castVote,
    castVoteEarly,
    castVoteQuorum,
    castVoteFirst,
    // A plain governor keeps a receipt for each voter and proposal: no vote differs from another.
    castVoteNewWord: castVote,
    castVoteBySig,
    selfDelegate,
    delegate: await delegateWithTheSameDefault(),
    transfer: await gasOf(transfers.transfer(one.address, SHARE / 10n, giver.address)),
    propose: proposal.gas,
    proposeOther: proposal.gas,
    queueExecute: queue + execute,
    castVote40Before,
    castVote40After,
    queue,
    execute,
  };
}

/** A first delegation takes votes from oneself only where one had them, so it is compared with a token that gives them. */
async function delegateWithTheSameDefault(): Promise<number> {
  const { token } = await deploy("PlainTokenOfSelves");
  const transfers = {
    transfer: (to: Address, amount: bigint, from: Address) =>
      token.write.transfer([to, amount], { account: from }),
  };
  const [holder, delegatee] = members("plain delegation", 2);
  if (!holder || !delegatee) throw new Error("Too few members.");
  await share(transfers, [holder.address, delegatee.address]);
  return gasOf(token.write.delegate([delegatee.address], { account: await enable(holder) }));
}
