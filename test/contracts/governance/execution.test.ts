import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Address,
  encodeAbiParameters,
  getAddress,
  type Hex,
  keccak256,
  parseAbi,
  parseAbiParameters,
  parseEther,
  slice,
  toHex,
  zeroHash,
} from "viem";
import { call } from "../helpers/calls.ts";
import { networkHelpers, publicClient } from "../helpers/chain.ts";
import { bitmap, indexOfState } from "../helpers/governance.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people } from "../helpers/stewardship.ts";

const changed = "GovernorTargetCodeChanged";
const noCode = keccak256("0x");
const newcomer: Address = getAddress("0x00000000000000000000000000000000000ada00");

const witnessAbi = parseAbi([
  "function noteOf(address governor)",
  "function notes() view returns (uint256[])",
]);
const factoryAbi = parseAbi([
  "function create(bytes32 salt)",
  "function addressOf(bytes32 salt) view returns (address)",
]);
const proxyAbi = parseAbi(["constructor(address first)", "function switchTo(address next)"]);

/** What the governor keeps of targets outside the house and the code of each. */
function commitment(...codes: readonly (readonly [Address, Hex])[]): Hex {
  const types = parseAbiParameters("bytes31, address, bytes32");
  return codes.reduce<Hex>(
    (before, [target, hash]) => slice(keccak256(encodeAbiParameters(types, [before, target, hash])), 0, 31),
    toHex(0, { size: 31 }),
  );
}

async function withWitness() {
  const house = await freshStewardship();
  const witness = await deployMock("Witness", witnessAbi, []);
  return { ...house, witness, note: call(witness, "noteOf", [house.governor.address]) };
}

async function codeHash(address: Address) {
  const code = await publicClient.getCode({ address });
  return keccak256(code ?? "0x");
}

describe("The code of what a proposal calls", () => {
  it("given targets inside and outside the house, then the code of those outside is fixed with the proposal", async () => {
    const { governor, catalogue, governance, witness, note } = await withWitness();
    const { id } = await governance.propose([
      note,
      call(governor, "setDaoURI", ["ipfs://x"]),
      call(catalogue, "publish", ["0x01"]),
      { target: newcomer, value: 0n, data: "0x" },
    ]);
    const witnessed = [witness.address, await codeHash(witness.address)] as const;
    assert.equal(await governor.read.proposalTargetCodes([id]), commitment(witnessed, [newcomer, noCode]));
    const inside = await governance.propose([
      call(governor, "setDaoURI", ["ipfs://x"]),
      call(catalogue, "publish", ["0x01"]),
    ]);
    assert.equal(await governor.read.proposalTargetCodes([inside.id]), commitment());
    const twice = await governance.propose([note, note]);
    assert.equal(await governor.read.proposalTargetCodes([twice.id]), commitment(witnessed, witnessed));
  });

  it("given a target whose code changed, went or came, when the proposal is executed, then it is refused until it is back", async () => {
    const { governance, witness, note } = await withWitness();
    const proposal = await governance.ready([note]);
    const before = await publicClient.getCode({ address: witness.address });
    assert.ok(before);
    for (const code of ["0x6001", "0x"] as const) {
      await networkHelpers.setCode(witness.address, code);
      await refuses(governance.execute(proposal), changed, [
        proposal.id,
        commitment([witness.address, keccak256(before)]),
        commitment([witness.address, keccak256(code)]),
      ]);
    }
    await networkHelpers.setCode(witness.address, before);
    await governance.execute(proposal);
    assert.deepEqual(await witness.read.notes(), [proposal.id]);
  });

  it("given an account without code that has got some, when the proposal is executed, then it is refused", async () => {
    const { governance } = await freshStewardship();
    const proposal = await governance.ready([{ target: newcomer, value: 0n, data: "0x" }]);
    await networkHelpers.setCode(newcomer, "0x00");
    await refuses(governance.execute(proposal), changed, [
      proposal.id,
      commitment([newcomer, noCode]),
      commitment([newcomer, keccak256("0x00")]),
    ]);
  });

  it("given a person who delegated to code meanwhile, when the proposal is executed, then it is refused", async () => {
    const { governance } = await freshStewardship();
    const proposal = await governance.ready([{ target: people.stranger, value: 1n, data: "0x" }]);
    const delegation = `0xef0100${people.ada.slice(2)}` as const;
    await networkHelpers.setCode(people.stranger, delegation);
    await refuses(governance.execute(proposal, { by: people.ben, value: 1n }), changed, [
      proposal.id,
      commitment([people.stranger, noCode]),
      commitment([people.stranger, keccak256(delegation)]),
    ]);
  });

  it("given an account that did not exist or a person, when the proposal sends ether to it, then it arrives", async () => {
    const { governance } = await freshStewardship();
    const before = await publicClient.getBalance({ address: people.dora });
    const proposal = await governance.ready([
      { target: newcomer, value: parseEther("2"), data: "0x" },
      { target: people.dora, value: parseEther("3"), data: "0x" },
    ]);
    await networkHelpers.setBalance(newcomer, 7n);
    await governance.execute(proposal, { value: parseEther("5") });
    assert.equal(await publicClient.getBalance({ address: newcomer }), parseEther("2") + 7n);
    assert.equal(await publicClient.getBalance({ address: people.dora }), before + parseEther("3"));
  });

  it("given a call that creates a later target, when the proposal is executed, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const factory = await deployMock("WitnessFactory", factoryAbi, []);
    const created = await factory.read.addressOf([zeroHash]);
    const proposal = await governance.ready([
      call(factory, "create", [zeroHash]),
      call({ address: created, abi: witnessAbi }, "noteOf", [governor.address]),
    ]);
    const twin = await deployMock("Witness", witnessAbi, []);
    await refuses(governance.execute(proposal), changed, [
      proposal.id,
      commitment([factory.address, await codeHash(factory.address)], [created, noCode]),
      commitment([factory.address, await codeHash(factory.address)], [created, await codeHash(twin.address)]),
    ]);
    assert.equal(await publicClient.getCode({ address: created }), undefined);
  });

  it("given a proxy that runs other code meanwhile, then it goes through: this check can't see behind it", async () => {
    const { governor, governance, witness } = await withWitness();
    const proxy = await deployMock("SwitchingProxy", proxyAbi, [witness.address]);
    const note = call({ address: proxy.address, abi: witnessAbi }, "noteOf", [governor.address]);
    const proposal = await governance.ready([note]);
    const other = await deployMock("Witness", witnessAbi, []);
    await proxy.write.switchTo([other.address]);
    await governance.execute(proposal);
    assert.equal(await governance.state(proposal), "Executed");
  });
});

