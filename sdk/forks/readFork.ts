import type { Address, Client } from "viem";
import { getBlockNumber } from "viem/actions";
import { stewardshipFactoryAbi } from "../chain/abi/stewardshipFactory.ts";
import { stewardshipForkViews } from "../chain/abi/views/stewardshipFork.ts";
import { treasuryViews } from "../chain/abi/views/treasury.ts";
import { enumMember, FORK_STATUSES } from "../chain/enums.ts";
import { readContract } from "../chain/readContract.ts";
import type { Fork } from "../history/types/forks.ts";
import { type ForkReading, PARTS, type ShareReading } from "./reading.ts";
import { readLeaving } from "./readLeaving.ts";

export interface ReadForkParameters {
  readonly contracts: {
    readonly fork: Address;
    readonly governor: Address;
    readonly token: Address;
    readonly treasury: Address;
  };
  readonly fork: Pick<Fork, "id" | "proposalId" | "plan">;
  /** The assets to ask for; the zero address stands for ether. */
  readonly tokens: readonly Address[];
}

/** What decides about a fork, all read at one block. */
export async function readFork(
  client: Client,
  { contracts, fork: { id, proposalId, plan }, tokens }: ReadForkParameters,
): Promise<ForkReading> {
  const blockNumber = await getBlockNumber(client, { cacheTime: 0 });
  const forking = { address: contracts.fork, abi: stewardshipForkViews, blockNumber } as const;
  const [leaving, entry, factory] = await Promise.all([
    readLeaving(client, { ...contracts, proposalId, blockNumber }),
    readContract(client, { ...forking, functionName: "fork", args: [id] }),
    readContract(client, { ...forking, functionName: "factory" }),
  ]);
  const status = enumMember(FORK_STATUSES, entry.status);
  const { lodged, supply, begunAt } = entry;
  const joinUntil = begunAt + leaving.joinPeriod;
  const begun = begunAt > 0 && {
    joinUntil,
    countUntil: joinUntil + leaving.countPeriod,
    finishUntil: joinUntil + leaving.finishPeriod,
  };
  const building = status === "Begun" && leaving.block.timestamp > joinUntil;
  const [parts, shares] = await Promise.all([
    building ? partsBuilt() : 0,
    Promise.all(tokens.map((token) => readShare(token))),
  ]);
  return {
    ...leaving,
    id,
    status,
    lodged,
    supply,
    ...begun,
    partsBuilt: status === "Finished" ? PARTS.length : parts,
    shares,
  };

  async function partsBuilt(): Promise<number> {
    const child = await readContract(client, { ...forking, functionName: "childOf", args: [id, plan] });
    const making = { address: factory, abi: stewardshipFactoryAbi, blockNumber } as const;
    const key = await readContract(client, { ...making, functionName: "keyOf", args: [child] });
    return Number(await readContract(client, { ...making, functionName: "partsBuilt", args: [key] }));
  }

  async function readShare(token: Address): Promise<ShareReading> {
    const of = { address: contracts.treasury, abi: treasuryViews, blockNumber, args: [id, token] } as const;
    const [setAside, counted] = await Promise.all([
      readContract(client, { ...of, functionName: "shareOf" }),
      readContract(client, { ...of, functionName: "countedOf" }),
    ]);
    return { token, setAside, uncounted: status === "Begun" && lodged > counted ? lodged - counted : 0n };
  }
}
