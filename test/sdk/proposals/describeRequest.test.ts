import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Context, describeRequest, encodeAction } from "@commonweight/sdk/proposals";
import {
  encodeFunctionData,
  getAddress,
  type Hex,
  keccak256,
  numberToHex,
  stringToHex,
  zeroAddress,
} from "viem";

const account = (number: number) => getAddress(numberToHex(number, { size: 20 }));
const house = {
  token: account(1),
  governor: account(2),
  timelock: account(3),
  treasury: account(4),
  registry: account(5),
  runs: account(6),
  catalogue: account(7),
  fork: account(8),
};
const empty = emptyHistory({
  name: "Heron",
  sample: true,
  ...house,
  clock: "timestamp",
  defaultDelegate: "self",
});

const pay = encodeAction(house, {
  type: "pay",
  token: zeroAddress,
  to: account(30),
  amount: 5n,
  aboveLimit: false,
});
const DESCRIPTION = "# Pay Samuel\n\nHe did it.";
const hash = (text: string) => keccak256(stringToHex(text));

/** A record that knows proposal 4. */
const context: Context<History> = {
  history: applyLogs(empty, [
    {
      role: "governor",
      eventName: "ProposalCreated",
      args: {
        proposalId: 4n,
        proposer: account(20),
        targets: [pay.target],
        values: [0n],
        signatures: [""],
        calldatas: [pay.data],
        voteStart: 10n,
        voteEnd: 20n,
        description: DESCRIPTION,
      },
      address: house.governor,
      blockNumber: 1,
      blockHash: hash("block"),
      timestamp: 5,
      transactionHash: hash("transaction"),
      logIndex: 0,
    },
  ]),
  names: { [account(21)]: "Amara Okonkwo" },
};

const toGovernor = (functionName: "propose" | "queue" | "execute" | "cancel", last: string | Hex) =>
  encodeFunctionData({
    abi: stewardGovernorAbi,
    functionName,
    args: [[pay.target], [0n], [pay.data], last],
  } as Parameters<typeof encodeFunctionData>[0]);
const ask = (target: Hex, data: Hex, value = 0n) => describeRequest(house, { target, value, data }, context);

describe("what a transaction asks for", () => {
  it("given a ballot, says the choice and names the proposal", () => {
    const data = encodeFunctionData({
      abi: stewardGovernorAbi,
      functionName: "castVoteWithReason",
      args: [4n, 0, "No."],
    });
    assert.deepEqual(ask(house.governor, data), {
      sentence: 'Vote against proposal 4 ("Pay Samuel")',
      proposalId: 4n,
      role: "governor",
      functionName: "castVoteWithReason",
    });
  });

  it("given a new proposal, has its title and its calls", () => {
    const { sentence, calls, proposalId } = ask(house.governor, toGovernor("propose", DESCRIPTION));
    assert.deepEqual(
      { sentence, calls, proposalId },
      { sentence: 'Propose "Pay Samuel"', calls: [pay], proposalId: undefined },
    );
  });

  it("given calls and a text to carry out, finds the proposal that they belong to", () => {
    const { sentence, proposalId } = ask(house.governor, toGovernor("execute", hash(DESCRIPTION)));
    assert.deepEqual([sentence, proposalId], ['Carry out proposal 4 ("Pay Samuel")', 4n]);
    const other = ask(house.governor, toGovernor("queue", hash("another text")));
    assert.deepEqual(
      [other.sentence, other.proposalId],
      ["Queue a proposal that is not in the record", undefined],
    );
  });

  it("given a delegation and a tranche, names whom and which", () => {
    const delegate = encodeFunctionData({
      abi: stewardTokenAbi,
      functionName: "delegate",
      args: [account(21)],
    });
    assert.equal(ask(house.token, delegate).sentence, "Delegate votes to Amara Okonkwo");
    const tranche = encodeFunctionData({ abi: trainingRunsAbi, functionName: "payTranche", args: [2n, 0n] });
    assert.equal(ask(house.runs, tranche).sentence, "Pay milestone 1 of training run 2");
  });

  it("given a step of members who leave, says what it does for whom", () => {
    const zero = `0x${"0".repeat(64)}` as const;
    const lodge = encodeFunctionData({
      abi: stewardshipForkAbi,
      functionName: "lodge",
      args: [zero, 3n * 10n ** 18n, ""],
    });
    assert.equal(ask(house.fork, lodge).sentence, "Lodge 3 votes in a fork");
    const claim = encodeFunctionData({
      abi: stewardshipForkAbi,
      functionName: "claim",
      args: [zero, account(21)],
    });
    assert.equal(ask(house.fork, claim).sentence, "Hand Amara Okonkwo its votes in the new community");
    const settle = encodeFunctionData({
      abi: treasuryAbi,
      functionName: "settle",
      args: [zero, zeroAddress],
    });
    assert.equal(ask(house.treasury, settle).sentence, "Send a fork's share of ETH to its own treasury");
  });

  it("given what no ABI knows, says that it is unknown", () => {
    assert.match(ask(house.governor, "0x12345678").sentence, /Call the governor directly .*unknown/);
    assert.match(ask(account(99), "0x12345678").sentence, /unknown/);
    assert.equal(ask(account(99), "0x", 10n ** 18n).sentence.startsWith("Send 1 ETH to "), true);
  });
});
