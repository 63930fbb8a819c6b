import { stewardGovernorAbi, stewardTimelockAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import {
  applyGovernorLogs,
  emptyGovernorHistory,
  type GovernorHistory,
  type GovernorProfile,
  getGovernorLogs,
  probeGovernor,
} from "@commonweight/sdk/governors";
import { proposalArguments } from "@commonweight/sdk/proposals";
import { type Address, decodeEventLog, getAddress, type Hex } from "viem";
import { networkHelpers, publicClient, receiptOf, viem, waitUntil } from "./chain.ts";
import { addressOf, UNIT, walletOf } from "./stewardship.ts";

/** Plain OpenZeppelin governors as communities deploy them, in either clock, with a timelock and without. */
export const PLAIN_KINDS = [
  { name: "blocks, no timelock", clock: "blocknumber", timelock: false, ids: "hash" },
  { name: "blocks, timelock", clock: "blocknumber", timelock: true, ids: "hash" },
  { name: "seconds, no timelock", clock: "timestamp", timelock: false, ids: "hash" },
  { name: "seconds, timelock, sequential ids", clock: "timestamp", timelock: true, ids: "sequential" },
] as const;

export type PlainKind = (typeof PLAIN_KINDS)[number];

/** In blocks or seconds, and seconds: long enough that single transactions never pass them. */
export const VOTING = {
  blocknumber: { delay: 10, period: 100 },
  timestamp: { delay: 3_600, period: 86_400 },
};
export const TIMELOCK_DELAY = 7_200;
export const QUORUM_PERCENT = 4n;
export const SUPPLY = 1_000n * UNIT;

/** Deploys one with its token; the first wallet holds the whole supply. */
export async function deployPlain({ clock, timelock, ids }: PlainKind) {
  const { delay, period } = VOTING[clock];
  const token = await viem.deployContract(clock === "timestamp" ? "SecondsToken" : "PlainToken", [
    addressOf(0),
    SUPPLY,
  ]);
  const at = (governor: Address, lock?: Address) => ({
    governor: getAddress(governor),
    token: getAddress(token.address),
    timelock: lock && getAddress(lock),
  });
  if (!timelock) {
    const governor = await viem.deployContract("BareGovernor", [
      `Plain of ${clock}`,
      token.address,
      delay,
      period,
      0n,
      QUORUM_PERCENT,
    ]);
    return at(governor.address);
  }
  const lock = await viem.deployContract("PlainTimelock", [BigInt(TIMELOCK_DELAY)]);
  const governor =
    ids === "sequential"
      ? await viem.deployContract("PlainTwin", [
          token.address,
          lock.address,
          delay,
          period,
          0n,
          QUORUM_PERCENT * 100n,
          600,
          0n,
        ])
      : await viem.deployContract("PlainGovernor", [
          token.address,
          lock.address,
          delay,
          period,
          0n,
          QUORUM_PERCENT,
        ]);
  const to = { address: lock.address, abi: stewardTimelockAbi } as const;
  for (const name of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"] as const) {
    const role = await publicClient.readContract({ ...to, functionName: name });
    await receiptOf(
      walletOf(0).writeContract({ ...to, functionName: "grantRole", args: [role, governor.address] }),
    );
  }
  return at(governor.address, lock.address);
}

export type PlainGovernor = Awaited<ReturnType<typeof deployPlain>>;

export interface PlainProposal {
  readonly id: bigint;
  readonly calls: readonly { readonly target: Address; readonly value: bigint; readonly data: Hex }[];
  readonly description: string;
}

const abi = stewardGovernorAbi;

export async function proposePlain(
  { governor }: PlainGovernor,
  calls: PlainProposal["calls"],
  description: string,
): Promise<PlainProposal> {
  const { targets, values, calldatas } = proposalArguments(calls, description);
  const receipt = await receiptOf(
    walletOf(0).writeContract({
      address: governor,
      abi,
      functionName: "propose",
      args: [targets, values, calldatas, description],
    }),
  );
  for (const { topics, data } of receipt.logs) {
    const event = decodeEventLog({ abi, topics, data, strict: false });
    if (event.eventName === "ProposalCreated" && event.args.proposalId !== undefined)
      return { id: event.args.proposalId, calls, description };
  }
  throw new Error("No proposal was created");
}

export function delegatePlain({ token }: PlainGovernor, from: number, to: Address) {
  return receiptOf(
    walletOf(from).writeContract({
      address: token,
      abi: stewardTokenAbi,
      functionName: "delegate",
      args: [to],
    }),
  );
}

export function transferPlain({ token }: PlainGovernor, from: number, to: Address, value: bigint) {
  return receiptOf(
    walletOf(from).writeContract({
      address: token,
      abi: stewardTokenAbi,
      functionName: "transfer",
      args: [to, value],
    }),
  );
}

export function votePlain(
  { governor }: PlainGovernor,
  { id }: PlainProposal,
  voter: number,
  support: number,
  reason = "",
) {
  const to = { address: governor, abi } as const;
  return receiptOf(
    reason === ""
      ? walletOf(voter).writeContract({ ...to, functionName: "castVote", args: [id, support] })
      : walletOf(voter).writeContract({
          ...to,
          functionName: "castVoteWithReason",
          args: [id, support, reason],
        }),
  );
}

export function movePlain(
  { governor }: PlainGovernor,
  { calls, description }: PlainProposal,
  act: "queue" | "execute",
) {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  return receiptOf(
    walletOf(5).writeContract({
      address: governor,
      abi,
      functionName: act,
      args: [targets, values, calldatas, descriptionHash],
    }),
  );
}

/** Waits until the governor's clock has passed a proposal's snapshot, or its deadline. */
export async function passMoment(
  { governor }: PlainGovernor,
  { id }: PlainProposal,
  moment: "proposalSnapshot" | "proposalDeadline",
  clock: PlainKind["clock"],
): Promise<void> {
  const at = Number(
    await publicClient.readContract({ address: governor, abi, functionName: moment, args: [id] }),
  );
  if (clock === "timestamp") return waitUntil(at + 1);
  const missing = at + 1 - (await headNumber());
  if (missing > 0) await networkHelpers.mine(missing);
}

export async function headNumber(): Promise<number> {
  return Number(await publicClient.getBlockNumber({ cacheTime: 0 }));
}

export function probe({ governor }: { readonly governor: Address }): Promise<GovernorProfile> {
  return probeGovernor(publicClient, { address: governor });
}

export async function readGovernor({ governor }: PlainGovernor, fromBlock = 0): Promise<GovernorHistory> {
  const logs = await getGovernorLogs({
    client: publicClient,
    governor,
    fromBlock,
    toBlock: await headNumber(),
  });
  return applyGovernorLogs(emptyGovernorHistory(governor), logs);
}
