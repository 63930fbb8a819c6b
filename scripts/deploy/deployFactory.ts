import { stewardshipFactoryAbi } from "@commonweight/sdk/chain";
import { type Address, isAddressEqual, keccak256 } from "viem";
import { creationCode } from "./artifacts.ts";
import { piecesOf, storeCreationCode } from "./codeStores.ts";
import { type Deployed, type Deployer, deployBytecode, deployContract } from "./deployContract.ts";

/** The parts of a stewardship, in the factory's order, and the contracts that they are. */
export const PARTS = {
  timelock: "governance/StewardTimelock",
  token: "token/StewardToken",
  treasury: "governance/Treasury",
  registry: "models/ModelRegistry",
  runs: "runs/TrainingRuns",
  fork: "plurality/StewardshipFork",
  governor: "governance/StewardGovernor",
} as const;

/** Deploys what creates stewardships: the stores of the parts' creation code, and the factory that reads them. */
export async function deployFactory(deployer: Deployer, catalogue: Address): Promise<Deployed> {
  const stores: Address[][] = [];
  for (const path of Object.values(PARTS)) {
    const pieces = piecesOf(await creationCode(path));
    const addresses: Address[] = [];
    for (const piece of pieces) {
      const store = await deployBytecode(deployer, `A store of ${path}`, storeCreationCode(piece));
      addresses.push(store.address);
    }
    stores.push(addresses);
  }
  return deployContract(deployer, "plurality/StewardshipFactory", stewardshipFactoryAbi, [catalogue, stores]);
}

/** Whether there is a factory at this address that builds these very contracts, with this catalogue. */
export async function buildsOurs(
  { publicClient }: Deployer,
  factory: Address,
  catalogue: Address,
): Promise<boolean> {
  const contract = { address: factory, abi: stewardshipFactoryAbi } as const;
  if ((await publicClient.getCode({ address: factory })) === undefined) return false;
  const known = await publicClient.readContract({ ...contract, functionName: "catalogue" });
  if (!isAddressEqual(known, catalogue)) return false;
  for (const [part, path] of Object.values(PARTS).entries()) {
    const hash = await publicClient.readContract({
      ...contract,
      functionName: "creationCodeHash",
      args: [part],
    });
    if (hash !== keccak256(await creationCode(path))) return false;
  }
  return true;
}
