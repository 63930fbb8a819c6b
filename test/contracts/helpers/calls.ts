import {
  type Abi,
  type Address,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
  isAddressEqual,
  parseEventLogs,
} from "viem";
import { receiptOf } from "./chain.ts";

type Write = "nonpayable" | "payable";

/** One call of a proposal. The value is in wei. */
export interface Call {
  readonly target: Address;
  readonly value: bigint;
  readonly data: Hex;
}

interface Contract<abi extends Abi> {
  readonly address: Address;
  readonly abi: abi;
}

/** What a proposal would do: one function of one contract. */
export function call<const abi extends Abi, name extends ContractFunctionName<abi, Write>>(
  contract: Contract<abi>,
  functionName: name,
  args: ContractFunctionArgs<abi, Write, name>,
  value = 0n,
): Call {
  const data = encodeFunctionData({ abi: contract.abi, functionName, args } as EncodeFunctionDataParameters);
  return { target: contract.address, value, data };
}

/** The arguments of every event of this name that a contract emitted in a transaction. */
export async function emitted<const abi extends Abi, name extends ContractEventName<abi>>(
  transaction: Hex | Promise<Hex>,
  contract: Contract<abi>,
  eventName: name,
): Promise<ContractEventArgsFromTopics<abi, name, true>[]> {
  const { logs } = await receiptOf(transaction);
  const own = logs.filter(({ address }) => isAddressEqual(address, contract.address));
  const events = parseEventLogs<abi, true, name>({ abi: contract.abi, logs: own, eventName });
  return events.map(({ args }) => args as ContractEventArgsFromTopics<abi, name, true>);
}
