import {
  type Abi,
  type Account,
  type Address,
  type Chain,
  type ContractConstructorArgs,
  encodeDeployData,
  getAddress,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from "viem";
import { creationCode } from "./artifacts.ts";

/** Who deploys, and how the chain is read. */
export interface Deployer {
  readonly publicClient: PublicClient;
  readonly walletClient: WalletClient<Transport, Chain, Account>;
}

export interface Deployed {
  readonly address: Address;
  readonly blockNumber: bigint;
  readonly transactionHash: Hex;
}

/** Deploys one contract and waits for it. Throws when the transaction reverts. */
export async function deployContract<const abi extends Abi>(
  deployer: Deployer,
  path: string,
  abi: abi,
  args: ContractConstructorArgs<abi>,
): Promise<Deployed> {
  const data = { abi: abi as Abi, bytecode: await creationCode(path), args: args as readonly unknown[] };
  return deployBytecode(deployer, path, encodeDeployData(data));
}

/** Deploys raw creation code and waits for it. Throws when the transaction reverts. */
export async function deployBytecode(
  { publicClient, walletClient }: Deployer,
  what: string,
  data: Hex,
): Promise<Deployed> {
  const hash = await walletClient.sendTransaction({ data });
  const receipt = await publicClient.waitForTransactionReceipt({ hash });
  if (receipt.status !== "success" || !receipt.contractAddress) {
    throw new Error(`Deploying ${what} failed in transaction ${hash}.`);
  }
  return {
    address: getAddress(receipt.contractAddress),
    blockNumber: receipt.blockNumber,
    transactionHash: hash,
  };
}
