import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  abis,
  type KnownEvent,
  parseDeployment,
  stewardGovernorAbi,
  stewardTokenAbi,
} from "@commonweight/sdk/chain";
import { type Check, verify } from "@commonweight/sdk/verify";
import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  type Address,
  createClient,
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  getAddress,
  type Hex,
  hexToBigInt,
  keccak256,
  numberToHex,
  zeroAddress,
} from "viem";
import { account } from "../helpers/logs.ts";

/** A tenth of what a large community has, so that the suite stays quick: VOTERS=100000 tries the whole. */
const VOTERS = Number(process.env.VOTERS ?? 10_000);
const SECONDS_FOR_100_000 = 60;

const PER_BLOCK = 500;
const WEIGHT = 3n;
const PROPOSED_AT = 1_000_000;
const SNAPSHOT = PROPOSED_AT + 100;
const DEADLINE = SNAPSHOT + 100_000;

const [token, governor, timelock, treasury] = ["a", "b", "c", "d"].map(account) as [
  Address,
  Address,
  Address,
  Address,
];
const genesisHash = keccak256("0x00");
const deployment = parseDeployment({
  chainId: 31_337,
  name: "stub",
  local: true,
  genesisHash,
  startBlock: 0,
  rpcUrls: ["http://127.0.0.1"],
  stewardships: [{ name: "Crowd", sample: true, token, governor, timelock, treasury }],
});
const voters = Array.from({ length: VOTERS }, (_, index) =>
  getAddress(`0x${(index + 1).toString(16).padStart(40, "0")}`),
);

interface StubLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
  readonly blockNumber: Hex;
  readonly blockTimestamp: Hex;
  readonly blockHash: Hex;
  readonly transactionHash: Hex;
  readonly transactionIndex: Hex;
  readonly logIndex: Hex;
  readonly removed: boolean;
}

/** Writes events down as logs, some hundred to a block. */
class Scribe {
  readonly logs: StubLog[] = [];
  #time = 0;
  #block = 0;
  #index = 0;

  newBlock(time: number): void {
    this.#time = time;
    this.#block += 1;
    this.#index = 0;
  }

  get block(): number {
    return this.#block;
  }

