import { parseDeployment, stewardGovernorAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import {
  type Abi,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  encodeFunctionResult,
  getAddress,
  type Hex,
  hexToNumber,
  numberToHex,
  toFunctionSelector,
  zeroAddress,
} from "viem";
import { account } from "../../../helpers/logs.ts";
import { type Answering, clientOf, type Question } from "../tape.ts";
import { blockHashOf, Scribe } from "./Scribe.ts";
import { proposed, type VoteToVerify } from "./VoteToVerify.ts";

const WEIGHT = 3n;
const PROPOSED_AT = 1_000_000;
const SNAPSHOT = PROPOSED_AT + 100;
const DEADLINE = SNAPSHOT + 100_000;

const [token, governor, timelock, treasury, bank] = ["a", "b", "c", "d", "e"].map(account) as [
  Address,
  Address,
  Address,
  Address,
  Address,
];
const GET_PAST_VOTES = toFunctionSelector("getPastVotes(address,uint256)");

/** Members and a vote that never were: logs of the shape that the contracts give, and a provider of them. */
export function inventedVote(votes: number): VoteToVerify {
  const deployment = parseDeployment({
    chainId: 31_337,
    name: "stub",
    local: true,
    genesisHash: blockHashOf(0),
    startBlock: 0,
    rpcUrls: ["http://127.0.0.1"],
    stewardships: [
      { name: "Crowd", sample: true, token, governor, timelock, treasury, registry: account("f") },
    ],
  });
  const scribe = write(votes);
  const answering = answeringOf(scribe, votes);
  const [stewardship] = deployment.stewardships;
  if (!stewardship) throw new Error("The deployment names no stewardship");
  return {
    votes,
    proposalId: 1n,
    deployment,
    stewardship,
    reader: clientOf(answering),
    logs: scribe.blocks.flat(),
  };
}

/** A bank gives everybody votes, one proposal is made, everybody votes. */
function write(votes: number): Scribe {
  const scribe = new Scribe({ token, governor });
  const voters = Array.from({ length: votes }, (_, index) =>
    getAddress(`0x${(index + 1).toString(16).padStart(40, "0")}`),
  );
  const supply = WEIGHT * BigInt(votes);
  const announced = (delegate: Address, previousVotes: bigint, newVotes: bigint) =>
    ({
      role: "token",
      eventName: "DelegateVotesChanged",
      args: { delegate, previousVotes, newVotes },
    }) as const;
  const transferred = (from: Address, to: Address, value: bigint) =>
    ({ role: "token", eventName: "Transfer", args: { from, to, value } }) as const;
  scribe.newBlock(1_000);
  scribe.write(transferred(zeroAddress, bank, supply), announced(bank, 0n, supply));
  voters.forEach((voter, index) => {
    const left = supply - WEIGHT * BigInt(index);
    scribe.write(
      transferred(bank, voter, WEIGHT),
      announced(bank, left, left - WEIGHT),
      announced(voter, 0n, WEIGHT),
    );
  });
  scribe.newBlock(PROPOSED_AT);
  scribe.write({
    role: "governor",
    eventName: "ProposalCreated",
    args: {
      proposalId: 1n,
      proposer: governor,
      targets: [governor],
      values: [0n],
      signatures: [""],
      calldatas: [
        encodeFunctionData({ abi: stewardGovernorAbi, functionName: "setDaoURI", args: [proposed.daoURI] }),
      ],
      voteStart: BigInt(SNAPSHOT),
      voteEnd: BigInt(DEADLINE),
      description: proposed.description,
    },
  });
  scribe.newBlock(SNAPSHOT + 1);
  voters.forEach((voter, index) => {
    scribe.write({
      role: "governor",
      eventName: "VoteCast",
      args: { voter, proposalId: 1n, support: index % 3, weight: WEIGHT, reason: "" },
    });
  });
  scribe.newBlock(DEADLINE + 1);
  return scribe;
}

/** Gives these logs out, and honest answers about votes; of nothing else. */
function answeringOf(scribe: Scribe, votes: number): Answering {
  const weight = numberToHex(WEIGHT, { size: 32 });
  const answers: Readonly<Record<string, unknown>> = {
    getPastTotalSupply: WEIGHT * BigInt(votes),
    totalSupply: WEIGHT * BigInt(votes),
    proposalVotes: [0, 1, 2].map((choice) => WEIGHT * BigInt(Math.ceil((votes - choice) / 3))),
  };
  return async ({ method, params }: Question) => {
    const [first] = (params ?? []) as readonly unknown[];
    switch (method) {
      case "eth_chainId":
        return numberToHex(31_337);
      case "eth_getBlockByNumber": {
        const number = first === "latest" ? scribe.block : hexToNumber(first as Hex);
        return {
          number: numberToHex(number),
          hash: blockHashOf(number),
          timestamp: numberToHex(scribe.times[number] ?? 0),
        };
      }
      case "eth_getTransactionReceipt":
        return { logs: scribe.receipts.get(first as Hex) };
      case "eth_getLogs": {
        const { fromBlock, toBlock } = first as { readonly fromBlock: Hex; readonly toBlock: Hex };
        return scribe.blocks.slice(hexToNumber(fromBlock), hexToNumber(toBlock) + 1).flat();
      }
      case "eth_call": {
        const { to, data } = first as { readonly to: Address; readonly data: Hex };
        // A hundred thousand of these: what it takes to answer them is not the verifier's time.
        if (data.startsWith(GET_PAST_VOTES)) return weight;
        const abi: Abi = to === token ? stewardTokenAbi : stewardGovernorAbi;
        const { functionName } = decodeFunctionData({ abi, data });
        if (!(functionName in answers)) throw new Error("this stub does not know");
        return encodeFunctionResult({ abi, functionName, result: answers[functionName] } as never);
      }
      default:
        throw new Error(`this stub has no ${method}`);
    }
  };
}
