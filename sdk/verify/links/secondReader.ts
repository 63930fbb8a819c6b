import type { Client } from "viem";
import type { Context } from "../context.ts";
import { Answers, firstLine } from "../reading/Answers.ts";
import { BlockReader } from "../reading/BlockReader.ts";
import { getBlock } from "../reading/blocks.ts";
import { byPlace, type RawLog } from "../reading/rawLogs.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

/** Whether a second provider tells the same: the same blocks, the same logs, the same answers. */
export async function checkSecondReader(
  context: Context,
  second: Client,
  raw: readonly RawLog[],
  readLogs: () => Promise<readonly RawLog[]>,
): Promise<Check[]> {
  const judgement = new Judgement("secondReader", "second provider");
  const { readTo, answers, blocks, signal, onProgress } = context;
  try {
    const block = await getBlock(second, readTo.number);
    if (!block) return judgement.doubt(`It does not have block ${readTo.number} yet.`).conclude("");
    judgement.expect(
      block.hash === readTo.hash && block.timestamp === readTo.timestamp,
      `It has another block ${readTo.number}: ${block.hash}, not ${readTo.hash}.`,
    );
    compareLogs(judgement, raw, [...(await readLogs())].sort(byPlace));
    for (const [number, block] of blocks.asked) {
      const [mine, other] = [await block, await new BlockReader(second).at(number)];
      if (!("value" in mine)) continue;
      if ("value" in other)
        judgement.expect(
          mine.value.hash === other.value.hash,
          `It has another block ${number}, which draws a segment.`,
        );
      else judgement.doubt(`It could not be asked for block ${number}: ${other.missing}`);
    }
    const { asked } = answers;
    const theirs = await new Answers(second, readTo.number, signal).callAll(asked, (done) =>
      onProgress?.({ stage: "secondReader", done, total: asked.length }),
    );
    for (const [index, { to, data, answer }] of asked.entries()) {
      const [mine, other] = [await answer, theirs[index]];
      if (!("value" in mine) || !other) continue;
      if ("value" in other)
        judgement.expect(mine.value === other.value, `It answers ${data.slice(0, 10)} of ${to} otherwise.`);
      else if (other.refused) judgement.fail(`It knows no answer to ${data.slice(0, 10)} of ${to}.`);
      else judgement.doubt(`It could not answer everything: ${other.missing}`);
    }
    return judgement.conclude(
      `It has the same block ${readTo.number}, the same ${raw.length} events and gives the same ${asked.length} answers.`,
    );
  } catch (error) {
    signal?.throwIfAborted();
    return judgement.doubt(`It could not be read: ${firstLine(error)}`).conclude("");
  }
}

function compareLogs(judgement: Judgement, mine: readonly RawLog[], theirs: readonly RawLog[]): void {
  const known = new Map(theirs.map((log) => [placeOf(log), log]));
  for (const log of mine) {
    const other = known.get(placeOf(log));
    known.delete(placeOf(log));
    if (!other) judgement.fail(`It lacks the log ${log.logIndex} of block ${log.blockNumber}.`, log);
    else if (contentOf(other) !== contentOf(log))
      judgement.fail(`It gives the log ${log.logIndex} of block ${log.blockNumber} otherwise.`, log);
  }
  for (const log of known.values())
    judgement.fail(`Only it has the log ${log.logIndex} of block ${log.blockNumber}.`, log);
}

function placeOf({ blockNumber, logIndex }: RawLog): string {
  return `${blockNumber}:${logIndex}`;
}

function contentOf({ address, topics, data, blockHash, timestamp, transactionHash }: RawLog): string {
  return [address, blockHash, timestamp, transactionHash, data, ...topics].join(":").toLowerCase();
}
