import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Stewardship, StewardshipLog } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, historyBefore, historyWhile, type Source } from "@commonweight/sdk/history";
import { getAddress, numberToHex, sha256, stringToHex, zeroHash } from "viem";

const address = (number: number) => getAddress(numberToHex(number, { size: 20 }));
const hash = (number: number) => numberToHex(number, { size: 32 });

const stewardship: Stewardship = {
  name: "Heron",
  sample: true,
  token: address(1),
  governor: address(2),
  timelock: address(3),
  treasury: address(4),
  clock: "timestamp",
  defaultDelegate: "self",
};

type Event = Pick<StewardshipLog, "role" | "eventName" | "args">;

/** Logs in order, two to a block and a transaction. */
function logsOf(events: readonly Event[]): StewardshipLog[] {
  return events.map((event, index) => {
    const blockNumber = 10 + Math.floor(index / 2);
    return {
      ...event,
      address: address(9),
      blockHash: hash(blockNumber),
      timestamp: 1_000 + blockNumber,
      blockNumber,
      logIndex: index % 2,
      transactionHash: hash(blockNumber),
    } as StewardshipLog;
  });
}

const text = stringToHex('{"name":"Charter"}');
const logs = logsOf([
  { role: "token", eventName: "Transfer", args: { from: address(0), to: address(7), value: 90n } },
  {
    role: "catalogue",
    eventName: "DocumentPublished",
    args: { digest: sha256(text), publisher: address(7), document: text },
  },
  { role: "governor", eventName: "QuorumFloorSet", args: { oldQuorumFloor: 0n, newQuorumFloor: 10n } },
  {
    role: "governor",
    eventName: "DAOURIUpdate",
    args: { daoAddress: address(2), daoURI: "https://a.example" },
  },
  { role: "governor", eventName: "QuorumFloorSet", args: { oldQuorumFloor: 10n, newQuorumFloor: 20n } },
  {
    role: "governor",
    eventName: "DAOURIUpdate",
    args: { daoAddress: address(2), daoURI: "https://b.example" },
  },
]);
const history = applyLogs(emptyHistory(stewardship), logs);

describe("an earlier moment of a history", () => {
  it("is what the events up to then add up to, the texts of documents included", () => {
    for (let count = 0; count <= logs.length; count++) {
      const kept = logs.slice(0, count);
      const included = ({ blockNumber, logIndex }: Source) =>
        kept.some((log) => log.blockNumber === blockNumber && log.logIndex === logIndex);
      assert.deepEqual(historyWhile(history, included), applyLogs(emptyHistory(stewardship), kept));
    }
  });

  it("given an event, holds nothing of its whole transaction", () => {
    const last = history.timeline.at(-1)?.source;
    assert.ok(last);
    const before = historyBefore(history, last);
    assert.equal(before.daoURI?.value, "https://a.example");
    assert.deepEqual(
      before.settings.quorumFloor?.map(({ value }) => value),
      [10n],
    );
  });

  it("leaves the history as it was", () => {
    const length = history.timeline.length;
    historyWhile(history, () => false);
    assert.equal(history.timeline.length, length);
    assert.notEqual(history.registryHead.head, undefined);
    assert.equal(historyWhile(history, () => false).registryHead.head, zeroHash);
  });
});
