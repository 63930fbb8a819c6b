import { type Choice, SUPPORT, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { type Action, encodeActions, proposalArguments } from "@commonweight/sdk/proposals";
import { decodeEventLog, type Hex } from "viem";
import { receiptOf, waitUntil } from "./chain.ts";
import { type TestStewardship, walletOf } from "./stewardship.ts";

export interface TestProposal {
  readonly id: bigint;
  readonly actions: readonly Action[];
  readonly description: string;
}

const abi = stewardGovernorAbi;

/** Proposes actions in the name of the first member. */
export async function propose(
  house: TestStewardship,
  actions: readonly Action[],
  description: string,
  proposer = 0,
): Promise<TestProposal> {
  const { targets, values, calldatas } = proposalArguments(encodeActions(house.house, actions), description);
  const receipt = await receiptOf(
    walletOf(proposer).writeContract({
      address: house.governor.address,
      abi,
      functionName: "propose",
      args: [targets, values, calldatas, description],
    }),
  );
  for (const { topics, data } of receipt.logs) {
    const event = decodeEventLog({ abi, topics, data, strict: false });
    if (event.eventName === "ProposalCreated" && event.args.proposalId !== undefined) {
      return { id: event.args.proposalId, actions, description };
    }
  }
  throw new Error("No proposal was created");
}

export async function waitForVoting({ governor }: TestStewardship, { id }: TestProposal): Promise<void> {
  await waitUntil(Number(await governor.read.proposalSnapshot([id])) + 1);
}

export async function waitForResult({ governor }: TestStewardship, { id }: TestProposal): Promise<void> {
  await waitUntil(Number(await governor.read.proposalDeadline([id])) + 1);
}

export async function waitForDelay({ governor }: TestStewardship, { id }: TestProposal): Promise<void> {
  await waitUntil(Number(await governor.read.proposalEta([id])));
}

export function vote(
  { governor }: TestStewardship,
  { id }: TestProposal,
  voter: number,
  choice: Choice,
  reason = "",
): Promise<Hex> {
  const to = { address: governor.address, abi } as const;
  const support = SUPPORT[choice];
  return reason
    ? walletOf(voter).writeContract({
        ...to,
        functionName: "castVoteWithReason",
        args: [id, support, reason],
      })
    : walletOf(voter).writeContract({ ...to, functionName: "castVote", args: [id, support] });
}

/** Votes on several proposals in one transaction. */
export function voteOnAll(
  { governor }: TestStewardship,
  ballots: readonly (readonly [TestProposal, Choice])[],
  voter: number,
): Promise<Hex> {
  return walletOf(voter).writeContract({
    address: governor.address,
    abi,
    functionName: "castVotes",
    args: [ballots.map(([{ id }]) => id), ballots.map(([, choice]) => SUPPORT[choice])],
  });
}

/** Queues, executes, cancels or closes, in the name of anyone. */
export function move(
  house: TestStewardship,
  proposal: TestProposal,
  functionName: "queue" | "execute" | "cancel" | "expire",
  by = 5,
): Promise<Hex> {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(
    encodeActions(house.house, proposal.actions),
    proposal.description,
  );
  return walletOf(by).writeContract({
    address: house.governor.address,
    abi,
    functionName,
    args: [targets, values, calldatas, descriptionHash],
  });
}
