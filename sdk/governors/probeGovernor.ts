import { type Address, type Client, type Hex, numberToHex } from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import type { ClockMode } from "../chain/deployment.ts";
import { foreignAbi } from "../chain/foreignAbi.ts";
import { parseCountingMode } from "../chain/parseCountingMode.ts";
import { GovernorError } from "./GovernorError.ts";
import { Inquiry } from "./Inquiry.ts";
import { probeTimelock } from "./probeTimelock.ts";
import { probeToken } from "./probeToken.ts";
import type { GovernorClock, GovernorProfile } from "./profile.ts";
import { readHouse } from "./readHouse.ts";
import { shorten } from "./shorten.ts";

export interface ProbeGovernorParameters {
  readonly address: Address;
  /** Also one that counts ballots in a way that is not known here: for whoever says so, and shows no votes. */
  readonly anyCounting?: boolean;
}

export type ProbeGovernorReturnType = GovernorProfile;
export type ProbeGovernorErrorType = GovernorError;

/** Interfaces that a governor may claim (ERC-165), by their ids. IGovernor's is that of OpenZeppelin 5.7, which still claims the one before `getProposalId` too. */
const INTERFACES = {
  "ERC-165": "0x01ffc9a7",
  IGovernor: "0xcdbdfcee",
  "IGovernor before 5.4": "0x65455a86",
} as const;

/** More than this many seconds or blocks is no period that anyone waits for, and no number that a date can be made of. */
const LONGEST = 2n ** 48n;

/**
 * Finds out whether an address is a governor in the style of OpenZeppelin (IGovernor with a token of ERC-5805), and what
 * kind. It is asked, not believed: an interface that it claims (ERC-165) is noted, but what decides is whether it answers.
 * Throws {@link GovernorError} with all that was asked, and passes on what a failing provider throws.
 */
