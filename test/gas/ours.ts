import assert from "node:assert/strict";
import { type Address, encodeFunctionData, type Hex, keccak256, parseAbi, stringToHex } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { type Call, call } from "../contracts/helpers/calls.ts";
import { now, publicClient, waitUntil, wallets } from "../contracts/helpers/chain.ts";
import { deployWith, parameters, type Stewardship } from "../contracts/helpers/stewardship.ts";
import {
  addCheckpoints,
  BANK,
  bank,
  box,
  compact,
  descriptions,
  enable,
  FOR,
  gasOf,
  member,
  members,
  relayer,
  SHARE,
  share,
  WHALE,
  whale,
} from "./scene.ts";
import type { Measures } from "./table.ts";

type Signer = ReturnType<typeof member>;

const batch = parseAbi([
  "function castVotes(uint256[] proposalIds, uint8[] choices)",
  "struct SignedBallot { uint256 proposalId; uint8 support; address voter; bytes32 r; bytes32 vs; }",
  "function castVotesBySig(SignedBallot[] ballots)",
]);

const BATCH = 50;

/** A whole stewardship with every feature on, and a hundred members. */
class Scene {
  readonly house: Stewardship;
  readonly #describe = descriptions();

  constructor(house: Stewardship) {
    this.house = house;
  }

  readonly token = {
    transfer: (to: Address, amount: bigint, from: Address) =>
      this.house.token.write.transfer([to, amount], { account: from }),
  };

  /** Proposes as the whale. The gas, and what later steps need. */
  async propose(one: Call): Promise<{ gas: number; id: bigint; batch: Batch }> {
    const { governor } = this.house;
    const description = this.#describe();
    const lists = [[one.target], [one.value], [one.data]] as const;
    const gas = await gasOf(governor.write.propose([...lists, description], { account: whale }));
    const id = await governor.read.latestProposalId();
    return { gas, id, batch: [...lists, keccak256(stringToHex(description))] };
  }

  async untilOpen(id: bigint): Promise<void> {
    await waitUntil((await this.house.governor.read.proposalSnapshot([id])) + 1n);
  }

  async untilClosed(id: bigint): Promise<void> {
    await waitUntil((await this.house.governor.read.proposalDeadline([id])) + 1n);
  }

  vote(id: bigint, account: Address): Promise<number> {
    return gasOf(this.house.governor.write.castVote([id, FOR], { account }));
  }

  async voteAs(id: bigint, voter: Signer): Promise<number> {
    return this.vote(id, await enable(voter));
  }