  write<role extends "token" | "governor">(
    role: role,
    { eventName, args }: Pick<KnownEvent<role>, "eventName" | "args">,
  ): void {
    if (this.#index >= PER_BLOCK) this.newBlock(this.#time + 1);
    const abi: Abi = abis[role];
    const event = abi.find((item): item is AbiEvent => item.type === "event" && item.name === eventName);
    assert.ok(event);
    const values = args as Readonly<Record<string, unknown>>;
    const plain = event.inputs.filter(
      (input) => !("indexed" in input && input.indexed),
    ) as readonly AbiParameter[];
    this.logs.push({
      address: role === "token" ? token : governor,
      topics: encodeEventTopics({ abi: [event], args: values }) as Hex[],
      data: encodeAbiParameters(
        plain,
        plain.map(({ name }) => values[name ?? ""]),
      ),
      blockNumber: numberToHex(this.#block),
      blockTimestamp: numberToHex(this.#time),
      blockHash: hashOf(this.#block),
      transactionHash: keccak256(numberToHex(this.#block * PER_BLOCK + this.#index)),
      transactionIndex: "0x0",
      logIndex: numberToHex(this.#index++),
      removed: false,
    });
  }
}

function hashOf(block: number): Hex {
  return block === 0 ? genesisHash : keccak256(numberToHex(block));
}

/** Everybody gets votes, one proposal is made, everybody votes. */
function crowd(): Scribe {
  const scribe = new Scribe();
  scribe.newBlock(1_000);
  for (const to of voters) {
    scribe.write("token", { eventName: "Transfer", args: { from: zeroAddress, to, value: WEIGHT } });
    scribe.write("token", {
      eventName: "DelegateVotesChanged",
      args: { delegate: to, previousVotes: 0n, newVotes: WEIGHT },
    });
  }
  scribe.newBlock(PROPOSED_AT);
  scribe.write("governor", {
    eventName: "ProposalCreated",
    args: {
      proposalId: 1n,
      proposer: governor,
      targets: [treasury],
      values: [0n],
      signatures: [""],
      calldatas: ["0x12345678"],
      voteStart: BigInt(SNAPSHOT),
      voteEnd: BigInt(DEADLINE),
      description: "# All of us",
    },
  });
  scribe.newBlock(SNAPSHOT + 1);
  voters.forEach((voter, index) => {
    scribe.write("governor", {
      eventName: "VoteCast",
      args: { voter, proposalId: 1n, support: index % 3, weight: WEIGHT, reason: "" },
    });
  });
  scribe.newBlock(DEADLINE + 1);
  return scribe;
}

/** A provider of these logs, and of honest answers about votes; of nothing else. */
function providerOf({ logs, block }: Scribe) {
  const times = new Map(logs.map(({ blockNumber, blockTimestamp }) => [blockNumber, blockTimestamp]));
  const answers = new Map<string, (args: readonly unknown[]) => unknown>([
    ["getPastVotes", () => WEIGHT],
    ["getPastTotalSupply", () => WEIGHT * BigInt(VOTERS)],
    ["totalSupply", () => WEIGHT * BigInt(VOTERS)],
    [
      "proposalVotes",
      () =>
        [0, 1, 2].map((choice) => WEIGHT * BigInt(voters.filter((_, index) => index % 3 === choice).length)),
    ],
  ]);
  const request = async ({ method, params }: { readonly method: string; readonly params?: unknown }) => {
    const [first] = (params ?? []) as readonly unknown[];
    switch (method) {
      case "eth_chainId":
        return numberToHex(deployment.chainId);
      case "eth_getBlockByNumber": {
        const number = first === "latest" ? block : Number(hexToBigInt(first as Hex));
        const timestamp = times.get(numberToHex(number)) ?? numberToHex(DEADLINE + 1);
        return { number: numberToHex(number), hash: hashOf(number), timestamp };
      }
      case "eth_getLogs": {
        const { fromBlock, toBlock } = first as { readonly fromBlock: Hex; readonly toBlock: Hex };
        const [from, to] = [hexToBigInt(fromBlock), hexToBigInt(toBlock)];
        return logs.filter(({ blockNumber }) => BigInt(blockNumber) >= from && BigInt(blockNumber) <= to);
      }
      case "eth_call": {
        const { to, data } = first as { readonly to: Address; readonly data: Hex };
        const abi: Abi = to === token ? stewardTokenAbi : stewardGovernorAbi;
        const { functionName, args } = decodeFunctionData({ abi, data });
        const answer = answers.get(functionName);
        if (!answer) throw new Error("this stub does not know");
        return encodeFunctionResult({ abi, functionName, result: answer(args ?? []) } as never);
      }
      default:
        throw new Error(`this stub has no ${method}`);
    }
  };
  return createClient({ transport: custom({ request }, { retryCount: 0 }) });
}

describe(`a vote of ${VOTERS} members`, () => {
  it("is counted and weighed again in its share of a minute for a hundred thousand", async (t) => {
    const scribe = crowd();
    const reader = providerOf(scribe);
    const [stewardship] = deployment.stewardships;
    assert.ok(stewardship);
    // What others do on the machine meanwhile is not counted: processor time, of which two cores have two seconds each.
    const start = process.cpuUsage();
    const report = await verify({ subject: { type: "proposal", id: 1n }, reader, deployment, stewardship });
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1_000_000;
    const verdictOf = (link: Check["link"]) =>
      report.checks.filter((check) => check.link === link).map(({ verdict }) => verdict);
    assert.deepEqual(verdictOf("votes"), ["PASS"]);
    assert.deepEqual(verdictOf("weights"), ["PASS", "PASS"]);
    const limit = (SECONDS_FOR_100_000 * Math.max(VOTERS, 10_000)) / 100_000;
    assert.ok(seconds < limit, `It took ${seconds} s, at most ${limit} s are allowed.`);
    t.diagnostic(`${VOTERS} ballots in ${seconds.toFixed(1)} s`);
  });
});
