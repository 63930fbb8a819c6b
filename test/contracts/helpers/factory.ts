import { stewardshipFactoryAbi } from "@commonweight/sdk/chain";
import { type Address, getAddress, getContract, keccak256, numberToHex, slice } from "viem";
import { deployFactory, PARTS } from "../../../scripts/deploy/deployFactory.ts";
import { deployCatalogue, factoryParameters } from "../../../scripts/deploy/deployStewardship.ts";
import { networkHelpers, publicClient } from "./chain.ts";
import { isOtherCode } from "./measures-code.ts";
import { deployer, parameters, people } from "./stewardship.ts";

/** What a transaction can carry (EIP-7825). */
export const MOST_GAS = 16_777_216n;

/** The names of a stewardship's parts, in the order in which they are built. */
export const partNames = Object.keys(PARTS) as (keyof typeof PARTS)[];
export const ALL = BigInt(partNames.length);

const client = { public: publicClient, wallet: deployer.walletClient };
const limit = isOtherCode ? {} : { gas: MOST_GAS };

async function deploy() {
  const catalogue = (await deployCatalogue(deployer)).address;
  const { address } = await deployFactory(deployer, catalogue);
  const factory = getContract({ abi: stewardshipFactoryAbi, address, client });
  const plan = factoryParameters(parameters(address));
  const key = await factory.read.keyOf([plan]);
  const house = await factory.read.addressesOf([key]);
  /** Builds as far as the `upTo`th part with no more gas than a transaction can have; dearer code gets what it takes. */
  const build = (upTo: bigint, changes: Partial<typeof plan> = {}, by: Address = people.stranger) =>
    factory.write.build([{ ...plan, ...changes }, upTo], { account: by, ...limit });
  /** Builds to the `upTo`th part, each in a transaction of its own. */
  const buildEach = async (
    upTo: bigint,
    changes: Partial<typeof plan> = {},
    by: Address = people.stranger,
  ) => {
    for (let count = 1n; count <= upTo; count++) await build(count, changes, by);
  };
  return { catalogue, factory, plan, key, house, build, buildEach };
}

/** A factory that has built nothing, and a plan for it. */
export function freshFactory() {
  return networkHelpers.loadFixture(deploy);
}

export async function codeAt(address: Address) {
  return (await publicClient.getCode({ address })) ?? "0x";
}

/** A first distribution whose bytes are as dear as any. */
export function crowd(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    account: getAddress(slice(keccak256(numberToHex(index, { size: 32 })), 0, 20)),
    amount: 12_345_678_901_234_567_890_123n + BigInt(index),
  }));
}
