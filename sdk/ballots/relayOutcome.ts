import { type Address, decodeEventLog, type Hex, isAddressEqual } from "viem";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import { BALLOT_FAULTS, type BallotFault } from "../chain/enums.ts";
import { keyOf, type SignedBallot } from "./ballot.ts";

/** What became of one ballot in a relay that is in a block. */
export type BallotOutcome =
  | { readonly ballot: SignedBallot; readonly counted: true; readonly weight: bigint }
  | {
      readonly ballot: SignedBallot;
      readonly counted: false;
      /** Absent where the governor said nothing of it. */
      readonly fault?: BallotFault;
    };

export interface RelayOutcomeParameters {
  readonly governor: Address;
  readonly ballots: readonly SignedBallot[];
  /** Of the transaction's receipt. */
  readonly logs: readonly {
    readonly address: Address;
    readonly topics: readonly Hex[];
    readonly data: Hex;
  }[];
}

/** What a relay's own events say of each ballot: `VoteCast` with its weight, or `BallotSkipped` with the reason. */
export function relayOutcome({ governor, ballots, logs }: RelayOutcomeParameters): BallotOutcome[] {
  const counted = new Map<string, bigint>();
  const skipped = new Map<string, BallotFault>();
  for (const { address, topics, data } of logs) {
    if (!isAddressEqual(address, governor)) continue;
    const event = decoded(topics, data);
    if (event?.eventName === "VoteCast")
      counted.set(keyOf({ ...event.args, proposal: event.args.proposalId }), event.args.weight);
    if (event?.eventName === "BallotSkipped") {
      const fault = BALLOT_FAULTS[event.args.fault];
      if (fault) skipped.set(keyOf({ ...event.args, proposal: event.args.proposalId }), fault);
    }
  }
  return ballots.map((ballot) => {
    const weight = counted.get(keyOf(ballot));
    if (weight !== undefined) return { ballot, counted: true, weight };
    const fault = skipped.get(keyOf(ballot));
    return { ballot, counted: false, ...(fault && { fault }) };
  });
}

function decoded(topics: readonly Hex[], data: Hex) {
  try {
    return decodeEventLog({ abi: stewardGovernorAbi, topics: topics as [Hex, ...Hex[]], data });
  } catch {
    return undefined;
  }
}