describe("The proposal being executed", () => {
  it("given no execution, then there is none; given one, then it is told to what it calls, and not afterwards", async () => {
    const { governor, governance, witness, note } = await withWitness();
    assert.equal(await governor.read.executingProposal(), 0n);
    await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    const { proposal } = await governance.decide(note);
    await witness.write.noteOf([governor.address]);
    assert.equal(proposal.id, 2n);
    assert.deepEqual(await witness.read.notes(), [2n, 0n]);
  });

  it("given a decision that carries out another one, then each part belongs to its own decision", async () => {
    const { governor, governance, witness, note } = await withWitness();
    const inner = await governance.propose([note]);
    const outer = await governance.propose([note, call(governor, "execute", inner.batch), note]);
    await governance.untilOpen(outer);
    for (const proposal of [inner, outer]) await governance.vote(proposal, people.ada, "for");
    await governance.untilClosed(outer);
    for (const proposal of [inner, outer]) await governance.queue(proposal);
    await governance.untilExecutable(outer);
    await governance.execute(outer);

    assert.deepEqual(await witness.read.notes(), [outer.id, inner.id, outer.id]);
    assert.equal(await governance.state(inner), "Executed");
    assert.equal(await governance.state(outer), "Executed");
    assert.equal(await governor.read.executingProposal(), 0n);
  });

  it("given a decision that would close another one that still stands, then it is refused as a whole", async () => {
    const { governor, governance, witness, note } = await withWitness();
    const inner = await governance.propose([note]);
    const proposal = await governance.propose([note, call(governor, "expire", inner.batch)]);
    await governance.untilOpen(proposal);
    for (const one of [inner, proposal]) await governance.vote(one, people.ada, "for");
    await governance.untilClosed(proposal);
    for (const one of [inner, proposal]) await governance.queue(one);
    await governance.untilExecutable(proposal);
    await refuses(governance.execute(proposal), "GovernorUnexpectedProposalState", [
      inner.id,
      indexOfState("Queued"),
      bitmap("Expired"),
    ]);
    assert.deepEqual(await witness.read.notes(), []);
    assert.equal(await governance.state(proposal), "Queued");
  });
});
