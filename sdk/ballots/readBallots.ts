import type { Client } from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import { enumMember, PROPOSAL_STATES } from "../chain/enums.ts";
import { optional } from "../chain/optional.ts";
import type { BallotBundle, SignedBallot } from "./ballot.ts";
import { isAccepted } from "./isAccepted.ts";
import type { BallotReading } from "./judgeBallots.ts";
import { signedByKey } from "./signedByKey.ts";
import type { BallotDomain } from "./typedBallot.ts";

/** So many ballots are asked about at once. */
const AT_ONCE = 100;

export interface ReadBallotsParameters {
  readonly bundle: BallotBundle;
  readonly domain: BallotDomain;
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Holds each ballot against the chain: is its proposal open, is it signed by its voter for this governor, did the voter vote
 * already, with how many votes would it count. In the order of the bundle. Throws what the client throws where the chain
 * can't be read, and the signal's reason.
 */
export async function readBallots(
  client: Client,
  { bundle, domain, onProgress, signal }: ReadBallotsParameters,
): Promise<BallotReading[]> {
  const { governor, ballots } = bundle;
  const reader = new Reader(client, governor, domain);
  const readings: BallotReading[] = [];
  for (let from = 0; from < ballots.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    readings.push(...(await Promise.all(ballots.slice(from, from + AT_ONCE).map((it) => reader.read(it)))));
    onProgress?.({ done: readings.length, total: ballots.length });
  }
  return readings;
}

/** Asks about each proposal once. */
class Reader {
  readonly #client: Client;
  readonly #domain: BallotDomain;
  readonly #contract: { readonly address: BallotBundle["governor"]; readonly abi: typeof stewardGovernorAbi };
  readonly #proposals = new Map<bigint, ReturnType<Reader["proposal"]>>();
  #reasonLimit: Promise<bigint | undefined> | undefined;

  constructor(client: Client, governor: BallotBundle["governor"], domain: BallotDomain) {
    this.#client = client;
    this.#domain = domain;
    this.#contract = { address: governor, abi: stewardGovernorAbi };
  }

  async read(ballot: SignedBallot): Promise<BallotReading> {
    const { proposal, voter, reason } = ballot;
    const asked = this.#proposals.get(proposal) ?? this.proposal(proposal);
    this.#proposals.set(proposal, asked);
    const found = await asked;
    if (found === undefined) return { ballot, fault: "noProposal" };
    if (found.state !== "Active") return { ballot, fault: "notOpen" };
    if (reason !== "" && (await this.#isTooLong(reason))) return { ballot, fault: "reasonTooLong" };
    const signature = await signedByKey(this.#domain, ballot);
    const ask = { ...this.#contract, functionName: "hasVoted" } as const;
    // A contract is asked by playing the vote, and only about a ballot that may be its own.
    if (!signature && !(await isAccepted(this.#client, this.#contract.address, ballot))) {
      const voted = await readContract(this.#client, { ...ask, args: [proposal, voter] });
      return { ballot, fault: voted ? "alreadyVoted" : "invalidSignature" };
    }
    const [voted, weight] = await Promise.all([
      readContract(this.#client, { ...ask, args: [proposal, voter] }),
      readContract(this.#client, {
        ...this.#contract,
        functionName: "getVotes",
        args: [voter, found.snapshot],
      }),
    ]);
    return { ballot, ...(signature && { signature }), ...faultOf(voted, weight) };
  }

  async proposal(id: bigint) {
    const [state, snapshot] = await Promise.all([
      optional(readContract(this.#client, { ...this.#contract, functionName: "state", args: [id] })),
      optional(
        readContract(this.#client, { ...this.#contract, functionName: "proposalSnapshot", args: [id] }),
      ),
    ]);
    return state === undefined || snapshot === undefined
      ? undefined
      : { state: enumMember(PROPOSAL_STATES, state), snapshot };
  }

  async #isTooLong(reason: string): Promise<boolean> {
    this.#reasonLimit ??= optional(
      readContract(this.#client, { ...this.#contract, functionName: "MAX_REASON_LENGTH" }),
    );
    const limit = await this.#reasonLimit;
    return limit !== undefined && new TextEncoder().encode(reason).length > limit;
  }
}

function faultOf(voted: boolean, weight: bigint): Pick<BallotReading, "fault" | "weight"> {
  if (voted) return { fault: "alreadyVoted" };
  return weight === 0n ? { fault: "noVotes" } : { weight };
}
