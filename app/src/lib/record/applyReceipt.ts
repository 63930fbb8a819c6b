import { decodeReceipt } from "@commonweight/sdk/chain";
import { applyLogs, HistoryError } from "@commonweight/sdk/history";
import type { QueryClient } from "@tanstack/react-query";
import type { TransactionReceipt } from "viem";
import { getBlock } from "viem/actions";
import { clientFor } from "../chain.ts";
import { headOptions } from "../query.ts";
import type { Subject } from "../subject.ts";
import { outlineOptions } from "./queries.ts";

/**
 * Puts a transaction's own events into the record shown, before the next reading: a vote appears with its receipt. The
 * record that is kept takes no part in it; it is read from the chain as ever, right after.
 */
export async function applyReceipt(
  client: QueryClient,
  subject: Subject,
  receipt: TransactionReceipt,
): Promise<void> {
  const { queryKey } = outlineOptions(subject);
  const known = client.getQueryData(queryKey);
  if (known !== undefined && known.readTo < Number(receipt.blockNumber)) {
    const block = await getBlock(clientFor(subject.deployment), { blockHash: receipt.blockHash });
    const logs = decodeReceipt({ ...subject, receipt, timestamp: Number(block.timestamp) });
    client.setQueryData(queryKey, (now) => {
      if (now === undefined || now.readTo >= Number(receipt.blockNumber)) return now;
      try {
        return { ...now, history: applyLogs(now.history, logs) };
      } catch (error) {
        // Its events build on others that were not read yet: the reading that follows has them all.
        if (error instanceof HistoryError) return now;
        throw error;
      }
    });
  }
  await client.refetchQueries({ queryKey: headOptions(subject.deployment).queryKey, exact: true });
}
