import type { Abi, Address } from "viem";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import type { SignedBallot } from "./ballot.ts";
import type { FitBallot } from "./judgeBallots.ts";
import type { ShortSignature } from "./signedByKey.ts";

/** Ballots that go in one transaction. */
export interface RelayStep {
  readonly ballots: readonly FitBallot[];
  /** At most this much gas, for planning. */
  readonly gas: bigint;
}

/** A call to the governor, which anyone may send. */
export interface RelayCall {
  readonly address: Address;
  readonly abi: Abi;
  readonly functionName: "castVotesBySig" | "castVoteBySig" | "castVoteWithReasonAndParamsBySig";
  readonly args: readonly unknown[];
}

/** No transaction takes more (EIP-7825). */
const MAX_TRANSACTION_GAS = 2n ** 24n;
/** At most, of gas: what a relay begins with, what each proposal in it adds, and each ballot of a voter who never voted. */
const GAS = { relay: 60_000n, proposal: 120_000n, ballot: 62_000n } as const;
/** At most, of gas: a ballot alone; a byte of its reason or signature, in the call and in the log. */
const ALONE = { ballot: 260_000n, byte: 60n } as const;

/**
 * The transactions of a relay: as many ballots in each as surely fit into half of a block, those that go alone at the end.
 * `blockGas` is the block's limit.
 */
export function planRelay(ballots: readonly FitBallot[], blockGas: bigint): RelayStep[] {
  const most = blockGas / 2n < MAX_TRANSACTION_GAS ? blockGas / 2n : MAX_TRANSACTION_GAS;
  const steps: { ballots: FitBallot[]; gas: bigint }[] = [];
  for (const ballot of ballots.filter(({ signature }) => signature)) {
    const last = steps.at(-1);
    const before = last?.ballots.at(-1)?.ballot.proposal;
    const gas = GAS.ballot + (before === ballot.ballot.proposal ? 0n : GAS.proposal);
    if (last && last.gas + gas <= most) {
      last.ballots.push(ballot);
      last.gas += gas;
    } else steps.push({ ballots: [ballot], gas: GAS.relay + GAS.proposal + GAS.ballot });
  }
  for (const ballot of ballots.filter(({ signature }) => !signature)) {
    const { reason, signature } = ballot.ballot;
    const bytes = new TextEncoder().encode(reason).length + signature.length / 2;
    steps.push({ ballots: [ballot], gas: ALONE.ballot + ALONE.byte * BigInt(Math.ceil(bytes)) });
  }
  return steps;
}

/** One step as a call. */
export function relayCall(governor: Address, { ballots }: Pick<RelayStep, "ballots">): RelayCall {
  const short = ballots.flatMap(({ ballot, signature }) =>
    signature ? [shortBallot(ballot, signature)] : [],
  );
  const [first] = ballots;
  if (first && short.length === 0) return aloneCall(governor, first.ballot);
  return { ...to(governor), functionName: "castVotesBySig", args: [short] };
}

/** One ballot by itself: with its reason, or signed for by a contract. */
export function aloneCall(
  governor: Address,
  { proposal, support, voter, reason, signature }: SignedBallot,
): RelayCall {
  if (reason === "")
    return {
      ...to(governor),
      functionName: "castVoteBySig",
      args: [proposal, support, voter, signature],
    };
  return {
    ...to(governor),
    functionName: "castVoteWithReasonAndParamsBySig",
    args: [proposal, support, voter, reason, "0x", signature],
  };
}

function to(address: Address) {
  return { address, abi: stewardGovernorAbi } as const;
}

function shortBallot({ proposal, support, voter }: SignedBallot, { r, vs }: ShortSignature) {
  return { proposalId: proposal, support, voter, r, vs };
}
