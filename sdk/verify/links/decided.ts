import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  type Hex,
} from "viem";
import type { StewardshipLog } from "../../chain/log.ts";
import type { Context } from "../context.ts";
import type { Judgement } from "../report/Judgement.ts";
import { factsOf } from "./proposalFacts.ts";

/** The bytes of a call, for comparison with what was voted on. */
export function calldata<const abi extends Abi, name extends ContractFunctionName<abi, "nonpayable">>(
  abi: abi,
  functionName: name,
  args: ContractFunctionArgs<abi, "nonpayable", name>,
): Hex {
  return encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]);
}

/** Expects that an event was brought about by the proposal that it names: one of these calls to the target, in its execution. */
export function expectDecided(
  context: Context,
  judgement: Judgement,
  proposalId: bigint,
  log: StewardshipLog,
  target: string,
  possible: readonly Hex[],
): void {
  const facts = factsOf(context, proposalId);
  if (!facts) {
    judgement.fail(`${log.eventName} names proposal ${proposalId}, which nobody made.`, log);
    return;
  }
  judgement.saw(facts.executed);
  judgement.expect(
    facts.executed?.transactionHash === log.transactionHash,
    `${log.eventName} names proposal ${proposalId}, but did not come with its execution.`,
    log,
    facts.executed,
  );
  const wanted = new Set(possible.map((data) => data.toLowerCase()));
  judgement.expect(
    facts.calls.some((call) => call.target === target && wanted.has(call.data.toLowerCase())),
    `No call of proposal ${proposalId} says what ${log.eventName} says.`,
    log,
    facts.created,
  );
}
