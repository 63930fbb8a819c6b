import { createServer, type Server } from "node:http";
import { abis, PROPOSAL_CLASSES, PROPOSAL_STATES } from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  numberToHex,
  toFunctionSelector,
  zeroAddress,
} from "viem";
import type { InventedHistory } from "./inventedHistory.ts";

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: readonly never[];
}

const functions = new Map<string, AbiFunction>(
  (Object.values(abis) as Abi[])
    .flat()
    .filter((item): item is AbiFunction => item.type === "function")
    .map((item) => [toFunctionSelector(item), item]),
);

/** A provider of an invented history: it has the last block of it and nothing after, and answers what pages ask of contracts. */
export function stubRpc(invented: InventedHistory): Server {
  const answer = (question: Question) => ({
    jsonrpc: "2.0",
    id: question.id,
    ...answerOf(invented, question),
  });
  return createServer(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "content-type");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method !== "POST") return response.end();
    const asked: Question | Question[] = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(Array.isArray(asked) ? asked.map(answer) : answer(asked)));
  });
}

function answerOf({ history, block, deployment }: InventedHistory, { method, params }: Question) {
  switch (method) {
    case "eth_chainId":
      return { result: numberToHex(deployment.chainId) };
    case "eth_getBlockByNumber":
      return {
        result:
          params[0] === "0x0"
            ? blockOf({ number: 0, hash: deployment.genesisHash, timestamp: 0 })
            : blockOf(block),
      };
    case "eth_getLogs":
      return { result: [] };
    case "eth_getBalance":
      return { result: "0x0" };
    case "eth_call": {
      const { data } = params[0] as unknown as { data: Hex };
      const item = functions.get(data.slice(0, 10));
      if (item === undefined) return { error: { code: 3, message: "execution reverted" } };
      const { args = [] } = decodeFunctionData({ abi: [item], data }) as { args?: readonly unknown[] };
      const proposal = history.proposals[String(args[0])];
      const known = knownResult(item.name, proposal, { history, block, deployment });
      const result = known ?? item.outputs.map(nothing);
      return {
        result: encodeFunctionResult({
          abi: [item],
          functionName: item.name,
          result: item.outputs.length === 1 && known === undefined ? result[0 as never] : result,
        } as never),
      };
    }
    default:
      return { error: { code: -32_601, message: `${method} is not here` } };
  }
}

function knownResult(
  name: string,
  proposal: Proposal | undefined,
  { history, block }: InventedHistory,
): unknown {
  switch (name) {
    case "head":
      return [history.registryHead.head, BigInt(history.registryHead.length)];
    case "clock":
      return block.timestamp;
    case "CLOCK_MODE":
      return "mode=timestamp";
    case "state":
      return PROPOSAL_STATES.indexOf(proposal?.executed ? "Executed" : "Active");
    case "proposalSnapshot":
      return BigInt(proposal?.snapshot ?? 0);
    case "proposalDeadline":
      return BigInt(proposal?.deadline.value ?? 0);
    case "proposalVotes":
      return proposal && [proposal.tally.against, proposal.tally.for, proposal.tally.abstain];
    case "proposalQuorum":
    case "totalSupply":
    case "getPastTotalSupply":
      return history.supply;
    case "proposalApproval":
      return 5_000n;
    case "proposalClass":
      return PROPOSAL_CLASSES.indexOf("Ordinary");
    case "decimals":
      return 18;
    case "symbol":
      return "CRW";
    default:
      return undefined;
  }
}

function nothing(parameter: AbiParameter): unknown {
  const { type } = parameter;
  if (type.endsWith("]")) return [];
  if ("components" in parameter)
    return Object.fromEntries(parameter.components.map((part) => [part.name ?? "", nothing(part)]));
  if (type === "address") return zeroAddress;
  if (type === "bool") return false;
  if (type === "string") return "";
  if (type.startsWith("bytes"))
    return type === "bytes" ? "0x" : numberToHex(0, { size: Number(type.slice(5)) });
  const bits = Number(/\d+$/.exec(type)?.[0] ?? 256);
  return bits <= 48 ? 0 : 0n;
}

function blockOf({ number, hash, timestamp }: InventedHistory["block"]) {
  const zero = numberToHex(0, { size: 32 });
  return {
    number: numberToHex(number),
    hash,
    timestamp: numberToHex(timestamp),
    parentHash: zero,
    gasLimit: "0x1c9c380",
    gasUsed: "0x0",
    baseFeePerGas: "0x1",
    difficulty: "0x0",
    extraData: "0x",
    logsBloom: `0x${"00".repeat(256)}`,
    miner: zeroAddress,
    mixHash: zero,
    nonce: "0x0000000000000000",
    receiptsRoot: zero,
    sha3Uncles: zero,
    size: "0x0",
    stateRoot: zero,
    totalDifficulty: "0x0",
    transactions: [],
    transactionsRoot: zero,
    uncles: [],
  };
}
