import assert from "node:assert/strict";
import { modelRegistryAbi, runTermsAbi, trainingRunsAbi } from "@commonweight/sdk/chain";
import {
  type AbiEvent,
  type Address,
  decodeEventLog,
  encodeAbiParameters,
  type Hex,
  keccak256,
  toEventSelector,
  zeroHash,
} from "viem";
import { publicClient } from "./chain.ts";

const abi = [...modelRegistryAbi, ...trainingRunsAbi, ...runTermsAbi];
const events = abi.filter((item) => item.type === "event");
const advancedTopic = toEventSelector(eventNamed("HistoryAdvanced"));

function eventNamed(name: string): AbiEvent {
  const found = events.find((event) => event.name === name);
  assert.ok(found, name);
  return found as AbiEvent;
}

/** Recomputes a history's head from the events of a registry, its runs and their terms, and their blocks' times, alone. */
export async function recomputedHead(
  registry: Address,
  runs: Address,
): Promise<{ head: Hex; length: bigint }> {
  const terms = await publicClient.readContract({
    abi: trainingRunsAbi,
    address: runs,
    functionName: "terms",
  });
  const logs = await publicClient.getLogs({ address: [registry, runs, terms], fromBlock: 0n });
  let head: Hex = zeroHash;
  let length = 0n;
  for (const { topics, data, blockNumber } of logs) {
    const [kind, ...rest] = topics;
    assert.ok(kind);
    if (kind === advancedTopic) continue;
    const { eventName, args } = decodeEventLog({ abi, topics: [kind, ...rest], data });
    const { inputs } = eventNamed(eventName);
    const values = inputs.map(({ name }) => (args as Record<string, unknown>)[name ?? ""]);
    const record = keccak256(encodeAbiParameters(inputs, values));
    const { timestamp } = await publicClient.getBlock({ blockNumber });
    const link = [head, kind, record, timestamp] as const;
    const words = [
      { type: "bytes32" },
      { type: "bytes32" },
      { type: "bytes32" },
      { type: "uint256" },
    ] as const;
    head = keccak256(encodeAbiParameters(words, link));
    length += 1n;
  }
  return { head, length };
}
