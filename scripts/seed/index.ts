import {
  catalogueAbi,
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipFactoryAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { type Address, createWalletClient, type Hex } from "viem";
import type { SeedChain } from "../chain/index.ts";
import { deployContract } from "../deploy/deployContract.ts";
import { deployFactory } from "../deploy/deployFactory.ts";
import { deployCatalogue, type StewardshipAddresses } from "../deploy/deployStewardship.ts";
import { Calendar, inOrder } from "./calendar.ts";
import { deployGoldcrest, goldcrestHistory } from "./goldcrest/index.ts";
import { deployHeron, heronHistory } from "./heron/index.ts";
import { DEPLOYER, type DemoMember, demoMembers } from "./members.ts";
import { Recorder } from "./recorder.ts";
import type { Seeding } from "./seeding.ts";
import { Sender } from "./sender.ts";
import type { Stewardship } from "./stewardship.ts";
import { deployWren, wrenHistory } from "./wren/index.ts";

/** When everything is deployed, in days from the present. */
const DEPLOYMENT_DAY = -89.5;

const ERRORS = [
  ...catalogueAbi,
  ...stewardTokenAbi,
  ...stewardGovernorAbi,
  ...stewardTimelockAbi,
  ...treasuryAbi,
  ...modelRegistryAbi,
  ...trainingRunsAbi,
  ...stewardshipFactoryAbi,
  ...stewardshipForkAbi,
].filter((item) => item.type === "error");

export type SeededStewardship = StewardshipAddresses & { readonly name: string; readonly sample: true };

/** What the local site is told, in JSON values only. */
export type Seeded = {
  readonly deployment: {
    readonly chainId: number;
    readonly name: string;
    readonly local: true;
    readonly genesisHash: Hex;
    readonly startBlock: number;
    readonly catalogue: Address;
    readonly factory: Address;
    readonly stewardships: readonly SeededStewardship[];
  };
  readonly demoWallet: { readonly members: readonly DemoMember[] };
};

/**
 * Deploys the catalogue, two stewardships with an invented run and one with a real run on a new chain and lives their history up to
 * the present, through public functions only. Throws when a transaction fails or a proposal comes out in another state
 * than planned.
 */
export async function seed(chain: SeedChain): Promise<Seeded> {
  const calendar = new Calendar(Math.floor(Date.now() / 1000));
  await reach(chain, calendar.time(DEPLOYMENT_DAY));
  const seeding = await begin(chain);
  const heron = await deployHeron(seeding);
  const wren = await deployWren(seeding);
  const goldcrest = await deployGoldcrest(seeding);

  const histories = [
    heronHistory(seeding, heron),
    wrenHistory(seeding, wren),
    goldcrestHistory(seeding, goldcrest),
  ];
  for (const { day, what, run } of inOrder(histories.flatMap((history) => history.happenings))) {
    await reach(chain, calendar.time(day));
    await run().catch((cause: unknown) => {
      throw new Error(`The seed failed at "${what}": ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    });
  }
  await reach(chain, calendar.time(0));
  await chain.mine();
  for (const history of histories) await history.check();

  return {
    deployment: {
      chainId: chain.chainId,
      name: "Local chain",
      local: true,
      genesisHash: chain.genesisHash,
      startBlock: seeding.startBlock,
      catalogue: seeding.catalogue,
      factory: seeding.factory,
      stewardships: [heron, wren, goldcrest].map(describe),
    },
    demoWallet: { members: demoMembers() },
  };
}

async function begin(chain: SeedChain): Promise<Seeding> {
  const sender = new Sender(chain, ERRORS);
  const walletClient = createWalletClient({
    account: DEPLOYER,
    chain: sender.chain,
    transport: chain.transport,
  });
  const deployer = { publicClient: sender.client, walletClient };
  const catalogue = await deployCatalogue(deployer);
  const factory = await deployFactory(deployer, catalogue.address);
  const dollar = await deployContract(deployer, "local/SampleDollar", [], []);
  return {
    deployer,
    sender,
    recorder: new Recorder(sender, catalogue.address),
    catalogue: catalogue.address,
    factory: factory.address,
    startBlock: Number(catalogue.blockNumber),
    dollar: dollar.address,
  };
}

/** Moves the next block to a time, unless the chain is there already. */
async function reach(chain: SeedChain, time: bigint): Promise<void> {
  if (time > chain.now()) await chain.setTime(time);
}

/** Members and votes are invented in each of them, so all are samples, also the one whose run is real. */
function describe({ name, house: { catalogue: _, ...own } }: Stewardship): SeededStewardship {
  return { name, sample: true, ...own };
}
