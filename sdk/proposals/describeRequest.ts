import {
  type Abi,
  type Address,
  decodeFunctionData,
  type Hex,
  isAddressEqual,
  keccak256,
  stringToHex,
} from "viem";
import { abis } from "../chain/abis.ts";
import type { Call } from "../chain/call.ts";
import type { ContractRole, House } from "../chain/deployment.ts";
import { choiceOf } from "../chain/enums.ts";
import { listProposals } from "../history/select.ts";
import { splitDescription } from "../history/splitDescription.ts";
import type { History } from "../history/types.ts";
import { sayToken, sayVotes } from "../words/amounts.ts";
import type { Context as ContextOf } from "../words/context.ts";
import { sayAccount, sayProposal, sayRun } from "../words/names.ts";
import { decodeCall, roleOf } from "./decodeCall.ts";
import { describeAction } from "./describeAction.ts";

/** Proposals are known by their calls and texts, which an outline lacks. */
type Context = ContextOf<History>;

/** What a transaction asked for. */
export interface RequestWords {
  /** One plain sentence without a full stop. */
  readonly sentence: string;
  /** The contract's part in the house, if it is one of it. */
  readonly role?: ContractRole;
  /** The function, if it is known. */
  readonly functionName?: string;
  /** The calls that the transaction hands to the governor: proposed, queued, executed or cancelled. */
  readonly calls?: readonly Call[];
  readonly proposalId?: bigint;
}

/** Says what somebody asked a contract of the house to do. Unknown calls are said to be unknown. */
export function describeRequest(house: House, call: Call, context: Context): RequestWords {
  const role = roleOf(house, call.target);
  const action = decodeCall(house, call);
  if (action.type !== "call") return { sentence: describeAction(action, context), ...(role && { role }) };
  const known = role && decode(role, call.data);
  if (!known || !role) return { sentence: describeAction(action, context), ...(role && { role }) };
  const { functionName } = known;
  const words = SAID[`${role}.${functionName}`]?.(known.args, context);
  const sentence = `Call ${functionName} of ${sayAccount(call.target, context)}`;
  return { sentence, ...words, role, functionName };
}

type Args = readonly unknown[];
type Words = Pick<RequestWords, "sentence" | "calls" | "proposalId">;

