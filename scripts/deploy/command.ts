/**
 * Deploys a stewardship on any chain: `npm run deploy -- plan.json`, with RPC_URL and DEPLOYER_KEY in the environment.
 * Writes deployments/<chainId>.json, which makes the site show it. Visitors read PUBLIC_RPC_URL, or RPC_URL without it.
 */
import { parseArgs } from "node:util";
import { catalogueAbi } from "@commonweight/sdk/chain";
import {
  type Account,
  type Address,
  createPublicClient,
  createWalletClient,
  defineChain,
  type Hex,
  http,
  isHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { compileContracts } from "../lib/builds.ts";
import { type Deployment, Deployments } from "../lib/deployments.ts";
import { ROOT } from "../lib/root.ts";
import { step } from "../lib/step.ts";
import type { Deployer } from "./deployContract.ts";
import { buildsOurs, deployFactory } from "./deployFactory.ts";
import { deployCatalogue, deployStewardship } from "./deployStewardship.ts";
import { type Plan, readPlan } from "./plan.ts";

const { values, positionals } = parseArgs({
  options: { folder: { type: "string", default: `${ROOT}/deployments` } },
  allowPositionals: true,
});

try {
  const [path] = positionals;
  if (path === undefined)
    throw new Error("Name the plan: npm run deploy -- plan.json (docs/deploying.md has an example).");
  await deploy(await readPlan(path), new Deployments(values.folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function deploy(plan: Plan, deployments: Deployments): Promise<void> {
  await compileContracts();
  const rpcUrl = fromEnvironment("RPC_URL", "the address of the chain's RPC");
  const key = fromEnvironment("DEPLOYER_KEY", "the deployer's private key (0x and 64 hexadecimal digits)");
  if (!isHex(key)) throw new Error("DEPLOYER_KEY must begin with 0x.");
  const deployer = await connect(rpcUrl, plan.chainName, privateKeyToAccount(key));
  const { publicClient } = deployer;
  const chainId = publicClient.chain?.id ?? 0;
  console.log(
    `Deploying ${plan.stewardship.name} on ${plan.chainName} (${chainId}) as ${deployer.walletClient.account.address}.`,
  );

  const [genesis, head] = await Promise.all([
    publicClient.getBlock({ blockNumber: 0n }),
    publicClient.getBlockNumber(),
  ]);
  const known = deployments.read(chainId);
  const catalogue = await step("The catalogue", () =>
    useCatalogue(deployer, plan.catalogue ?? addressIn(known, "catalogue")),
  );
  await step("Publishing the charter", () => publishCharter(deployer, catalogue, plan.charter));
  const factory = await step("The factory", () =>
    useFactory(deployer, catalogue, plan.factory, addressIn(known, "factory")),
  );
  const record = (stewardships: readonly unknown[]) =>
    deployments.write(
      {
        chainId,
        name: plan.chainName,
        local: false,
        genesisHash: genesis.hash,
        startBlock: typeof known?.startBlock === "number" ? known.startBlock : Number(head),
        catalogue,
        factory,
        stewardships,
      },
      [process.env.PUBLIC_RPC_URL || rpcUrl],
    );
  // Whoever runs this again after an interruption goes on with the same factory, and so with the same stewardship.
  record(stewardshipsIn(known));
  const house = await step("The seven contracts of the stewardship", () =>
    deployStewardship(deployer, { ...plan.stewardship, factory }),
  );
  const others = stewardshipsIn(known).filter(({ governor }) => governor !== house.governor);
  record([...others, { name: plan.stewardship.name, sample: false, ...house }]);
  console.log(
    `Written: ${deployments.folder}/${chainId}.json. The deployer holds no power over what it deployed.`,
  );
}

async function connect(rpcUrl: string, name: string, account: Account): Promise<Deployer> {
  const transport = http(rpcUrl);
  const id = await createPublicClient({ transport }).getChainId();
  const chain = defineChain({
    id,
    name,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  return {
    publicClient: createPublicClient({ chain, transport }),
    walletClient: createWalletClient({ account, chain, transport }),
  };
}

async function useCatalogue(deployer: Deployer, address: Address | undefined): Promise<Address> {
  if (address === undefined) return (await deployCatalogue(deployer)).address;
  const code = await deployer.publicClient.getCode({ address });
  if (code === undefined) throw new Error(`There is no catalogue at ${address} on this chain.`);
  return address;
}

/** The factory that the plan names, or the one that the chain's file names if it builds these contracts, or a new one. */
async function useFactory(
  deployer: Deployer,
  catalogue: Address,
  named: Address | undefined,
  recorded: Address | undefined,
): Promise<Address> {
  const address = named ?? recorded;
  if (address !== undefined && (await buildsOurs(deployer, address, catalogue))) return address;
  if (named !== undefined)
    throw new Error(`What is at ${named} is no factory of these contracts with the catalogue ${catalogue}.`);
  return (await deployFactory(deployer, catalogue)).address;
}

async function publishCharter(
  { publicClient, walletClient }: Deployer,
  address: Address,
  charter: Hex,
): Promise<void> {
  const hash = await walletClient.writeContract({
    address,
    abi: catalogueAbi,
    functionName: "publish",
    args: [charter],
  });
  await publicClient.waitForTransactionReceipt({ hash });
}

function addressIn(known: Deployment | undefined, field: "catalogue" | "factory"): Address | undefined {
  const value = known?.[field];
  return typeof value === "string" ? (value as Address) : undefined;
}

function stewardshipsIn(known: Deployment | undefined): readonly { readonly governor?: unknown }[] {
  return Array.isArray(known?.stewardships) ? known.stewardships : [];
}

function fromEnvironment(variable: string, what: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`Set ${variable}: ${what}.`);
  return value;
}
