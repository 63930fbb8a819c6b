import { artifacts } from "hardhat";
import {
  type Abi,
  type Address,
  type ContractConstructorArgs,
  getAddress,
  getContract,
  type Hex,
} from "viem";
import { publicClient, receiptOf, wallets } from "./chain.ts";

/** Deploys a contract that is no part of a stewardship, by its name. */
export async function deployMock<const abi extends Abi>(
  name: string,
  abi: abi,
  args: ContractConstructorArgs<abi>,
) {
  const [wallet] = wallets;
  if (!wallet) throw new Error("The chain has no account.");
  const { bytecode } = await artifacts.readArtifact(name);
  const hash = wallet.deployContract({
    abi: abi as Abi,
    bytecode: bytecode as Hex,
    args: args as readonly unknown[],
  });
  const { contractAddress } = await receiptOf(hash);
  return handle(abi, contractAddress ?? undefined);
}

/** A handle of a mock, whose writes come from the deployer unless an account is named. */
function handle<const abi extends Abi>(abi: abi, address: Address | undefined) {
  const [wallet] = wallets;
  if (!address || !wallet) throw new Error("The mock was not deployed.");
  return getContract({ abi, address: getAddress(address), client: { public: publicClient, wallet } });
}
