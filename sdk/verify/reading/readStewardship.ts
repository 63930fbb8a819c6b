import {
  type Address,
  BaseError,
  type Client,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  getAddress,
  keccak256,
  parseAbi,
  slice,
  stringToHex,
  zeroAddress,
} from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import type { ClockMode, Stewardship } from "../../chain/deployment.ts";

/** What OpenZeppelin's governor, with its usual extensions, says of itself. */
const plainAbi = parseAbi([
  "function token() view returns (address)",
  "function timelock() view returns (address)",
  "function name() view returns (string)",
  "function CLOCK_MODE() view returns (string)",
  "function delegates(address account) view returns (address)",
]);

/** An account that nobody has the key of, and that can't have delegated. */
const NOBODY = getAddress(slice(keccak256(stringToHex("an account that nobody has the key of")), 0, 20));

export interface FoundStewardship {
  readonly stewardship: Stewardship;
  readonly catalogue?: Address;
}

/** What belongs to a governor, as it says itself: one of ours, or a plain one. Throws if it is no governor. */
export async function readStewardship(client: Client, address: Address): Promise<FoundStewardship> {
  const governor = getAddress(address);
  const contract = { address: governor, abi: stewardGovernorAbi } as const;
  const house = await unlessRefused(readContract(client, { ...contract, functionName: "house" }), undefined);
  if (!house) return { stewardship: await readPlain(client, governor) };
  const { token, timelock, treasury, registry, runs, fork, catalogue } = house;
  return {
    catalogue,
    stewardship: {
      name: await readContract(client, { ...contract, functionName: "name" }),
      sample: false,
      token,
      governor,
      timelock,
      treasury,
      ...(registry !== zeroAddress && { registry }),
      ...(runs !== zeroAddress && { runs }),
      ...(fork !== zeroAddress && { fork }),
      clock: "timestamp",
      defaultDelegate: "self",
    },
  };
}

/** A governor without a timelock carries out by itself, and money is kept by whatever carries out. */
async function readPlain(client: Client, governor: Address): Promise<Stewardship> {
  const contract = { address: governor, abi: plainAbi } as const;
  const [token, name] = await Promise.all([
    readContract(client, { ...contract, functionName: "token" }),
    readContract(client, { ...contract, functionName: "name" }),
  ]);
  const [timelock, clock, delegate] = await Promise.all([
    unlessRefused(readContract(client, { ...contract, functionName: "timelock" }), governor),
    unlessRefused(readContract(client, { ...contract, functionName: "CLOCK_MODE" }), ""),
    readContract(client, { address: token, abi: plainAbi, functionName: "delegates", args: [NOBODY] }),
  ]);
  return {
    name,
    sample: false,
    token,
    governor,
    timelock,
    treasury: timelock,
    clock: clockMode(clock),
    defaultDelegate: delegate === NOBODY ? "self" : "nobody",
  };
}

/** What a contract answers, or something else where it has no such function. A provider that fails is no refusal. */
async function unlessRefused<T, U>(answer: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await answer;
  } catch (error) {
    const refused =
      error instanceof BaseError &&
      error.walk(
        (cause) =>
          cause instanceof ContractFunctionRevertedError || cause instanceof ContractFunctionZeroDataError,
      );
    if (refused) return otherwise;
    throw error;
  }
}

/** ERC-6372. A governor that is older than it counts blocks. */
function clockMode(mode: string): ClockMode {
  return mode.includes("mode=timestamp") ? "timestamp" : "blocknumber";
}
