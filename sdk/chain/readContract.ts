import {
  type Abi,
  type BaseError,
  type Client,
  type ContractFunctionArgs,
  type ContractFunctionName,
  decodeFunctionResult,
  encodeFunctionData,
  getContractError,
  numberToHex,
  type ReadContractParameters,
  type ReadContractReturnType,
} from "viem";

/** What viem's function takes and this one doesn't: said, so that nothing is ignored in silence. */
type Unused = { readonly [key in "account" | "blockTag" | "code" | "factory" | "stateOverride"]?: never };

/**
 * A contract's answer, at the newest block or at one that is named. It takes, answers and throws what viem's function of this
 * name does, without what no reading here needs and every page would load: overridden state, multicalls, answers from
 * off the chain (ERC-3668).
 */
export async function readContract<
  const abi extends Abi | readonly unknown[],
  functionName extends ContractFunctionName<abi, "pure" | "view">,
  const args extends ContractFunctionArgs<abi, "pure" | "view", functionName>,
>(
  client: Client,
  parameters: ReadContractParameters<abi, functionName, args> & Unused,
): Promise<ReadContractReturnType<abi, functionName, args>> {
  const { abi, address, args, blockNumber, functionName } = parameters as ReadContractParameters;
  const block = blockNumber === undefined ? "latest" : numberToHex(blockNumber);
  try {
    const input = encodeFunctionData({ abi, args, functionName });
    const data = await client.request({ method: "eth_call", params: [{ to: address, data: input }, block] });
    return decodeFunctionResult({ abi, args, functionName, data }) as never;
  } catch (error) {
    throw getContractError(error as BaseError, { abi, address, args, functionName });
  }
}
