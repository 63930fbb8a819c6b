import { type Address, type Client, erc20Abi, getAddress, isAddressEqual, keccak256, slice } from "viem";
import { readContract } from "viem/actions";
import { stewardTokenAbi } from "../chain/abi/stewardToken.ts";
import type { Inquiry } from "./Inquiry.ts";
import type { GovernorClock, VoteToken } from "./profile.ts";
import { shorten } from "./shorten.ts";

export interface ProbeTokenParameters {
  readonly address: Address;
  readonly governor: Address;
  readonly clock: GovernorClock;
  readonly blockNumber: bigint;
}

/** More digits than this are a lie or a joke: amounts are shown in the smallest unit then. */
const MOST_DECIMALS = 36;

/** The token whose votes a governor counts; undefined where it does not answer as one (ERC-5805). */
export async function probeToken(
  client: Client,
  inquiry: Inquiry,
  { address, governor, clock, blockNumber }: ProbeTokenParameters,
): Promise<VoteToken | undefined> {
  const votes = { address, abi: stewardTokenAbi, blockNumber } as const;
  const words = { address, abi: erc20Abi, blockNumber } as const;
  // Nobody has the key of such an address, so it never delegated.
  const stranger = getAddress(slice(keccak256(governor), 0, 20));
  const [current, past, delegate, mode, name, symbol, decimals] = await Promise.all([
    inquiry.ask(
      "the token's getVotes(account)",
      readContract(client, { ...votes, functionName: "getVotes", args: [stranger] }),
    ),
    inquiry.ask(
      "the token's getPastVotes(account, timepoint)",
      readContract(client, {
        ...votes,
        functionName: "getPastVotes",
        args: [stranger, BigInt(Math.max(0, clock.now - 1))],
      }),
    ),
    inquiry.ask(
      "the token's delegates(account)",
      readContract(client, { ...votes, functionName: "delegates", args: [stranger] }),
    ),
    inquiry.ask("the token's CLOCK_MODE()", readContract(client, { ...votes, functionName: "CLOCK_MODE" })),
    inquiry.ask("the token's name()", readContract(client, { ...words, functionName: "name" })),
    inquiry.ask("the token's symbol()", readContract(client, { ...words, functionName: "symbol" })),
    inquiry.ask("the token's decimals()", readContract(client, { ...words, functionName: "decimals" })),
  ]);
  if (current === undefined || past === undefined || delegate === undefined) return;
  const seconds = mode?.includes("mode=timestamp") ?? false;
  return {
    address,
    name: shorten(name ?? ""),
    symbol: shorten(symbol ?? ""),
    decimals: decimals === undefined || decimals > MOST_DECIMALS ? 0 : decimals,
    defaultDelegate: isAddressEqual(delegate, stranger) ? "self" : "nobody",
    sameClock: seconds === (clock.mode === "timestamp"),
  };
}