const SAID: Readonly<Record<string, (args: Args, context: Context) => Words>> = {
  "governor.propose": ([targets, values, calldatas, description]) => ({
    sentence: `Propose "${splitDescription(String(description)).title}"`,
    calls: callsOf(targets, values, calldatas),
  }),
  "governor.queue": (args, context) => onProposal("Queue", args, context),
  "governor.execute": (args, context) => onProposal("Carry out", args, context),
  "governor.cancel": (args, context) => onProposal("Cancel", args, context),
  "governor.expire": (args, context) => onProposal("Close", args, context),
  "governor.castVote": ([id, support], context) => vote(id, support, context),
  "governor.castVoteWithReason": ([id, support], context) => vote(id, support, context),
  "governor.castVotes": ([ids, choices], context) => {
    const votes = (ids as readonly bigint[]).map((id, index) => {
      const { sentence } = vote(id, (choices as readonly number[])[index], context);
      return index === 0 ? sentence : lowerFirst(sentence);
    });
    return { sentence: votes.join("; ") || "Vote on nothing" };
  },
  "governor.castVotesBySig": ([ballots]) => {
    const { length } = ballots as readonly unknown[];
    return { sentence: `Hand in ${length === 1 ? "a ballot" : `${length} ballots`} that members signed` };
  },
  "token.burn": ([amount], context) => ({
    sentence: `Give up ${sayVotes(amount as bigint, context)} for ever`,
  }),
  "token.delegate": ([to], context) => ({
    sentence: `Delegate votes to ${sayAccount(to as Address, context)}`,
  }),
  "token.transfer": ([to, amount], context) => ({
    sentence: `Send ${sayVotes(amount as bigint, context)} to ${sayAccount(to as Address, context)}`,
  }),
  "fork.open": ([id], context) =>
    ofProposal("Plan a new community for those who leave over", id as bigint, context),
  "fork.lodge": ([, amount], context) => ({
    sentence: `Lodge ${sayVotes(amount as bigint, context)} in a fork`,
  }),
  "fork.withdraw": ([, amount], context) => ({
    sentence: `Take ${sayVotes(amount as bigint, context)} back from a fork`,
  }),
  "fork.build": ([, , upTo]) => ({
    sentence: `Have a fork's new community built up to part ${String(upTo)}`,
  }),
  "fork.finish": () => ({
    sentence: "Finish a fork: give its votes up here, for those of the new community",
  }),
  "fork.claim": ([, member], context) => ({
    sentence: `Hand ${sayAccount(member as Address, context)} its votes in the new community`,
  }),
  "fork.abandon": () => ({ sentence: "Give up a fork that was not finished in time" }),
  "treasury.ringFence": () => ({ sentence: "Set the shares of members who leave aside" }),
  "treasury.settle": ([, token], context) => ({
    sentence: `Send a fork's share of ${sayToken(token as Address, context)} to its own treasury`,
  }),
  "treasury.release": ([, token], context) => ({
    sentence: `Free the share of ${sayToken(token as Address, context)} of a fork that was given up`,
  }),
  "runs.accept": ([id], context) => ({ sentence: `Accept ${sayRun(id as bigint, context)}` }),
  "runs.submitMilestone": ([id], context) => ({
    sentence: `Submit a milestone of ${sayRun(id as bigint, context)}`,
  }),
  "runs.payTranche": ([id, index], context) => ({
    sentence: `Pay milestone ${(index as bigint) + 1n} of ${sayRun(id as bigint, context)}`,
  }),
  "runs.lapse": ([id], context) => ({
    sentence: `Close ${sayRun(id as bigint, context)}, which was not accepted in time`,
  }),
};

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function decode(role: ContractRole, data: Hex): { functionName: string; args: Args } | undefined {
  try {
    const { functionName, args } = decodeFunctionData({ abi: abis[role] as Abi, data });
    return { functionName, args: args ?? [] };
  } catch {
    return;
  }
}

function vote(id: unknown, support: unknown, context: Context): Words {
  const choice = choiceOf(Number(support)) ?? `choice ${String(support)}`;
  return ofProposal(
    choice === "Abstain" ? "Abstain on" : `Vote ${choice.toLowerCase()}`,
    id as bigint,
    context,
  );
}

function ofProposal(verb: string, id: bigint, context: Context): Words {
  return { sentence: `${verb} ${sayProposal(id, context)}`, proposalId: id };
}

/** The proposal whose calls and text these are, where the record knows it. */
function onProposal(verb: string, args: Args, context: Context): Words {
  const [targets, values, calldatas, descriptionHash] = args;
  const calls = callsOf(targets, values, calldatas);
  const found = listProposals(context.history).find(
    (proposal) =>
      keccak256(stringToHex(proposal.description)) === descriptionHash && sameCalls(proposal.calls, calls),
  );
  if (!found) return { sentence: `${verb} a proposal that is not in the record`, calls };
  return { ...ofProposal(verb, found.id, context), calls };
}

function sameCalls(a: readonly Call[], b: readonly Call[]): boolean {
  return (
    a.length === b.length &&
    a.every((call, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        isAddressEqual(call.target, other.target) &&
        call.value === other.value &&
        call.data === other.data
      );
    })
  );
}

function callsOf(targets: unknown, values: unknown, calldatas: unknown): Call[] {
  const [all, money, data] = [targets as Address[], values as bigint[], calldatas as Hex[]];
  return all.map((target, index) => ({ target, value: money[index] ?? 0n, data: data[index] ?? "0x" }));
}
