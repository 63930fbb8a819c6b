import assert from "node:assert/strict";
import { abis, type ContractRole, decodeStewardshipLog, houseOf } from "@commonweight/sdk/chain";
import { getAddress, hexToNumber, size } from "viem";
import type { VoteToVerify } from "./VoteToVerify.ts";

/** What logs of one event look like, and how many there are for each vote. */
export interface Shape {
  readonly topics: number;
  /** Bytes of data. */
  readonly bytes: number;
  readonly perVote: number;
}

/** The shapes of all events of a vote, by role and name. Throws if one event comes in two shapes, or is none of the ABIs'. */
export function shapesOf({ logs, votes, deployment, stewardship }: VoteToVerify): Map<string, Shape> {
  const roles = new Map<string, ContractRole>(
    Object.entries(houseOf(deployment, stewardship)).map(([role, address]) => [
      getAddress(address),
      role as ContractRole,
    ]),
  );
  const found = new Map<string, { topics: number; bytes: number; count: number }>();
  for (const log of logs) {
    const role = roles.get(getAddress(log.address));
    assert.ok(role !== undefined && role in abis);
    const { eventName } = decodeStewardshipLog({
      role,
      address: log.address,
      topics: log.topics,
      data: log.data,
      blockNumber: hexToNumber(log.blockNumber ?? "0x0"),
      blockHash: log.blockHash ?? "0x",
      timestamp: 0,
      transactionHash: log.transactionHash ?? "0x",
      logIndex: hexToNumber(log.logIndex ?? "0x0"),
    });
    assert.ok(eventName !== null, `A log of ${role} decodes to no event.`);
    const shape = { topics: log.topics.length, bytes: size(log.data) };
    const known = found.get(`${role}.${eventName}`);
    found.set(`${role}.${eventName}`, { ...shape, count: (known?.count ?? 0) + 1 });
    const many = known !== undefined && known.count >= votes / 2;
    if (many)
      assert.deepEqual({ topics: known.topics, bytes: known.bytes }, shape, `${eventName} has two shapes.`);
  }
  return new Map(
    [...found].map(([kind, { topics, bytes, count }]) => [
      kind,
      { topics, bytes, perVote: Math.round(count / votes) },
    ]),
  );
}

/** Asserts that invented logs look like the real ones: each kind that is invented, and each that there is one of for a vote. */
export function assertSameShapes(
  invented: ReadonlyMap<string, Shape>,
  real: ReadonlyMap<string, Shape>,
): void {
  for (const [kind, shape] of invented) assert.deepEqual(shape, real.get(kind), kind);
  for (const [kind, shape] of real) if (shape.perVote > 0) assert.deepEqual(invented.get(kind), shape, kind);
}