  async sign(id: bigint, voter: Signer): Promise<Hex> {
    const { governor, catalogue } = this.house;
    return voter.signTypedData({
      domain: {
        name: parameters(catalogue.address).name,
        version: "1",
        chainId: await publicClient.getChainId(),
        verifyingContract: governor.address,
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
      message: { proposalId: id, support: FOR, voter: voter.address, nonce: 0n },
    });
  }

  /** Relays many ballots in one transaction; all must count. */
  async relay(id: bigint, voters: readonly Signer[]): Promise<number> {
    const ballots = await Promise.all(
      voters.map(async (voter) => ({
        proposalId: id,
        support: FOR,
        voter: voter.address,
        ...compact(await this.sign(id, voter)),
      })),
    );
    const gas = await this.send(
      relayer,
      encodeFunctionData({ abi: batch, functionName: "castVotesBySig", args: [ballots] }),
    );
    for (const { address } of voters) assert.ok(await this.house.governor.read.hasVoted([id, address]));
    return gas / voters.length;
  }

  send(account: Address, data: Hex): Promise<number> {
    const [wallet] = wallets;
    assert.ok(wallet);
    return gasOf(wallet.sendTransaction({ account, to: this.house.governor.address, data }));
  }

  async queue({ batch: calls }: { batch: Batch }): Promise<number> {
    return gasOf(this.house.governor.write.queue(calls, { account: relayer }));
  }

  async execute({ id, batch: calls }: { id: bigint; batch: Batch }): Promise<number> {
    await waitUntil(await this.house.governor.read.proposalEta([id]));
    return gasOf(this.house.governor.write.execute(calls, { account: relayer }));
  }
}

type Batch = readonly [readonly Address[], readonly bigint[], readonly Hex[], Hex];

const returning = members("returning", BATCH + 8);
const fresh = members("new", BATCH + 2);
const before40 = member("with forty before");
const after40 = member("with forty after");
const giver = member("giver");

async function open(): Promise<Scene> {
  const allocations = [
    { account: whale, amount: WHALE },
    { account: bank, amount: BANK },
  ];
  const { token } = parameters(bank);
  const scene = new Scene(await deployWith({ token: { ...token, allocations } }));
  const everybody = [...returning, ...fresh, before40, after40, giver].map(({ address }) => address);
  await share(scene.token, everybody);
  await scene.token.transfer(whale, 1n, bank);
  await addCheckpoints(scene.token, before40.address, 40);
  return scene;
}

/** What every action of a member costs with our contracts, in the steady state. */
export async function measureOurs(): Promise<Measures> {
  const scene = await open();
  const outside = await box();
  const resolution = (text: string) =>
    call(scene.house.registry, "recordResolution", [1n, keccak256(stringToHex(text))]);

  const selfDelegate = await gasOfOwnVotes(scene);

  // Once around everything, so that nothing that is measured is a first time.
  const first = await scene.propose(resolution("first"));
  const firstOutside = await scene.propose(outside.action(2n));
  await scene.untilOpen(firstOutside.id);
  for (const { id } of [first, firstOutside]) await scene.vote(id, whale);
  for (const voter of [...returning, before40, after40]) await scene.voteAs(first.id, voter);
  await scene.untilClosed(firstOutside.id);
  for (const proposal of [first, firstOutside]) {
    await scene.queue(proposal);
    await scene.execute(proposal);
  }

  const ordinary = await scene.propose(resolution("measured"));
  const other = await scene.propose(outside.action(3n));
  const five = [ordinary, other];
  for (const text of ["third", "fourth", "fifth"]) five.push(await scene.propose(resolution(text)));
  for (const { id } of five) await scene.untilOpen(id);
  await addCheckpoints(scene.token, after40.address, 40);

  const { id } = ordinary;
  const [one, two, three, four, lone, ...many] = returning;
  const [newcomer, , ...manyNew] = fresh;
  assert.ok(one && two && three && four && lone && newcomer);
  const votes = {
    castVoteFirst: await scene.voteAs(id, one),
    castVoteEarly: await scene.voteAs(id, two),
    castVoteQuorum: await scene.vote(id, whale),
    castVote: await scene.voteAs(id, three),
    castVoteNewWord: await scene.voteAs(id, newcomer),
    castVoteBySig: await gasOf(
      scene.house.governor.write.castVoteBySig([id, FOR, four.address, await scene.sign(id, four)], {
        account: relayer,
      }),
    ),
    castVote40Before: await scene.voteAs(id, before40),
    castVote40After: await scene.voteAs(id, after40),
  };
  for (const later of five.slice(1)) await scene.vote(later.id, whale);
  const ids = five.map((proposal) => proposal.id);
  const voter = many[BATCH];
  assert.ok(voter);
  const data = encodeFunctionData({ abi: batch, functionName: "castVotes", args: [ids, ids.map(() => FOR)] });
  const batches = {
    castVotesBySig1: await scene.relay(id, [lone]),
    castVotesBySig50: await scene.relay(id, many.slice(0, BATCH)),
    castVotesBySig50New: await scene.relay(id, manyNew.slice(0, BATCH)),
    castVotes5: (await scene.send(await enable(voter), data)) / ids.length,
  };

  await scene.untilClosed(other.id);
  const queue = await scene.queue(other);
  const queueOrdinary = await scene.queue(ordinary);
  const execute = await scene.execute(other);
  const executeOrdinary = await scene.execute(ordinary);

  const [from, to] = [await enable(giver), one.address];
  return {
    ...votes,
    ...batches,
    selfDelegate,
    transfer: await gasOf(scene.token.transfer(to, SHARE / 10n, from)),
    delegate: await gasOf(scene.house.token.write.delegate([two.address], { account: from })),
    propose: ordinary.gas,
    proposeOther: other.gas,
    queue,
    execute,
    queueExecute: queue + execute,
    queueExecuteOrdinary: queueOrdinary + executeOrdinary,
  };
}

/** Zero: a holder who never did anything has votes that count. */
async function gasOfOwnVotes({ house, token }: Scene): Promise<number> {
  const holder = privateKeyToAddress(keccak256(stringToHex("Somebody who only receives")));
  await token.transfer(holder, SHARE, bank);
  const received = await now();
  await token.transfer(holder, 1n, bank);
  assert.equal(await house.token.read.getPastVotes([holder, received]), SHARE);
  assert.equal(await house.token.read.getVotes([holder]), SHARE + 1n);
  return 0;
}