export async function probeGovernor(
  client: Client,
  { address, anyCounting = false }: ProbeGovernorParameters,
): Promise<ProbeGovernorReturnType> {
  const [chainId, genesis, latest] = await Promise.all([
    client.request({ method: "eth_chainId" }),
    client.request({ method: "eth_getBlockByNumber", params: ["0x0", false] }),
    client.request({ method: "eth_getBlockByNumber", params: ["latest", false] }),
  ]);
  if (!genesis?.hash || !latest?.hash || latest.number === null)
    throw new Error("The provider has no first or no last block");
  const blockNumber = BigInt(latest.number);
  const block = { number: Number(blockNumber), hash: latest.hash, timestamp: Number(latest.timestamp) };
  const code: Hex = await client.request({
    method: "eth_getCode",
    params: [address, numberToHex(blockNumber)],
  });
  if (code === "0x") throw noCode(address, Number(chainId));

  const inquiry = new Inquiry();
  const at = { address, blockNumber } as const;
  const own = { ...at, abi: stewardGovernorAbi } as const;
  const [name, version, mode, delay, period, tokenAddress, clockMode, now, threshold, latestId, bravo] =
    await Promise.all([
      inquiry.ask("name()", readContract(client, { ...own, functionName: "name" })),
      inquiry.ask("version()", readContract(client, { ...own, functionName: "version" })),
      inquiry.ask("COUNTING_MODE()", readContract(client, { ...own, functionName: "COUNTING_MODE" })),
      inquiry.ask("votingDelay()", readContract(client, { ...own, functionName: "votingDelay" })),
      inquiry.ask("votingPeriod()", readContract(client, { ...own, functionName: "votingPeriod" })),
      inquiry.ask("token()", readContract(client, { ...own, functionName: "token" })),
      inquiry.ask("CLOCK_MODE()", readContract(client, { ...own, functionName: "CLOCK_MODE" })),
      inquiry.ask("clock()", readContract(client, { ...own, functionName: "clock" })),
      inquiry.ask("proposalThreshold()", readContract(client, { ...own, functionName: "proposalThreshold" })),
      inquiry.ask("latestProposalId()", readContract(client, { ...own, functionName: "latestProposalId" })),
      inquiry.ask(
        "quorumVotes()",
        readContract(client, { ...at, abi: foreignAbi, functionName: "quorumVotes" }),
      ),
      ...Object.entries(INTERFACES).map(([what, id]) =>
        inquiry.ask(
          `supportsInterface(${id}) of ${what}`,
          readContract(client, { ...own, functionName: "supportsInterface", args: [id] }),
        ),
      ),
    ]);
  const refuse = (message: string, remedy: string) =>
    new GovernorError(message, { details: sayAsked(inquiry), remedy, asked: inquiry.asked });
  if (mode === undefined && bravo !== undefined)
    throw refuse(
      "This is a Governor Bravo, which this site can't read.",
      "It can read governors in OpenZeppelin's style. Look whether the community has moved to one.",
    );
  if (
    mode === undefined ||
    delay === undefined ||
    period === undefined ||
    delay > LONGEST ||
    period > LONGEST
  )
    throw refuse(
      "This contract is no governor in OpenZeppelin's style.",
      "Check the address and the chain. A community's governor is often another contract than its token or timelock.",
    );
  const counting = parseCountingMode(mode);
  if (counting.quorum === "unknown" && !anyCounting)
    throw refuse(
      "This governor counts votes in a way that is not known here.",
      "Its votes could not be shown truly. Use the site that its community names.",
    );

  const clock = clockOf(clockMode, now, block);
  const [token, timelock, house, quorum, votes] = await Promise.all([
    tokenAddress &&
      probeToken(client, inquiry, { address: tokenAddress, governor: address, clock, blockNumber }),
    probeTimelock(client, inquiry, { governor: address, blockNumber }),
    readHouse(client, inquiry, { governor: address, blockNumber }),
    inquiry.ask(
      "quorum(timepoint)",
      readContract(client, { ...own, functionName: "quorum", args: [BigInt(Math.max(0, clock.now - 1))] }),
    ),
    inquiry.ask(
      "hasVoted(0, 0)",
      readContract(client, { ...own, functionName: "hasVoted", args: [0n, address] }),
    ),
  ]);
  if (!token)
    throw refuse(
      "This governor's votes are not counted by a token in OpenZeppelin's style (ERC-5805).",
      "Without one nobody's votes can be read here. Use the site that its community names.",
    );
  if (quorum === undefined || votes === undefined)
    throw refuse(
      "This contract answers only a part of what a governor in OpenZeppelin's style does.",
      "Check the address and the chain.",
    );
  return {
    address,
    chainId: Number(chainId),
    genesisHash: genesis.hash,
    name: shorten(name ?? ""),
    ...(version && { version: shorten(version) }),
    ...(house && { house }),
    token,
    clock,
    counting,
    ...(timelock && { timelock }),
    votingDelay: delay,
    votingPeriod: period,
    proposalThreshold: threshold ?? 0n,
    quorum,
    ids: latestId === undefined ? "hash" : "sequential",
    block,
    asked: inquiry.asked,
  };
}

/** Governors older than ERC-6372 count blocks, and do not say so. */
function clockOf(
  said: string | undefined,
  now: number | undefined,
  block: { readonly number: number; readonly timestamp: number },
): GovernorClock {
  const mode: ClockMode = said?.includes("mode=timestamp") ? "timestamp" : "blocknumber";
  const provider = mode === "timestamp" ? block.timestamp : block.number;
  const present = now ?? provider;
  // A call is played on top of a block: some nodes tell it the next one's number.
  return { mode, stated: said !== undefined, now: present, native: Math.abs(present - provider) <= 1 };
}

function noCode(address: Address, chainId: number): GovernorError {
  return new GovernorError("There is no contract at this address.", {
    details: `Chain ${chainId} has no code at ${address}.`,
    remedy: "Check the address, and that the contract is on this chain and not on another.",
    asked: [{ question: "eth_getCode", answer: "nothing" }],
  });
}

function sayAsked({ asked }: Inquiry): string {
  return asked.map(({ question, answer }) => `${question}: ${answer}`).join("; ");
}
