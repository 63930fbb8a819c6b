import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardTimelockAbi } from "@commonweight/sdk/chain";
import {
  type Address,
  encodeFunctionData,
  type Hex,
  keccak256,
  stringToHex,
  toHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { deployContract } from "../../../scripts/deploy/deployContract.ts";
import { call, emitted } from "../helpers/calls.ts";
import { impersonate, nextAt, now, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployer, freshStewardship, people, timelockDelay } from "../helpers/stewardship.ts";

const salt = keccak256(stringToHex("salt"));
const states = { unset: 0, waiting: 1, ready: 2, done: 3 } as const;

/** The states of operations as errors tell them: one bit each. */
const bit = (state: keyof typeof states) => toHex(1 << states[state], { size: 32 });

/** Target, value, data, predecessor and salt. */
type Operation = readonly [Address, bigint, Hex, Hex, Hex];

/** A timelock, with the governor's own hands; only the governor's code could do this. */
async function withHands() {
  const house = await freshStewardship();
  const asGovernor = { account: await impersonate(house.governor.address) };
  const { timelock, governor } = house;
  // A call that anyone could make, and that changes nothing.
  const note = encodeFunctionData({ abi: governor.abi, functionName: "votingDelay" });
  const operation = [governor.address, 0n, note, zeroHash, salt] as const satisfies Operation;
  const id = await timelock.read.hashOperation(operation);
  const schedule = (delay = timelockDelay, one: Operation = operation) =>
    timelock.write.schedule([...one, delay], asGovernor);
  return { ...house, asGovernor, note, operation, id, schedule };
}

describe("An operation of the timelock", () => {
  it("given the governor, when it schedules a call, then it waits, is ready after the delay, and is done once, and each is told", async () => {
    const { timelock, governor, asGovernor, note, operation, id, schedule } = await withHands();
    const state = () => timelock.read.getOperationState([id]);
    assert.equal(await state(), states.unset);

    const scheduling = await schedule();
    const eta = (await now()) + timelockDelay;
    assert.deepEqual(await emitted(scheduling, timelock, "CallScheduled"), [
      {
        id,
        index: 0n,
        target: governor.address,
        value: 0n,
        data: note,
        predecessor: zeroHash,
        delay: timelockDelay,
      },
    ]);
    assert.deepEqual(await emitted(scheduling, timelock, "CallSalt"), [{ id, salt }]);
    assert.equal(await timelock.read.getTimestamp([id]), eta);
    assert.equal(await state(), states.waiting);

    await nextAt(eta - 1n);
    const unexpected = "TimelockUnexpectedOperationState";
    await refuses(timelock.write.execute(operation, asGovernor), unexpected, [id, bit("ready")]);
    await waitUntil(eta);
    assert.equal(await state(), states.ready);
    const executing = await timelock.write.execute(operation, asGovernor);
    assert.deepEqual(await emitted(executing, timelock, "CallExecuted"), [
      { id, index: 0n, target: governor.address, value: 0n, data: note },
    ]);
    assert.equal(await state(), states.done);
    await refuses(timelock.write.execute(operation, asGovernor), unexpected, [id, bit("ready")]);
    await refuses(schedule(), unexpected, [id, bit("unset")]);
  });

  it("given one that waits, when the governor cancels it, then it can't be executed any more", async () => {
    const { timelock, asGovernor, operation, id, schedule } = await withHands();
    await schedule();
    const cancelling = timelock.write.cancel([id], asGovernor);
    assert.deepEqual(await emitted(cancelling, timelock, "Cancelled"), [{ id }]);
    await waitUntil((await now()) + timelockDelay);
    const unexpected = "TimelockUnexpectedOperationState";
    await refuses(timelock.write.execute(operation, asGovernor), unexpected, [id, bit("ready")]);
    const waiting = toHex((1 << states.waiting) | (1 << states.ready), { size: 32 });
    await refuses(timelock.write.cancel([id], asGovernor), unexpected, [id, waiting]);
  });

  it("given a shorter delay than the least, then even the governor is refused", async () => {
    const { schedule } = await withHands();
    const short = timelockDelay - 1n;
    await refuses(schedule(short), "TimelockInsufficientDelay", [short, timelockDelay]);
  });

  it("given lists of different lengths, then they are refused", async () => {
    const { timelock, governor, asGovernor } = await withHands();
    const lists = [[governor.address], [0n, 0n], ["0x"], zeroHash, salt] as const;
    const scheduling = timelock.write.scheduleBatch([...lists, timelockDelay], asGovernor);
    await refuses(scheduling, "TimelockInvalidOperationLength", [1n, 1n, 2n]);
    const executing = timelock.write.executeBatch(lists, asGovernor);
    await refuses(executing, "TimelockInvalidOperationLength", [1n, 1n, 2n]);
  });

  it("given one that must follow another, when the other is not done, then it is refused", async () => {
    const { timelock, governor, asGovernor, note, id, schedule } = await withHands();
    const second = [governor.address, 0n, note, id, salt] as const;
    await schedule(timelockDelay, second);
    await waitUntil((await now()) + timelockDelay);
    await refuses(timelock.write.execute(second, asGovernor), "TimelockUnexecutedPredecessor", [id]);
  });

  it("given a call that fails without a word, when it is executed, then it is refused and waits on", async () => {
    const { timelock, token, asGovernor, schedule } = await withHands();
    const silent = [token.address, 0n, "0x", zeroHash, salt] as const;
    await schedule(timelockDelay, silent);
    await waitUntil((await now()) + timelockDelay);
    await refuses(timelock.write.execute(silent, asGovernor), "FailedCall", []);
    const id = await timelock.read.hashOperation(silent);
    assert.equal(await timelock.read.isOperationReady([id]), true);
  });
});

describe("Who executes what has waited", () => {
  it("given a decision that is ready, when anyone asks the governor, then it is executed; the timelock itself listens to nobody else", async () => {
    const { governor, timelock, token, governance, asTimelock } = await freshStewardship();
    const executor = await timelock.read.EXECUTOR_ROLE();
    const proposal = await governance.ready([call(governor, "setDaoURI", ["ipfs://next"])]);
    const [targets, values, data, descriptionHash] = proposal.batch;
    const salted = toHex(BigInt(governor.address.padEnd(66, "0")) ^ BigInt(descriptionHash), { size: 32 });
    const around = (account: Address) =>
      timelock.simulate.executeBatch([targets, values, data, zeroHash, salted], { account });
    const everybody = [people.stranger, people.ada, people.deployer, token.address, asTimelock.account];
    for (const account of [...everybody, zeroAddress]) {
      await refuses(around(account), "AccessControlUnauthorizedAccount", [account, executor]);
    }
    // A stranger to all votes.
    assert.equal(await token.read.getVotes([people.stranger]), 0n);
    await governance.execute(proposal, { by: people.stranger });
    assert.equal(await governor.read.daoURI(), "ipfs://next");
  });
});

describe("The roles of a timelock", () => {
  const roleOf = (name: string): Hex => keccak256(stringToHex(name));
  const [proposer, canceller, executor] = ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"].map(roleOf);

  it("given its birth, then it administers itself, the governor has the rest, and whoever deployed it has nothing", async () => {
    const governor = people.stranger;
    const { address, transactionHash } = await deployContract(
      deployer,
      "governance/StewardTimelock",
      stewardTimelockAbi,
      [timelockDelay, governor],
    );
    const timelock = { abi: stewardTimelockAbi, address };
    const sender = people.deployer;
    assert.deepEqual(await emitted(transactionHash, timelock, "RoleGranted"), [
      { role: zeroHash, account: address, sender },
      { role: proposer, account: governor, sender },
      { role: canceller, account: governor, sender },
      { role: executor, account: governor, sender },
    ]);
    assert.deepEqual(await emitted(transactionHash, timelock, "MinDelayChange"), [
      { oldDuration: 0n, newDuration: timelockDelay },
    ]);
  });

  it("given the role of administrator, then it governs every role, and only the timelock has it", async () => {
    const { timelock, governor } = await freshStewardship();
    const administrator = await timelock.read.DEFAULT_ADMIN_ROLE();
    for (const role of [administrator, proposer, canceller, executor]) {
      assert.equal(await timelock.read.getRoleAdmin([role ?? zeroHash]), administrator);
    }
    assert.equal(await timelock.read.hasRole([administrator, timelock.address]), true);
    assert.equal(await timelock.read.hasRole([administrator, governor.address]), false);
  });

  it("given anyone who renounces what another has, then it is refused", async () => {
    const { timelock, governor } = await freshStewardship();
    const renouncing = timelock.write.renounceRole([proposer ?? zeroHash, governor.address]);
    await refuses(renouncing, "AccessControlBadConfirmation", []);
  });
});

describe("What a timelock accepts", () => {
  it("given tokens of the kinds that ask before they come, then it accepts them, and says so", async () => {
    const { timelock } = await freshStewardship();
    const { ada, ben } = people;
    const one = await timelock.simulate.onERC721Received([ada, ben, 1n, "0x"]);
    const some = await timelock.simulate.onERC1155Received([ada, ben, 1n, 1n, "0x"]);
    const many = await timelock.simulate.onERC1155BatchReceived([ada, ben, [1n], [1n], "0x"]);
    assert.deepEqual([one.result, some.result, many.result], ["0x150b7a02", "0xf23a6e61", "0xbc197c81"]);
    const interfaces = { erc165: "0x01ffc9a7", accessControl: "0x7965db0b", receiver: "0x4e2312e0" } as const;
    for (const [name, id] of Object.entries(interfaces)) {
      assert.equal(await timelock.read.supportsInterface([id]), true, name);
    }
    assert.equal(await timelock.read.supportsInterface(["0xffffffff"]), false);
  });
});
