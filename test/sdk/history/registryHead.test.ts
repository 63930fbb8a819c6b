import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type KnownEvent, trainingRunsAbi } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import fc from "fast-check";
import { encodeAbiParameters, getAbiItem, type Hex, keccak256, toEventSelector, zeroHash } from "viem";
import { toAbiRunSpec } from "../../../sdk/chain/runSpecAbi.ts";
import { spec } from "../helpers/arbitraryActions.ts";
import { ada, heron, logsOf } from "../helpers/logs.ts";

const lapsedEvent = getAbiItem({ abi: trainingRunsAbi, name: "RunEnded" });
const BLOCK = 4;
const TIME = BigInt(BLOCK * 12);

const [someSpec] = fc.sample(spec, { numRuns: 1, seed: 7 });
assert.ok(someSpec);

/** A run that was funded before the registry's history began to hold what happens to runs. */
const funded: KnownEvent<"runs"> = {
  role: "runs",
  eventName: "RunFunded",
  args: {
    runId: 1n,
    modelId: 1n,
    operator: ada,
    amount: 5n,
    specHash: zeroHash,
    spec: toAbiRunSpec(someSpec),
    proposalId: 3n,
  },
};
const lapsed: KnownEvent<"runs"> = {
  role: "runs",
  eventName: "RunEnded",
  args: { runId: 1n, status: 8, unspent: 5n, reserved: 0n, forfeited: 0n, proposalId: 0n },
};

const kind = toEventSelector(lapsedEvent);
const record = keccak256(encodeAbiParameters(lapsedEvent.inputs, [1n, 8, 5n, 0n, 0n, 0n]));
const head = keccak256(
  encodeAbiParameters(
    [{ type: "bytes32" }, { type: "bytes32" }, { type: "bytes32" }, { type: "uint256" }],
    [zeroHash, kind, record, TIME],
  ),
);

function advanced(to: Hex, index = 1n): KnownEvent<"registry"> {
  return { role: "registry", eventName: "HistoryAdvanced", args: { index, kind, record, head: to } };
}

function lived(...then: readonly KnownEvent[]) {
  const logs = logsOf(
    { ...funded, at: { block: 1 } },
    ...then.map((event, index) => ({ ...event, at: { block: BLOCK, index, transaction: 7 } })),
  );
  return applyLogs(emptyHistory(heron), logs).registryHead;
}

describe("the registry's history of training runs", () => {
  it("given a change of a run that was reported, holds it like a change of its own", () => {
    assert.deepEqual(lived(lapsed, advanced(head)), { head, length: 1 });
  });

  it("given money that moved between the change and its report, holds the change", () => {
    const between: KnownEvent<"treasury"> = {
      role: "treasury",
      eventName: "EtherReceived",
      args: { from: ada, amount: 5n },
    };
    assert.deepEqual(lived(lapsed, between, advanced(head)), { head, length: 1 });
  });

  it("given a report of something else, says where the history stops being true", () => {
    const { mismatch } = lived(lapsed, advanced(zeroHash));
    assert.equal(mismatch?.blockNumber, BLOCK);
  });

  it("given a report of nothing that happened, says so", () => {
    assert.equal(lived(advanced(head)).mismatch?.blockNumber, BLOCK);
  });

  it("given one change that was reported twice, says so", () => {
    const { mismatch } = lived(lapsed, advanced(head), advanced(head, 2n));
    assert.equal(mismatch?.logIndex, 2);
  });
});
